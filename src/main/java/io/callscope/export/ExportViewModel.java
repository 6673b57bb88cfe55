package io.callscope.export;

import io.callscope.query.Result;
import io.callscope.store.LibraryException;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/// The export that is under way, one at a time, and how the last one ended. Belongs to the UI
/// thread.
public final class ExportViewModel {
    private final Exporter exporter;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<Running>> running =
            new ReadOnlyObjectWrapper<>(this, "running", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Ended>> ended =
            new ReadOnlyObjectWrapper<>(this, "ended", Optional.empty());

    public ExportViewModel(Exporter exporter, Jobs jobs) {
        this.exporter = exporter;
        this.jobs = jobs;
    }

    /// What is being written.
    public record Running(Path file, Progress progress) {}

    /// How an export ended.
    ///
    /// @param calls that are in the file; 0 if there is none
    /// @param failure why there is no file; empty if there is one
    public record Ended(Path file, long calls, String failure) {}

    public ReadOnlyObjectProperty<Optional<Running>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Ended>> endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /// Writes the calls in the background; another export that is under way is cancelled.
    public void export(Result result, Path file, ExportPlan plan) {
        cancel();
        ended.set(Optional.empty());
        Progress progress =
                jobs.run(
                        now -> {
                            exporter.export(result, file, plan, now);
                            return result.size();
                        },
                        calls -> end(new Ended(file, calls, "")),
                        failure -> fail(file, failure));
        if (!progress.isDone()) {
            running.set(Optional.of(new Running(file, progress)));
        }
    }

    /// Stops the export; there is no file then, or still the one that was there before.
    public void cancel() {
        running.get().ifPresent(one -> one.progress.cancel());
        running.set(Optional.empty());
    }

    private void end(Ended how) {
        running.set(Optional.empty());
        ended.set(Optional.of(how));
    }

    private boolean fail(Path file, Exception failure) {
        end(new Ended(file, 0, reason(failure)));
        return failure instanceof IOException || failure instanceof LibraryException;
    }

    private static String reason(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        return failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : message;
    }
}
