package io.callscope.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Where the user's own files are, by the customs of the system.
///
/// @param data the library and copies of the samples
/// @param config the settings
/// @param state the log
record Folders(Path data, Path config, Path state) {
    static Folders ofSystem() {
        return of(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home")),
                System::getenv);
    }

    /// @param environment the value of a variable, or null
    static Folders of(String system, Path home, UnaryOperator<String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            Path local =
                    path(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
                            .resolve("Callscope");
            return new Folders(local, local, local);
        }
        if (name.contains("mac")) {
            Path support = home.resolve("Library/Application Support/Callscope");
            return new Folders(support, support, support);
        }
        return new Folders(
                path(environment, "XDG_DATA_HOME", home.resolve(".local/share"))
                        .resolve("callscope"),
                path(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("callscope"),
                path(environment, "XDG_STATE_HOME", home.resolve(".local/state"))
                        .resolve("callscope"));
    }

    /// A relative value counts as none, as the XDG standard has it.
    private static Path path(UnaryOperator<String> environment, String variable, Path otherwise) {
        return Optional.ofNullable(environment.apply(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(otherwise);
    }
}
