package io.callscope.store;

import static io.callscope.store.CallLog.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callscope.generate.CallFile;
import io.callscope.generate.CallGenerator;
import io.callscope.model.Shape;
import io.callscope.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A process that dies in the middle of an import, as with `kill -9` or a loss of power.
final class KilledImportTest {
    private static final int CALLS = 5_000;
    private static final List<String> TABLES =
            List.of(
                    "library",
                    "datasets",
                    "record_blocks",
                    "problems",
                    "duplicates",
                    "fills",
                    "calls");

    @TempDir private Path folder;

    @Test
    void aKilledImportLeavesALibraryThatOpensWithTheEarlierDatasets() throws Exception {
        Path library = folder.resolve("library.duckdb");
        Path file = folder.resolve("june.jsonl");
        CallFile.JSON_LINES.write(new CallGenerator(Shape.ZENTRUNK_CALL, 3), CALLS, file);
        try (Library opened = Library.open(library, () -> {})) {
            opened.open(
                    CallLog.write(folder.resolve("may.jsonl"), call("a", 1, 5), call("b", 2, 5)),
                    "may",
                    UnaryOperator.identity(),
                    new Progress());
        }
        List<String> before = everything(library);
        int steps = stepsOfAnImport(library, file);
        assertTrue(steps > 10, "only " + steps);
        List<Boolean> left = new ArrayList<>();
        for (int step : List.of(1, steps / 3, 2 * steps / 3, steps - 8)) {
            killAt(step, library, file);
            left.add(hasRemains(library));
            assertEquals(before, everything(library), "killed at step " + step + " of " + steps);
        }
        assertFalse(left.getFirst(), "the texts are not committed yet");
        assertTrue(left.getLast(), "the texts are committed before the calls are");
        try (Library opened = Library.open(library, () -> {})) {
            Dataset read = opened.open(file, "june", UnaryOperator.identity(), new Progress());
            assertEquals(CALLS, read.loaded());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("june.jsonl", "library.duckdb", "may.jsonl"),
                    files.map(path -> path.getFileName().toString())
                            .filter(name -> !name.startsWith("counted"))
                            .sorted()
                            .toList());
        }
    }

    /// Counted on a copy of the library, so that each killed import is the first of its file.
    private int stepsOfAnImport(Path library, Path file) throws Exception {
        Path copy = Files.copy(library, folder.resolve("counted.duckdb"));
        Process child = Holder.start("import", copy.toString(), file.toString());
        try (BufferedReader lines = lines(child);
                OutputStream in = child.getOutputStream()) {
            int steps = 0;
            while ("step".equals(lines.readLine())) {
                steps++;
                proceed(in);
            }
            assertEquals(0, child.waitFor());
            return steps;
        } finally {
            child.destroyForcibly();
        }
    }

    private static void killAt(int step, Path library, Path file) throws Exception {
        Process child = Holder.start("import", library.toString(), file.toString());
        try (BufferedReader lines = lines(child);
                OutputStream in = child.getOutputStream()) {
            assertEquals("step", lines.readLine());
            for (int i = 1; i < step; i++) {
                proceed(in);
                assertEquals("step", lines.readLine());
            }
            child.destroyForcibly().waitFor();
        }
    }

    private static void proceed(OutputStream in) throws IOException {
        in.write(1);
        in.flush();
    }

    private static BufferedReader lines(Process child) {
        return new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8));
    }

    /// Whether there are texts of an import that did not come to its end; as it is before the
    /// library is opened, which removes them.
    private static boolean hasRemains(Path file) throws Exception {
        Database database = Database.open(file, () -> {});
        try (Session session = database.session()) {
            return session.number("SELECT count(*) FROM record_blocks")
                    > session.number(
                            "SELECT count(*) FROM record_blocks JOIN datasets USING (dataset)");
        } finally {
            database.close();
        }
    }

    private static List<String> everything(Path file) throws Exception {
        try (Library library = Library.open(file, () -> {});
                Session session = library.session()) {
            List<String> all = new ArrayList<>();
            for (String table : TABLES) {
                all.addAll(
                        session.list(
                                "SELECT count(*) || ' ' || bit_xor(hash(t::VARCHAR)) FROM "
                                        + table
                                        + " t",
                                List.of(),
                                row -> table + " " + row.getString(1)));
            }
            all.addAll(
                    session.list(
                            "SELECT table_name FROM duckdb_tables() ORDER BY ALL",
                            List.of(),
                            row -> row.getString(1)));
            return all;
        }
    }
}
