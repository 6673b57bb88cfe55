package io.callscope.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The log of the window: what a user would call an event, such as a call that was hung up, and
/// errors; `logback-file.xml` has its form. It never has a token.
final class LogFile {
    private static final String NAME = "callscope.log";

    private LogFile() {}

    /// Has the log written into this folder. To be called before anything logs.
    ///
    /// @return whether it can be written
    static boolean open(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
        } catch (IOException e) {
            return false; // the accounts say what can't be done without a log
        }
        System.setProperty("callscope.log", file.toString());
        System.setProperty("callscope.log.form", "logback-file.xml");
        return Files.isWritable(file);
    }
}
