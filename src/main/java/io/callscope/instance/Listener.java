package io.callscope.instance;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Listens for commands that need the library of this process, and has them answered. Only who owns
/// the library may have one: a socket that is there already is of a process that was killed.
public final class Listener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int MOST_AT_ONCE = 16;
    private static final long PATIENCE_MILLISECONDS = 10_000;
    private static final long SECONDS_TO_STOP = 5;

    private final Path socket;
    private final ServerSocketChannel server;
    private final String version;
    private final Answerer answerer;
    private final long patience;
    private final Set<Conversation> conversations = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("callscope-instance-", 1).factory());
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("callscope-instance-clock").factory());

    private Listener(
            Path socket,
            ServerSocketChannel server,
            String version,
            Answerer answerer,
            long patience) {
        this.socket = socket;
        this.server = server;
        this.version = version;
        this.answerer = answerer;
        this.patience = patience;
    }

    /// Listens at the first of the places that will do; none if no place does.
    ///
    /// @param version of this program: others are turned away
    public static Optional<Listener> open(List<Path> places, String version, Answerer answerer) {
        return open(places, version, answerer, PATIENCE_MILLISECONDS);
    }

    static Optional<Listener> open(
            List<Path> places, String version, Answerer answerer, long patience) {
        for (Path place : places) {
            try {
                Listener listener = new Listener(place, bind(place), version, answerer, patience);
                listener.threads.execute(listener::listen);
                return Optional.of(listener);
            } catch (IOException | UnsupportedOperationException e) {
                LOG.info("No command can be answered at {}", place, e);
            }
        }
        return Optional.empty();
    }

    private static ServerSocketChannel bind(Path socket) throws IOException {
        Path folder = Objects.requireNonNull(socket.getParent());
        boolean hasPermissions =
                folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(folder);
        if (hasPermissions) { // before anything is in it
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        Files.deleteIfExists(socket);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
            if (hasPermissions) {
                Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            }
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    private void listen() {
        try {
            while (true) {
                SocketChannel channel = server.accept();
                if (conversations.size() >= MOST_AT_ONCE) {
                    channel.close(); // it will ask again
                } else {
                    Conversation conversation = new Conversation(channel, version, answerer);
                    conversations.add(conversation);
                    threads.execute(() -> hold(conversation));
                }
            }
        } catch (ClosedChannelException e) {
            LOG.debug("No more commands are answered", e);
        } catch (IOException e) {
            LOG.error("No more commands are answered", e);
        }
    }

    private void hold(Conversation conversation) {
        try {
            conversation.hold(threads, clock, patience);
        } finally {
            conversations.remove(conversation);
        }
    }

    private void removeSocket() throws IOException {
        Files.deleteIfExists(socket);
        try {
            Files.deleteIfExists(Objects.requireNonNull(socket.getParent()));
        } catch (DirectoryNotEmptyException e) {
            LOG.debug("Somebody has put something beside the socket", e);
        }
    }

    /// Stops what is under way and waits, for some seconds, until it has left the library alone.
    @Override
    public void close() throws IOException {
        server.close();
        removeSocket();
        conversations.forEach(Conversation::cancel);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warn("A command does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
        clock.shutdownNow();
    }
}
