package io.callscope.app;

import io.callscope.instance.Console;
import io.callscope.store.LibraryException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Properties;

/// The program. Only the result goes to standard output; see `help.txt` for the exit codes.
public final class Main {
    private Main() {}

    public static void main(String[] words) {
        System.exit(run(words));
    }

    private static int run(String... words) {
        Console console = process();
        try {
            Arguments arguments = Arguments.parse(words);
            HandOver handOver = new HandOver(arguments, words);
            return switch (arguments.action()) {
                case HELP -> print(console, resource("help.txt"));
                case VERSION -> print(console, "Callscope " + version() + "\n");
                case WINDOW -> {
                    OptionalInt code = handOver.ask();
                    yield code.isPresent() ? code.getAsInt() : CallscopeApp.show(words);
                }
                case SUMMARY, EXPORT, SNAPSHOT, LOOKUP, SYNC -> handOver.run(console);
            };
        } catch (UsageException e) {
            return console.fail(2, e.getMessage() + " (see --help)");
        } catch (LibraryException | IOException e) {
            return console.fail(1, String.valueOf(e.getMessage()));
        }
    }

    /// What this process prints; nobody else may.
    static ProcessConsole process() {
        return new ProcessConsole(System.out, System.err);
    }

    private static int print(Console console, String text) {
        console.print(text);
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
