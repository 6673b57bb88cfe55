package io.callscope.app;

import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A real window in a process of its own, on the platform without a display.
final class OpenWindow implements AutoCloseable {
    private final Process process;
    private final Path output;

    private OpenWindow(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /// Starts it and waits until it answers for the library.
    static OpenWindow start(
            Path folder, Path library, Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Command.java(folder));
        command.addAll(1, List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        command.addAll(Arrays.asList(words));
        Path output = folder.resolve("window.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        OpenWindow window = new OpenWindow(builder.start(), output);
        Path socket = library.resolveSibling(library.getFileName() + ".window").resolve("socket");
        while (!isListening(socket)) {
            if (window.process.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new IOException("The window has closed: " + window.output());
            }
        }
        return window;
    }

    private static boolean isListening(Path socket) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (SocketException e) {
            return false;
        }
    }

    /// What it has printed.
    String output() throws IOException {
        return Files.readString(output);
    }

    boolean isOpen() {
        return process.isAlive();
    }

    /// Kills it, as a user would who has lost patience.
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
