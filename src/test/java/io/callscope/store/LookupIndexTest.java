package io.callscope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;

final class LookupIndexTest {
    @TempDir private Path folder;

    private OpenedFiles files;
    private Library library;

    @BeforeEach
    void open() throws Exception {
        files = new OpenedFiles(folder);
        library = files.library();
    }

    @AfterEach
    void close() throws Exception {
        files.close();
    }

    private boolean isCurrent() {
        try (Session session = library.session()) {
            return LookupIndex.of(session).isCurrent();
        }
    }

    private int log(String name, String... calls) throws Exception {
        return files.open(CallLog.write(folder.resolve(name), calls)).number();
    }

    @Test
    void showingAndHidingDatasetsNeedsNoOtherIndex() throws Exception {
        int may = log("may.jsonl", CallLog.call("a", 1, 5), CallLog.call("b", 2, 5));
        int june = log("june.jsonl", CallLog.call("b", 2, 5), CallLog.call("c", 3, 5));
        assertFalse(isCurrent());
        library.index(new Progress());
        for (Set<Integer> shown : Set.of(Set.of(may), Set.<Integer>of(), Set.of(may, june))) {
            library.showOnly(shown);
            assertTrue(isCurrent());
        }
        log("july.jsonl", CallLog.call("d", 4, 5));
        assertFalse(isCurrent());
    }

    @Test
    void aNumberThatComesOrGoesWithItsCopyNeedsAnotherIndex() throws Exception {
        Path early = CallLog.write(folder.resolve("early.jsonl"), CallLog.call("a", 1, 5));
        Files.setLastModifiedTime(early, FileTime.from(Instant.parse("2026-05-15T00:00:00Z")));
        int old = files.open(early).number();
        Path late =
                CallLog.write(
                        folder.resolve("late.jsonl"),
                        CallLog.call("a", 1, 5).replace("+14155550132", "REDACTED"));
        Files.setLastModifiedTime(late, FileTime.from(Instant.parse("2026-05-16T00:00:00Z")));
        int recent = files.open(late).number();
        library.index(new Progress());
        assertTrue(isCurrent());
        library.showOnly(Set.of(recent));
        assertFalse(isCurrent());
        library.index(new Progress());
        library.showOnly(Set.of(old, recent));
        assertFalse(isCurrent());
        assertEquals(2, library.datasets().size());
    }

    @Test
    void callsThatComeInAreAddedToTheIndexAndTheRestIsNotMadeAnew() throws Exception {
        log("may.jsonl", CallLog.call("a", 1, 5), CallLog.call("b", 2, 5));
        library.index(new Progress());
        assertEquals(2, ordered());
        log("june.jsonl", CallLog.call("c", 3, 5));
        library.index(new Progress());
        assertTrue(isCurrent());
        assertEquals(2, ordered());
        assertEquals(contents(() -> {}), contents(() -> forget()));
        assertEquals(3, ordered());
    }

    @Test
    void anIndexOfCallsThatAreGoneIsMadeAnew() throws Exception {
        int may = log("may.jsonl", CallLog.call("a", 1, 5), CallLog.call("b", 2, 5));
        library.index(new Progress());
        library.remove(may);
        log(
                "june.jsonl",
                CallLog.call("c", 3, 5),
                CallLog.call("d", 4, 5),
                CallLog.call("e", 5, 5));
        library.index(new Progress());
        assertEquals(3, ordered());
        assertEquals(contents(() -> {}), contents(() -> forget()));
    }

    private long ordered() {
        try (Session session = library.session()) {
            return session.number("SELECT ordered FROM lookup_state");
        }
    }

    private void forget() {
        try (Session session = library.session()) {
            session.run("DROP TABLE lookup_state");
        }
        library.index(new Progress());
    }

    private List<String> contents(Runnable before) {
        before.run();
        try (Session session = library.session()) {
            return session.list(
                    "SELECT concat_ws(' ', hash, record_id) FROM lookup_keys UNION ALL"
                            + " SELECT concat_ws(' ', tail, number, record_id) FROM lookup_numbers ORDER BY 1",
                    List.of(),
                    row -> row.getString(1));
        }
    }
}
