package io.callscope.store;

import io.callscope.source.file.ParquetOpener;
import io.callscope.store.arrow.RowStreams;

import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// One DuckDB database file, opened so that nothing leaves it: no extension is fetched, nothing
/// spills outside its own folder, and the configuration is locked.
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final long MOST_MEMORY = 2L << 30;

    private final DuckDBConnection root;
    private final RowStreams streams;
    private final Path spill;
    private final Runnable threadGuard;

    private Database(DuckDBConnection root, RowStreams streams, Path spill, Runnable threadGuard) {
        this.root = root;
        this.streams = streams;
        this.spill = spill;
        this.threadGuard = threadGuard;
    }

    /// Opens the file, or makes it.
    ///
    /// @param threadGuard runs before each use of a session and throws if the thread must not wait
    ///   for a database
    static Database open(Path file, Runnable threadGuard) throws LibraryInUseException {
        threadGuard.run();
        try {
            // one for each library: two in the same folder would overwrite each other's files
            Path spill = file.resolveSibling(file.getFileName() + ".spill");
            PrivateFolder.make(spill);
            Properties settings = limits(spill);
            settings.setProperty("storage_compatibility_version", "v1.4.0"); // zstd columns need it
            settings.setProperty("preserve_insertion_order", "true");
            DuckDBConnection root =
                    (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file, settings);
            try (Statement statement = root.createStatement()) {
                statement.execute("SET GLOBAL TimeZone = 'UTC'");
                statement.execute("SET lock_configuration = true");
            }
            return new Database(root, new RowStreams(), spill, threadGuard);
        } catch (SQLException e) {
            String message = String.valueOf(e.getMessage());
            if (message.contains("Could not set lock") || message.contains("used by another")) {
                throw new LibraryInUseException(e);
            }
            throw new LibraryException(
                    "The library " + file + " can't be opened: " + firstLine(e), e);
        } catch (IOException e) {
            throw new LibraryException(
                    "The folder of the library can't be used: " + file.getParent(), e);
        }
    }

    /// A connection of its own, for one thread at a time.
    public Session session() {
        threadGuard.run();
        try {
            return new Session(root.duplicate(), streams, threadGuard);
        } catch (SQLException e) {
            throw new LibraryException("The library can't be used: " + firstLine(e), e);
        }
    }

    /// What reads Parquet files, with this database's limits and its folder for temporary files.
    ParquetOpener parquet() {
        Properties settings = limits(spill);
        settings.setProperty("jdbc_stream_results", "true"); // else the whole result is held
        return new ParquetReader(spill, settings);
    }

    @Override
    public void close() {
        try {
            root.close();
            Files.deleteIfExists(spill);
        } catch (DirectoryNotEmptyException e) {
            LOG.warn("The folder {} is not empty", spill, e);
        } catch (SQLException | IOException e) {
            throw new LibraryException("The library can't be closed: " + firstLine(e), e);
        }
    }

    private static Properties limits(Path spill) {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("memory_limit", memoryLimit() / (1 << 20) + "MiB");
        settings.setProperty("temp_directory", spill.toString());
        return settings;
    }

    static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /// The smaller of 2 GB and a quarter of the machine's memory, in bytes.
    private static long memoryLimit() {
        var system =
                (com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean();
        return Math.min(MOST_MEMORY, system.getTotalMemorySize() / 4);
    }
}
