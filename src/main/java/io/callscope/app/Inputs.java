package io.callscope.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The files that a result is made from: it must not be written over one of them.
final class Inputs {
    private Inputs() {}

    /// The first of the files that `out` is, or that lies in it, whatever links lead there.
    ///
    /// @param folder that the names are of
    static Optional<String> overwrittenBy(Path out, Path folder, List<String> files) {
        return files.stream().filter(file -> isSame(out, folder.resolve(file))).findFirst();
    }

    private static boolean isSame(Path out, Path file) {
        if (!Files.exists(out) || !Files.exists(file)) {
            return false; // nothing is there that could be lost
        }
        try {
            return Files.isSameFile(out, file)
                    || (Files.isDirectory(file) && out.toRealPath().startsWith(file.toRealPath()));
        } catch (IOException e) { // what can't be looked at is known by its name only
            return out.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize());
        }
    }
}
