package io.callscope.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Another process, that holds a library or a private folder until its input ends or it is killed.
final class Holder {
    private Holder() {}

    /// Holds until its input ends.
    ///
    /// @param words `library` and a file, or `folder` and the folder to make one in
    public static void main(String[] words) throws Exception {
        Path path = Path.of(words[1]);
        if (words[0].equals("library")) {
            try (Library library = Library.open(path, () -> {})) {
                hold("library " + library.version());
            }
        } else {
            try (PrivateFolder made = PrivateFolder.create(path)) {
                hold(made.path().toString());
            }
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
