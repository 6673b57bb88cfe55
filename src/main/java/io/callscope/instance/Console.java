package io.callscope.instance;

/// Where a command says what it has to say: in its own process, or in the one that asked. Safe for
/// several threads.
public interface Console {
    /// Prints a part of the result on standard output, as it is.
    void print(String text);

    /// Prints a line of news on standard error.
    void tell(String line);

    /// Prints on standard error why there is no result, in one line.
    ///
    /// @return the exit code
    default int fail(int code, String message) {
        tell("callscope: " + message.lines().findFirst().orElse(""));
        return code;
    }
}
