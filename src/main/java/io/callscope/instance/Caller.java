package io.callscope.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Has a command answered by the process that owns the library.
///
/// @param version of this program
/// @param patience how long the other process may take to say that it is there, in milliseconds
public record Caller(String version, long patience) {
    /// With ten seconds of patience.
    public Caller(String version) {
        this(version, 10_000);
    }

    /// Asks whoever listens at one of the places.
    ///
    /// @return the exit code of the command; none if nobody listens
    /// @throws IOException if somebody does, but gives no answer; the message says what to do
    public OptionalInt ask(List<Path> places, Request request, Reader reader) throws IOException {
        for (Path place : places) {
            Optional<SocketChannel> channel = connect(place);
            if (channel.isPresent()) {
                try (SocketChannel open = channel.get()) {
                    return ask(open, request, reader);
                }
            }
        }
        return OptionalInt.empty();
    }

    /// Takes what the other process prints.
    public interface Reader {
        /// Bytes of the result, for standard output.
        void result(byte[] bytes);

        /// Lines of news, each with its end, for standard error.
        void news(String lines);
    }

    private static Optional<SocketChannel> connect(Path place) throws IOException {
        if (!Files.exists(place)) {
            return Optional.empty();
        }
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(place));
            return Optional.of(channel);
        } catch (IOException e) { // of a process that was killed, or that is ending
            channel.close();
            return Optional.empty();
        }
    }

    private OptionalInt ask(SocketChannel channel, Request request, Reader reader)
            throws IOException {
        if (!Peer.isOwn(channel)) {
            throw new IOException(
                    "the library is in use by another user; name another with --library");
        }
        DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
        DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
        Optional<Hello> hello = greet(channel, in, out);
        if (hello.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!hello.get().version().equals(version)) {
            throw new IOException(
                    "the open window is Callscope %s and this is %s; close the window and try again"
                            .formatted(hello.get().version(), version));
        }
        try {
            request.write(out);
            return OptionalInt.of(read(in, reader));
        } catch (ProtocolException e) {
            throw new IOException(
                    "what has the library open gives no answer that can be read; close it and try again",
                    e);
        } catch (EOFException | SocketException e) {
            throw new IOException("the window was closed before the command was done", e);
        }
    }

    /// The other side has little time for this.
    ///
    /// @return none if it is ending, or has too much to do
    private Optional<Hello> greet(SocketChannel channel, DataInputStream in, DataOutputStream out)
            throws IOException {
        try (ScheduledExecutorService clock =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().factory())) {
            ScheduledFuture<?> tooLate =
                    clock.schedule(
                            () -> {
                                channel.close();
                                return true;
                            },
                            patience,
                            TimeUnit.MILLISECONDS);
            try {
                new Hello(version).write(out);
                return Optional.of(Hello.read(in));
            } catch (ProtocolException e) {
                throw new IOException(
                        "what has the library open is no Callscope; name another with --library",
                        e);
            } catch (IOException e) {
                if (channel.isOpen()) {
                    return Optional.empty();
                }
                throw new IOException(
                        "the window that has the library open does not answer; close it and try again",
                        e);
            } finally {
                tooLate.cancel(false);
            }
        }
    }

    private static int read(DataInputStream in, Reader reader) throws IOException {
        while (true) {
            Frame frame = Frame.read(in);
            switch (frame.kind()) {
                case RESULT -> reader.result(frame.bytes());
                case NEWS -> reader.news(new String(frame.bytes(), StandardCharsets.UTF_8));
                case END -> {
                    return frame.code();
                }
            }
        }
    }
}
