package io.callscope.bench;

import io.callscope.query.Query;
import io.callscope.query.QueryEngine;
import io.callscope.source.SourceException;
import io.callscope.source.file.Source;
import io.callscope.store.Dataset;
import io.callscope.store.Library;
import io.callscope.work.Progress;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// One measurement in a process of its own, so that neither a warm compiler nor memory in use helps
/// or hurts it. The native library of the database is loaded and the log is set up before the clock
/// starts, as in an app that is open. Prints one line: seconds, processor seconds, peak memory in
/// MB (0 where the system does not tell), size of the database in MB, calls.
final class Trial {
    /// What is measured.
    enum Kind {
        /// The database alone: `read_json` or `read_csv` with types into a table.
        BARE,
        /// Callscope: everything checked, explained, kept, and ready to filter.
        IMPORT,
        /// Callscope: until the first rows can be shown.
        FIRST,
        /// Callscope: opens the library that has the file, and finds all of its calls.
        REOPEN
    }

    private Trial() {}

    public static void main(String[] args) throws Exception {
        Kind kind = Kind.valueOf(args[0]);
        Path file = Path.of(args[1]);
        Path database = Path.of(args[2]);
        DriverManager.getConnection("jdbc:duckdb:").close();
        LoggerFactory.getLogger(Trial.class).debug("The clock starts");
        double before = processorSeconds();
        long start = System.nanoTime();
        long calls =
                switch (kind) {
                    case BARE -> bare(file, database);
                    case FIRST -> first(file, database);
                    case IMPORT, REOPEN -> open(file, database);
                };
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%.3f %.3f %d %d %d%n",
                seconds,
                processorSeconds() - before,
                peakMegabytes(),
                Files.size(database) >> 20,
                calls);
    }

    private static long bare(Path file, Path database) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("storage_compatibility_version", "v1.4.0");
        try (Connection connection =
                        DriverManager.getConnection("jdbc:duckdb:" + database, settings);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE calls AS SELECT * FROM " + Columns.of(file));
            statement.execute("CHECKPOINT");
            try (ResultSet count = statement.executeQuery("SELECT count(*) FROM calls")) {
                count.next();
                return count.getLong(1);
            }
        }
    }

    private static long first(Path file, Path database) throws Exception {
        AtomicInteger first = new AtomicInteger();
        Progress progress = new Progress();
        try (Library library = Library.open(database, () -> {})) {
            library.open(
                    Source.of(file),
                    String.valueOf(file.getFileName()),
                    UnaryOperator.identity(),
                    calls -> {
                        first.set(calls.size());
                        progress.cancel();
                    },
                    progress);
        } catch (CancellationException e) {
            return first.get(); // that was all that was wanted
        }
        throw new IllegalStateException("the file is too short");
    }

    private static long open(Path file, Path database) throws Exception {
        try (Library library = Library.open(database, () -> {})) {
            Dataset dataset =
                    library.open(
                            file,
                            String.valueOf(file.getFileName()),
                            UnaryOperator.identity(),
                            new Progress());
            int found = new QueryEngine(library).select(Query.ALL, new Progress()).size();
            if (found != dataset.loaded()) {
                throw new IllegalStateException(found + " of " + dataset.loaded() + " calls");
            }
            return found;
        }
    }

    /// Takes the log into a library that has nothing else: with the same calls of another path,
    /// each question would look at both.
    static int openAlone(Library library, Path file) throws SourceException {
        Dataset dataset = library.open(file, "calls", UnaryOperator.identity(), new Progress());
        if (library.datasets().size() != 1) {
            throw new IllegalStateException("the library has other calls, too; delete it");
        }
        return (int) dataset.loaded();
    }

    static double processorSeconds() {
        var system =
                (com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private static long peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(0);
    }
}
