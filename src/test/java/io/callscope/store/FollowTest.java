package io.callscope.store;

import static io.callscope.store.CallLog.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.callscope.model.Shape;
import io.callscope.source.Interpretation;
import io.callscope.source.SourceException;
import io.callscope.source.file.Source;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A file that changes after it was read.
final class FollowTest {
    @TempDir private Path folder;
    private Library library;
    private Path file;

    @BeforeEach
    void open() throws Exception {
        library = Library.open(folder.resolve("library.duckdb"), () -> {});
        file = CallLog.write(folder.resolve("live.jsonl"), call("a", 1, 5), call("b", 2, 5));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aFileThatChangedSinceItWasReadSaysSo() throws Exception {
        int number = read().number();
        assertEquals(Set.of(), library.changed());
        append(call("c", 3, 5) + "\n");
        assertEquals(Set.of(number), library.changed());
        read();
        assertEquals(Set.of(), library.changed());
        Files.delete(file);
        assertEquals(Set.of(), library.changed());
    }

    @Test
    void onlyWhatWasAppendedIsReadAndItsPlacesAreThoseInTheFile() throws Exception {
        int number = read().number();
        String damaged = call("d", 4, 5).replace("\"call_duration\":5", "\"call_duration\":\"x\"");
        append(call("c", 3, 5) + "\n\n" + damaged + "\n");
        Dataset grown = library.catchUp(number, new Progress()).orElseThrow();
        assertEquals(number, grown.number());
        assertCounts(grown, 4, 4, 0, 0, 1);
        assertEquals(5, library.problems(number, 9).getFirst().place().line());
        assertEquals(4, library.problems(number, 9).getFirst().place().record());
        assertEquals(List.of("1 1", "2 2", "3 3", "4 5"), places());
        assertEquals(Set.of(), library.changed());
        assertEquals(Optional.empty(), library.catchUp(number, new Progress()));
        assertEquals(grown, read());
    }

    @Test
    void aHalfLineWaitsUntilItIsWhole() throws Exception {
        int number = read().number();
        String line = call("c", 3, 5) + "\n";
        append(line.substring(0, 40));
        assertEquals(Optional.empty(), library.catchUp(number, new Progress()));
        append(line.substring(40) + line.substring(0, 10));
        Dataset grown = library.catchUp(number, new Progress()).orElseThrow();
        assertCounts(grown, 3, 3, 0, 0, 0);
        append(line.substring(10).replace("\"c\"", "\"d\""));
        assertCounts(library.catchUp(number, new Progress()).orElseThrow(), 4, 4, 0, 0, 0);
    }

    @Test
    void aRecordThatWasCutOffWhenTheFileWasReadIsWholeOnceTheRestIsThere() throws Exception {
        String line = call("c", 3, 5) + "\n";
        append(line.substring(0, 40));
        Dataset first = read();
        assertCounts(first, 3, 2, 1, 0, 1);
        append(line.substring(40));
        Dataset grown = library.catchUp(first.number(), new Progress()).orElseThrow();
        assertEquals(first.number(), grown.number());
        assertCounts(grown, 3, 3, 0, 0, 0);
        assertEquals(List.of("1 1", "2 2", "3 3"), places());
    }

    @Test
    void aCallThatIsWrittenAgainReplacesItsEarlierCopy() throws Exception {
        int number = read().number();
        append(call("A", 1, 9) + "\n");
        assertCounts(library.catchUp(number, new Progress()).orElseThrow(), 3, 2, 0, 1, 0);
        append(call("a", 1, 11) + "\n");
        assertCounts(library.catchUp(number, new Progress()).orElseThrow(), 4, 2, 0, 2, 0);
        try (Session session = library.session()) {
            assertEquals(11, session.number("SELECT talk_seconds FROM calls WHERE id_key = 'a'"));
            assertEquals(1, session.number("SELECT count(DISTINCT kept) FROM duplicates"));
            assertEquals(2, session.number("SELECT count(DISTINCT rank) FROM calls WHERE shown"));
        }
    }

    @Test
    void aFileThatWasCutOrWrittenAnewIsReadAnew() throws Exception {
        int number = read().number();
        Files.writeString(file, "");
        assertEquals(Optional.empty(), library.catchUp(number, new Progress()));
        CallLog.write(9, file, call("x", 1, 5));
        Dataset cut = library.catchUp(number, new Progress()).orElseThrow();
        assertNotEquals(number, cut.number());
        assertCounts(cut, 1, 1, 0, 0, 0);
        CallLog.write(10, file, call("p", 1, 5), call("q", 1, 5), call("r", 1, 5));
        Dataset longer = library.catchUp(cut.number(), new Progress()).orElseThrow();
        assertNotEquals(cut.number(), longer.number());
        assertCounts(longer, 3, 3, 0, 0, 0);
    }

    @Test
    void anArrayThatGrewIsReadAnew() throws Exception {
        Files.writeString(file, "[" + call("a", 1, 5) + "]");
        int number = read().number();
        Files.writeString(file, "[" + call("a", 1, 5) + "," + call("b", 1, 5) + "]");
        assertCounts(library.catchUp(number, new Progress()).orElseThrow(), 2, 2, 0, 0, 0);
    }

    @Test
    void whatWasCorrectedStaysCorrectedWhenTheFileIsReadAgain() throws Exception {
        Dataset first = read();
        Interpretation corrected =
                first.understood().withZone(ZoneId.of("Asia/Kolkata")).withCurrency("INR");
        Interpretation stated =
                library.understand(first.number(), corrected, new Progress()).understood();
        CallLog.write(9, file, call("x", 1, 5));
        assertEquals(stated, read().understood());
        Files.writeString(file, "{\"uuid\":\"y\",\"billsec\":5}\n");
        assertEquals(Interpretation.of(Shape.VOBIZ_CDR), read().understood());
    }

    @Test
    void whatIsTakenInLaterIsMadeAnewLikeTheRest() throws Exception {
        Dataset first = read();
        append(call("c", 3, 5) + "\n");
        Dataset grown = library.catchUp(first.number(), new Progress()).orElseThrow();
        Interpretation euros = grown.understood().withCurrency("EUR");
        assertCounts(library.understand(grown.number(), euros, new Progress()), 3, 3, 0, 0, 0);
        try (Session session = library.session()) {
            assertEquals(
                    3,
                    session.number("SELECT count(*) FROM calls WHERE currency = 'EUR' AND shown"));
        }
        append(call("d", 4, 5) + "\n");
        assertCounts(library.catchUp(first.number(), new Progress()).orElseThrow(), 4, 4, 0, 0, 0);
        try (Session session = library.session()) {
            assertEquals(4, session.number("SELECT count(*) FROM calls WHERE currency = 'EUR'"));
        }
    }

    @Test
    void whatIsAppendedToAMemberOfAnArchiveOrInAnotherEncodingIsReadWithTheWholeFile()
            throws Exception {
        Charset utf16 = StandardCharsets.UTF_16LE;
        Files.writeString(file, "\uFEFF" + call("a", 1, 5) + "\n", utf16);
        int number = read().number();
        Files.writeString(file, call("b", 2, 5) + "\n", utf16, StandardOpenOption.APPEND);
        Dataset grown = library.catchUp(number, new Progress()).orElseThrow();
        assertNotEquals(number, grown.number());
        assertCounts(grown, 2, 2, 0, 0, 0);

        Path zip = folder.resolve("live.zip");
        zip(zip, call("p", 1, 5));
        Path member = Path.of(zip + "!/log.jsonl");
        Dataset packed = library.open(member, "log", UnaryOperator.identity(), new Progress());
        assertEquals(Set.of(), library.changed());
        zip(zip, call("p", 1, 5) + "\n" + call("q", 1, 5));
        assertEquals(Set.of(packed.number()), library.changed());
        assertCounts(library.catchUp(packed.number(), new Progress()).orElseThrow(), 2, 2, 0, 0, 0);
    }

    @Test
    void pastedTextNeverChanges() throws Exception {
        Source pasted = new Source.Pasted(call("a", 1, 5), "pasted", Instant.EPOCH);
        library.open(pasted, "pasted", UnaryOperator.identity(), _ -> {}, new Progress());
        assertEquals(Set.of(), library.changed());
    }

    private static void zip(Path file, String log) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("log.jsonl"));
            out.write(log.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void cancellingTheReadingOnLeavesTheDatasetAsItWas() throws Exception {
        Dataset before = read();
        append(call("c", 3, 5) + "\n");
        Progress cancelled = new Progress();
        cancelled.cancel();
        assertThrows(
                CancellationException.class, () -> library.catchUp(before.number(), cancelled));
        assertEquals(List.of(before), library.datasets());
        assertEquals(List.of("1 1", "2 2"), places());
    }

    private Dataset read() throws SourceException {
        return library.open(file, "live.jsonl", UnaryOperator.identity(), new Progress());
    }

    private void append(String text) throws Exception {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    private List<String> places() throws SQLException {
        try (Session session = library.session()) {
            List<String> places = new ArrayList<>();
            RecordTexts.each(
                    session,
                    library.datasets().getFirst().number(),
                    text -> places.add(text.place().record() + " " + text.place().line()));
            return places;
        }
    }

    /// @param counts records, loaded, rejected, duplicates, problems
    private static void assertCounts(Dataset dataset, long... counts) {
        assertEquals(
                LongStream.of(counts).boxed().toList(),
                List.of(
                        dataset.records(),
                        dataset.loaded(),
                        dataset.rejected(),
                        dataset.duplicates(),
                        dataset.problems()));
    }
}
