package io.callscope.datasets;

import io.callscope.work.Progress;

import java.nio.file.Path;

/// A file that is being read.
///
/// @param waiting how many files are to be read after it
public record OpenJob(Path file, Progress progress, int waiting) {
    OpenJob withWaiting(int other) {
        return new OpenJob(file, progress, other);
    }
}
