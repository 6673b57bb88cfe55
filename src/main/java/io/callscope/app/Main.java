package io.callscope.app;

import io.callscope.store.LibraryException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/// The program. Only the result goes to standard output; see `help.txt` for the exit codes.
public final class Main {
    private Main() {}

    public static void main(String[] words) {
        System.exit(run(words));
    }

    private static int run(String... words) {
        try {
            Arguments arguments = Arguments.parse(words);
            return switch (arguments.action()) {
                case HELP -> print(resource("help.txt"));
                case VERSION -> print("Callscope " + version() + "\n");
                case WINDOW -> CallscopeApp.show(words);
                case SUMMARY, EXPORT, SNAPSHOT, LOOKUP -> Script.run(arguments);
                case SYNC -> SyncScript.run(arguments);
            };
        } catch (UsageException e) {
            return fail(2, e.getMessage() + " (see --help)");
        } catch (LibraryException | IOException e) {
            return fail(1, String.valueOf(e.getMessage()));
        }
    }

    /// Prints one line on standard error.
    ///
    /// @return the exit code
    static int fail(int code, String message) {
        System.err.println("callscope: " + String.valueOf(message).lines().findFirst().orElse(""));
        return code;
    }

    /// Prints a line of news on standard error.
    static void tell(String news) {
        System.err.println(news);
    }

    static int print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
        return 0;
    }

    static String version() throws IOException {
        Properties build = new Properties();
        try (InputStream in = stream("build.properties")) {
            build.load(in);
        }
        return build.getProperty("version", "");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = stream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream stream(String name) {
        return Objects.requireNonNull(Main.class.getResourceAsStream(name));
    }
}
