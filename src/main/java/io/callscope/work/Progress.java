package io.callscope.work;

import java.util.concurrent.CancellationException;

/// How far one piece of work is. The worker writes, any other thread samples; nothing is pushed.
public final class Progress {
    private volatile boolean cancelled;
    private volatile boolean done;
    private volatile double share = -1;
    private volatile Runnable onCancel = () -> {};

    /// Done share of the work from 0 to 1; negative while unknown.
    public double share() {
        return share;
    }

    public void share(double done) {
        share = done;
    }

    public boolean isDone() {
        return done;
    }

    void done() {
        done = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /// Asks the work to stop; its result is never delivered.
    public void cancel() {
        cancelled = true;
        onCancel.run();
    }

    /// Stops the caller if the work was cancelled; called once per chunk of work.
    public void check() {
        if (cancelled) {
            throw new CancellationException();
        }
    }

    /// What interrupts the step under way, such as `Statement.cancel()`. Runs on the thread that
    /// cancels.
    public void onCancel(Runnable stop) {
        onCancel = stop;
        if (cancelled) {
            stop.run();
        }
    }
}
