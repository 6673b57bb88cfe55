package io.callscope.store;

import io.callscope.work.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/// Another process, that holds a library or a private folder until its input ends or it is killed.
final class Holder {
    private Holder() {}

    /// Holds until its input ends.
    ///
    /// @param words `library` and a file, `folder` and the folder to make one in, or `import`, a
    ///   library and a file to take in: before each step of that it says so and waits for a byte
    public static void main(String[] words) throws Exception {
        Path path = Path.of(words[1]);
        switch (words[0]) {
            case "library" -> {
                try (Library library = Library.open(path, () -> {})) {
                    hold("library " + library.version());
                }
            }
            case "import" -> importInSteps(path, Path.of(words[2]));
            default -> {
                try (PrivateFolder made = PrivateFolder.create(path)) {
                    hold(made.path().toString());
                }
            }
        }
    }

    private static void importInSteps(Path library, Path file) throws Exception {
        boolean[] importing = {false};
        Runnable step =
                () -> {
                    if (importing[0]) {
                        System.out.println("step");
                        await();
                    }
                };
        try (Library opened = Library.open(library, step)) {
            importing[0] = true;
            opened.open(file, "killed", UnaryOperator.identity(), new Progress());
            importing[0] = false;
        }
        System.out.println("done");
    }

    private static void await() {
        try {
            System.in.read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void hold(String line) throws IOException {
        System.out.println(line);
        while (System.in.read() >= 0) {
            // until the other side closes it
        }
    }

    /// Starts it; the first line of its output says that it holds.
    static Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Holder.class.getName());
        command.addAll(Arrays.asList(words));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
