package io.callscope.datasets;

import io.callscope.work.Progress;

/// A file that is being read.
///
/// @param name of the file, or of the folder that is looked into
/// @param waiting how many files are to be read after it
public record OpenJob(String name, Progress progress, int waiting) {
    OpenJob withWaiting(int other) {
        return new OpenJob(name, progress, other);
    }
}
