package io.callscope.store;

import org.duckdb.DuckDBConnection;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// One DuckDB database file, opened so that nothing leaves it: no extension is fetched, nothing
/// spills outside its own folder, and the configuration is locked.
public final class Database implements AutoCloseable {
    private static final long MOST_MEMORY = 2L << 30;

    private final DuckDBConnection root;
    private final Runnable threadGuard;

    private Database(DuckDBConnection root, Runnable threadGuard) {
        this.root = root;
        this.threadGuard = threadGuard;
    }

    /// Opens the file, or makes it.
    ///
    /// @param threadGuard runs before each use of a session and throws if the thread must not wait
    ///   for a database
    static Database open(Path file, Runnable threadGuard) throws LibraryInUseException {
        threadGuard.run();
        try {
            Path spill = file.resolveSibling("spill");
            PrivateFolder.make(spill);
            Properties settings = new Properties();
            settings.setProperty("storage_compatibility_version", "v1.4.0"); // zstd columns need it
            settings.setProperty("autoinstall_known_extensions", "false");
            settings.setProperty("autoload_known_extensions", "false");
            settings.setProperty("memory_limit", memoryLimit() / (1 << 20) + "MiB");
            settings.setProperty("temp_directory", spill.toString());
            settings.setProperty("preserve_insertion_order", "true");
            DuckDBConnection root =
                    (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file, settings);
            try (Statement statement = root.createStatement()) {
                statement.execute("SET GLOBAL TimeZone = 'UTC'");
                statement.execute("SET lock_configuration = true");
            }
            return new Database(root, threadGuard);
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("Could not set lock")) {
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
            return new Session(root.duplicate(), threadGuard);
        } catch (SQLException e) {
            throw new LibraryException("The library can't be used: " + firstLine(e), e);
        }
    }

    @Override
    public void close() {
        try {
            root.close();
        } catch (SQLException e) {
            throw new LibraryException("The library can't be closed: " + firstLine(e), e);
        }
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
