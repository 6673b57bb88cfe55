package io.callscope.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The program as a process of its own, started as `target/callscope` starts it.
///
/// @param out all of standard output
/// @param errors the lines on standard error
record Command(int code, String out, List<String> errors) {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    /// The words that start it, without its arguments.
    static List<String> java(Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "@" + TARGET.resolve("jvm.args"),
                "@" + TARGET.resolve("app.args"));
    }

    /// Runs it to its end.
    ///
    /// @param folder where it is started; its folder for temporary files, too
    static Command run(Path folder, String... words) throws IOException, InterruptedException {
        return run(folder, Map.of(), words);
    }

    /// The same with these variables of the environment beside those of the tests.
    static Command run(Path folder, Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java(folder));
        command.addAll(Arrays.asList(words));
        Path out = Files.createTempFile("callscope-test", ".out");
        Path errors = Files.createTempFile("callscope-test", ".err");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectOutput(out.toFile())
                            .redirectError(errors.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            int code = process.waitFor();
            return new Command(code, Files.readString(out, UTF_8), Files.readAllLines(errors));
        } finally {
            Files.delete(out);
            Files.delete(errors);
        }
    }
}
