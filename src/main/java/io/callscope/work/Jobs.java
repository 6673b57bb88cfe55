package io.callscope.work;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Runs work in the background and hands its result to the user interface's thread.
///
/// A cancelled job never delivers: neither its result nor its error. Latest wins is cancelling the
/// former job before starting the next.
public final class Jobs {
    private final Executor background;
    private final Executor ui;
    private final Consumer<Throwable> unhandled;

    /// Jobs on these executors.
    ///
    /// @param unhandled takes the errors that a job's own handler does not know; called on the `ui`
    ///   executor
    public Jobs(Executor background, Executor ui, Consumer<Throwable> unhandled) {
        this.background = background;
        this.ui = ui;
        this.unhandled = unhandled;
    }

    /// Starts the work; `onDone` gets its result on the `ui` executor.
    ///
    /// @param onError returns whether it handled the error
    public <T> Progress run(Work<T> work, Consumer<T> onDone, Predicate<Exception> onError) {
        Progress progress = new Progress();
        background.execute(() -> attempt(work, onDone, onError, progress));
        return progress;
    }

    /// Tells the user interface of something that the work under way has found out, unless it is
    /// cancelled or done by then.
    public void tell(Progress progress, Runnable news) {
        ui.execute(
                () -> {
                    if (!progress.isCancelled() && !progress.isDone()) {
                        news.run();
                    }
                });
    }

    private <T> void attempt(
            Work<T> work, Consumer<T> onDone, Predicate<Exception> onError, Progress progress) {
        try {
            progress.check();
            T result = work.run(progress);
            deliver(progress, () -> onDone.accept(result));
        } catch (CancellationException e) {
            deliver(progress, () -> {}); // the user asked for it; nothing to report
        } catch (Exception e) {
            deliver(
                    progress,
                    () -> {
                        if (!onError.test(e)) {
                            unhandled.accept(e);
                        }
                    });
        }
    }

    private void deliver(Progress progress, Runnable delivery) {
        ui.execute(
                () -> {
                    progress.done();
                    if (!progress.isCancelled()) {
                        delivery.run();
                    }
                });
    }
}
