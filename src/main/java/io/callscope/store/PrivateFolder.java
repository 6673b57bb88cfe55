package io.callscope.store;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;

/// A folder that only its user can read, for a library that is to leave nothing behind. It is
/// deleted on closing, and what a crashed run left is deleted when the next one is made.
public final class PrivateFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);
    private static final String PREFIX = "callscope-private-";
    private static final String LOCK = "in-use";

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private PrivateFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /// A new one in the system's folder for temporary files.
    public static PrivateFolder create() throws IOException {
        return create(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static PrivateFolder create(Path parent) throws IOException {
        deleteLeftOvers(parent);
        // 0700 where the system has permissions; named after its process, see deleteIfUnused
        Path folder = Files.createTempDirectory(parent, ofThisProcess());
        // locked before it has its name, so that no other process takes it for a left-over
        Path file = folder.resolve(LOCK + ".new");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock();
        Files.move(file, folder.resolve(LOCK));
        return new PrivateFolder(folder, channel, lock);
    }

    /// The number of a process is used again, in a container at each start: with its start it is
    /// one process for all time.
    private static String ofThisProcess() {
        ProcessHandle process = ProcessHandle.current();
        long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return PREFIX + process.pid() + "-" + start + "-";
    }

    public Path path() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
        delete(folder);
    }

    /// Makes a folder that only its user can read, and those above it, where they do not exist.
    static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static void deleteLeftOvers(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                try {
                    deleteIfUnused(folder);
                } catch (IOException e) {
                    LOG.warn("A left-over folder could not be deleted: {}", folder, e);
                }
            }
        }
    }

    private static void deleteIfUnused(Path folder) throws IOException {
        Path file = folder.resolve(LOCK);
        if (folder.getFileName().toString().startsWith(ofThisProcess())) {
            return; // closing a file drops every lock that the same process has on it
        }
        if (!Files.isRegularFile(file) || !Files.isWritable(file)) {
            return; // being made at this moment, or another user's
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.deleteIfExists(file); // another process may clear up as well
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failed)
                            throws IOException {
                        if (failed instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw failed;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException failed) throws IOException {
                        if (failed != null) {
                            throw failed;
                        }
                        Files.deleteIfExists(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
