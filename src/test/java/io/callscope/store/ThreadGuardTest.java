package io.callscope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.callscope.model.Shape;
import io.callscope.source.Interpretation;
import io.callscope.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;

/// A thread that must not wait for a database, such as the user interface's, is refused.
final class ThreadGuardTest {
    @TempDir private Path folder;
    private volatile boolean isForbidden;

    private void guard() {
        if (isForbidden) {
            throw new IllegalStateException("forbidden");
        }
    }

    @Test
    void everyUseOfTheLibraryIsRefused() throws Exception {
        Path file = CallLog.write(folder.resolve("may.jsonl"), CallLog.call("a", 1, 5));
        try (Library library = Library.open(folder.resolve("library.duckdb"), this::guard)) {
            Map<String, Executable> uses = new LinkedHashMap<>();
            uses.put(
                    "open",
                    () -> library.open(file, "x", UnaryOperator.identity(), new Progress()));
            uses.put(
                    "understand",
                    () ->
                            library.understand(
                                    1, Interpretation.of(Shape.VOICE_CALL), new Progress()));
            uses.put("showOnly", () -> library.showOnly(Set.of()));
            uses.put("remove", () -> library.remove(1));
            uses.put("datasets", library::datasets);
            uses.put("problems", () -> library.problems(1, 10));
            uses.put("session", library::session);
            uses.put("another", () -> Library.open(folder.resolve("b.duckdb"), this::guard));
            assertRefused(uses);
            assertEquals(List.of(), library.datasets());
        }
    }

    @Test
    void everyUseOfASessionIsRefused() throws Exception {
        try (Library library = Library.open(folder.resolve("library.duckdb"), this::guard);
                Session session = library.session()) {
            Map<String, Executable> uses = new LinkedHashMap<>();
            uses.put("list", () -> session.list("SELECT 1", List.of(), row -> row.getInt(1)));
            uses.put("first", () -> session.first("SELECT 1", List.of(), row -> row.getInt(1)));
            uses.put("query", () -> session.query("SELECT 1", List.of(), rows -> rows.next()));
            uses.put("number", () -> session.number("SELECT 1"));
            uses.put("run", () -> session.run("CREATE TABLE x (a INTEGER)"));
            uses.put("transaction", () -> session.transaction(() -> {}));
            uses.put("reading", () -> session.reading(() -> 1));
            uses.put("appender", () -> session.appender("calls"));
            uses.put("version", () -> library.version(session));
            uses.put("close", session::close);
            assertRefused(uses);
            assertEquals(1, session.number("SELECT 1"));
        }
    }

    @Test
    void aForbiddenThreadIsRefusedAtOnceAndDoesNotWaitForTheThreadThatWrites() throws Exception {
        Path file = CallLog.write(folder.resolve("may.jsonl"), CallLog.call("a", 1, 5));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        Thread me = Thread.currentThread();
        Runnable notMe =
                () -> {
                    if (isForbidden && Thread.currentThread().equals(me)) {
                        throw new IllegalStateException("forbidden");
                    }
                };
        try (Library library = Library.open(folder.resolve("library.duckdb"), notMe)) {
            UnaryOperator<Interpretation> waiting =
                    usual -> {
                        inside.countDown();
                        await(refused);
                        return usual;
                    };
            FutureTask<Dataset> opening =
                    new FutureTask<>(() -> library.open(file, "x", waiting, new Progress()));
            Thread writer = new Thread(opening, "writer");
            writer.start();
            await(inside);
            isForbidden = true;
            assertThrows(IllegalStateException.class, () -> library.showOnly(Set.of()));
            assertThrows(IllegalStateException.class, () -> library.remove(1));
            isForbidden = false;
            refused.countDown();
            assertEquals(1, opening.get().loaded());
            writer.join();
        }
    }

    private void assertRefused(Map<String, Executable> uses) {
        isForbidden = true;
        uses.forEach((name, use) -> assertThrows(IllegalStateException.class, use, name));
        isForbidden = false;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
