package io.callscope.store;

import static io.callscope.store.CallLog.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.generate.CallFile;
import io.callscope.generate.CallGenerator;
import io.callscope.model.Place;
import io.callscope.model.Problem;
import io.callscope.model.Product;
import io.callscope.model.Shape;
import io.callscope.source.Interpretation;
import io.callscope.source.Interpretation.Aspect;
import io.callscope.source.SourceException;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

final class LibraryTest {
    private static final Path SAMPLES = Path.of("assets", "samples");

    @TempDir private Path folder;
    private Library library;
    private Runnable guard = () -> {};

    @BeforeEach
    void open() throws LibraryInUseException {
        library = Library.open(folder.resolve("library.duckdb"), () -> guard.run());
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aFileBecomesADatasetWithItsAccount() throws SourceException {
        Dataset dataset = open(SAMPLES.resolve("damaged.json"));
        assertEquals("damaged.json", dataset.name());
        assertEquals("json-array", dataset.format());
        assertEquals(Interpretation.of(Shape.ZENTRUNK_CALL), dataset.understood());
        assertFalse(dataset.isAssumed());
        assertEquals(Optional.of(ZoneId.of("UTC")), dataset.zone());
        assertEquals(Optional.of("USD"), dataset.currency());
        assertEquals(
                List.of(12L, 9L, 3L, 0L, 5L),
                List.of(
                        dataset.records(),
                        dataset.loaded(),
                        dataset.rejected(),
                        dataset.duplicates(),
                        dataset.problems()));
        assertEquals(List.of(dataset), library.datasets());
        assertEquals(9, count("calls"));
    }

    @Test
    void problemsAreListedWithPlaceFieldValueAndReasonInTheFilesOrder() throws Exception {
        Path file = SAMPLES.resolve("damaged.json");
        List<String> lines = Files.readAllLines(file);
        List<Problem> problems = library.problems(open(file).number(), 100);
        assertEquals(
                List.of(3L, 5L, 8L, 10L, 12L),
                problems.stream().map(problem -> problem.place().record()).toList());
        assertEquals("call_duration", problems.getFirst().field());
        assertEquals("abc", problems.getFirst().value());
        assertEquals(
                lines.indexOf("    \"call_duration\": \"abc\",") + 1,
                problems.getFirst().place().line());
        assertEquals("\"not a call\"", problems.get(3).value());
        assertEquals(lines.indexOf("  \"not a call\",") + 1, problems.get(3).place().line());
        assertEquals("call_uuid", problems.get(2).field());
        assertEquals(2, library.problems(library.datasets().getFirst().number(), 2).size());
    }

    @Test
    void anUnchangedFileIsNotReadAgain() throws Exception {
        Path file = CallLog.write(1, folder.resolve("may.jsonl"), call("a", 1, 5));
        Dataset first = open(file);
        // the same size and time: what it says now is not looked at
        CallLog.write(1, file, call("b", 1, 5));
        long version = library.version();
        assertEquals(first, open(file));
        assertEquals(version, library.version());
        assertEquals(List.of("a"), shown());
    }

    @Test
    void aHiddenFileThatIsOpenedAgainIsShown() throws Exception {
        Path file = CallLog.write(folder.resolve("may.jsonl"), call("a", 1, 5));
        int number = open(file).number();
        library.showOnly(Set.of());
        assertEquals(List.of(), shown());
        assertEquals(number, open(file).number());
        assertEquals(List.of("a"), shown());
    }

    @Test
    void aChangedFileTakesThePlaceOfItsEarlierState() throws Exception {
        Path other = CallLog.write(folder.resolve("june.jsonl"), call("z", 9, 5));
        Path file = CallLog.write(1, folder.resolve("may.jsonl"), call("a", 1, 5), call("b", 2, 5));
        open(other);
        int number = open(file).number();
        CallLog.write(2, file, call("c", 3, 5));
        assertNotEquals(number, open(file).number());
        assertEquals(List.of("c", "z"), shown());
        assertEquals(2, library.datasets().size());
        assertEquals(2, records());
    }

    @Test
    void aRefusedFileLeavesTheLibraryAsItWas() throws Exception {
        Path file = CallLog.write(1, folder.resolve("may.jsonl"), call("a", 1, 5));
        open(file);
        List<String> before = everything();
        Path empty = Files.createFile(folder.resolve("empty.json"));
        Path other = Files.writeString(folder.resolve("other.json"), "[{\"name\":\"x\"}]");
        Path prose = Files.writeString(folder.resolve("prose.txt"), "Dear all,\nno calls here.\n");
        Path list = Files.writeString(folder.resolve("list.json"), "{\"objects\":[]}");
        Path gzip = Files.write(folder.resolve("x.gz"), new byte[] {0x1f, (byte) 0x8b, 8});
        Path missing = folder.resolve("missing.json");
        CallLog.write(2, file, "{\"name\":\"not a call any more\"}");
        List<String> reasons = new ArrayList<>();
        for (Path path : List.of(empty, other, prose, list, gzip, missing, folder, file)) {
            SourceException refused =
                    assertThrows(SourceException.class, () -> open(path), path::toString);
            String message = String.valueOf(refused.getMessage());
            reasons.add(message);
            assertTrue(message.endsWith("."), message);
            assertEquals(before, everything(), path.toString());
        }
        assertEquals(7, Set.copyOf(reasons).size(), reasons::toString);
    }

    @Test
    void cancellingBeforeAnyStepLeavesTheLibraryAsItWas() throws Exception {
        open(CallLog.write(folder.resolve("first.jsonl"), call("a", 1, 5), call("b", 40, 5)));
        Path file = folder.resolve("may.jsonl");
        CallFile.JSON_LINES.write(new CallGenerator(Shape.ZENTRUNK_CALL, 2), 1_500, file);
        List<String> before = everything();
        int steps = 0;
        while (true) {
            Progress progress = new Progress();
            AtomicInteger left = new AtomicInteger(++steps);
            guard = () -> cancelAtLast(left, progress);
            try {
                library.open(file, "may.jsonl", UnaryOperator.identity(), progress);
                break;
            } catch (CancellationException e) {
                guard = () -> {};
                assertEquals(before, everything(), "cancelled before step " + steps);
            }
        }
        guard = () -> {};
        assertTrue(steps > 10, "only " + steps);
        assertEquals(1_502, count("calls"));
    }

    private static void cancelAtLast(AtomicInteger left, Progress progress) {
        if (left.decrementAndGet() == 0) {
            progress.cancel();
        }
    }

    @Test
    void cancellingAmongTheRecordsLeavesTheLibraryAsItWas() throws Exception {
        Path file = folder.resolve("may.jsonl");
        CallFile.JSON_LINES.write(new CallGenerator(Shape.ZENTRUNK_CALL, 2), 5_000, file);
        List<String> before = everything();
        Progress progress = new Progress();
        UnaryOperator<Interpretation> cancelling =
                usual -> {
                    progress.cancel();
                    return usual;
                };
        assertThrows(
                CancellationException.class,
                () -> library.open(file, "may.jsonl", cancelling, progress));
        assertEquals(before, everything());
        assertEquals(5_000, open(file).loaded());
    }

    @Test
    void cancellingACorrectionLeavesTheDatasetAsItWas() throws Exception {
        int number = open(SAMPLES.resolve("zentrunk-20000.jsonl.gz")).number();
        List<String> before = everything();
        for (int step = 1; step <= 12; step++) {
            Progress progress = new Progress();
            AtomicInteger left = new AtomicInteger(step);
            guard = () -> cancelAtLast(left, progress);
            assertThrows(
                    CancellationException.class,
                    () ->
                            library.understand(
                                    number, Interpretation.of(Shape.VOICE_CALL), progress));
            guard = () -> {};
        }
        assertEquals(before, everything());
    }

    @Test
    void theSameCallTwiceInAFileCountsOnceAndTheLastCopyIsLoaded() throws Exception {
        Path file =
                CallLog.write(
                        folder.resolve("may.jsonl"),
                        call("A-1", 1, 5),
                        call("b", 2, 5),
                        call("a-1", 3, 7));
        Dataset dataset = open(file);
        assertEquals(
                List.of(3L, 2L, 1L),
                List.of(dataset.records(), dataset.loaded(), dataset.duplicates()));
        assertEquals(List.of("b", "a-1"), shown());
        assertEquals(3, records());
    }

    @Test
    void aFinishedCallIsNotReplacedByAnOngoingOne() throws Exception {
        String ongoing =
                "{\"call_uuid\":\"a\",\"trunk_domain\":\"x\",\"initiation_time\":\"2026-05-14 09:00:00\","
                        + "\"end_time\":null,\"hangup_cause_name\":null,\"hangup_cause_code\":null}";
        Dataset dataset =
                open(CallLog.write(folder.resolve("may.jsonl"), call("a", 1, 5), ongoing));
        assertEquals(1, dataset.duplicates());
        assertEquals(1, count("calls WHERE call_duration = 5"));
    }

    @Test
    void ofACallInTwoVisibleFilesTheNewerIsShownAndTheOlderWhenThatIsHidden() throws Exception {
        int newer =
                open(CallLog.write(9, folder.resolve("b"), call("a", 1, 9), call("c", 3, 1)))
                        .number();
        int older =
                open(CallLog.write(2, folder.resolve("a"), call("A", 1, 2), call("b", 2, 1)))
                        .number();
        assertEquals(List.of(9L), talkOf("a"));
        assertEquals(List.of("a", "b", "c"), shown());
        assertEquals(1, count("calls WHERE folded"));
        library.showOnly(Set.of(older));
        assertEquals(List.of(2L), talkOf("a"));
        assertEquals(0, count("calls WHERE folded"));
        library.showOnly(Set.of(newer));
        assertEquals(List.of(9L), talkOf("a"));
        assertEquals(List.of("a", "c"), shown());
        library.showOnly(Set.of(older, newer));
        assertEquals(List.of(9L), talkOf("a"));
        library.remove(newer);
        assertEquals(List.of(2L), talkOf("a"));
        assertEquals(List.of("A", "b"), shown());
    }

    @Test
    void theSameIdOfTwoProductsIsTwoCalls() throws Exception {
        open(CallLog.write(folder.resolve("a"), call("a", 1, 9)));
        open(
                CallLog.write(
                        folder.resolve("b"),
                        "{\"call_uuid\":\"a\",\"resource_uri\":\"/api/v1/x\",\"end_time\":\"2026-05-14 12:00:00\"}"));
        assertEquals(2, shown().size());
    }

    @Test
    void callsWithoutAnIdAreNeverTakenForEachOther() throws Exception {
        String nameless = call("", 1, 9);
        Files.createDirectory(folder.resolve("other"));
        Dataset first = open(CallLog.write(folder.resolve("may.jsonl"), call("x", 1, 1), nameless));
        Dataset second =
                open(CallLog.write(folder.resolve("other/may.jsonl"), call("y", 1, 1), nameless));
        assertEquals(List.of(1L, 1L), List.of(first.problems(), second.problems()));
        assertEquals(4, shown().size());
    }

    @Test
    void aCorrectedProductZoneOrCurrencyIsReadFromTheRecordsWithoutTheFile() throws Exception {
        Path file = Files.copy(SAMPLES.resolve("vobiz-20000.json.gz"), folder.resolve("v.json.gz"));
        Dataset dataset = open(file);
        Files.delete(file);
        List<LocalDateTime> kolkata = times();
        Interpretation tokyo =
                dataset.understood().withZone(ZoneId.of("Asia/Tokyo")).withCurrency("JPY");
        Dataset corrected = library.understand(dataset.number(), tokyo, new Progress());
        assertEquals(tokyo.correcting(dataset.understood()), corrected.understood());
        assertEquals(Set.of(Aspect.ZONE, Aspect.CURRENCY), corrected.understood().stated());
        assertEquals(Optional.of(ZoneId.of("Asia/Tokyo")), corrected.zone());
        assertEquals(Optional.of("JPY"), corrected.currency());
        assertEquals(accounts(dataset), accounts(corrected));
        assertEquals(kolkata.stream().map(time -> time.minusMinutes(210)).toList(), times());
        assertEquals(corrected.loaded(), count("calls WHERE currency = 'JPY'"));

        Dataset voice =
                library.understand(
                        dataset.number(), Interpretation.of(Shape.VOICE_CALL), new Progress());
        assertEquals(Product.PLIVO_VOICE, voice.understood().product());
        assertEquals(voice.loaded(), count("calls WHERE product = 'PLIVO_VOICE' AND shown"));
        assertEquals(accounts(dataset), accounts(voice));

        Dataset back = library.understand(dataset.number(), dataset.understood(), new Progress());
        assertEquals(kolkata, times());
        assertEquals(accounts(dataset), accounts(back));
    }

    @Test
    void aCorrectionKeepsTheAccountOfADamagedFile() throws Exception {
        Dataset dataset = open(SAMPLES.resolve("damaged.json"));
        List<Problem> problems = library.problems(dataset.number(), 100);
        Dataset corrected =
                library.understand(
                        dataset.number(),
                        dataset.understood().withZone(ZoneId.of("Asia/Tokyo")),
                        new Progress());
        assertEquals(accounts(dataset), accounts(corrected));
        assertEquals(problems, library.problems(dataset.number(), 100));
    }

    @Test
    void whatTheUserSaysOfAKnownFileIsHeard() throws Exception {
        Path file = CallLog.write(folder.resolve("may.jsonl"), call("a", 1, 5));
        Dataset first = open(file);
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        Dataset again =
                library.open(file, "may.jsonl", usual -> usual.withZone(tokyo), new Progress());
        assertEquals(first.number(), again.number());
        assertEquals(Optional.of(tokyo), again.zone());
        assertEquals(List.of(LocalDateTime.parse("2026-05-14T00:01:00")), times());
        assertEquals(again, open(file));
    }

    @Test
    void callsAreRankedInTimeOrderHoweverTheFilesCome() throws Exception {
        open(CallLog.write(folder.resolve("1"), call("e", 50, 1), call("c", 30, 1)));
        open(CallLog.write(folder.resolve("2"), call("d", 40, 1), call("a", 10, 1)));
        open(CallLog.write(folder.resolve("3"), call("f", 55, 1), call("g", 56, 1)));
        open(
                CallLog.write(
                        folder.resolve("4"),
                        "{\"call_uuid\":\"timeless\",\"trunk_domain\":\"x\"}",
                        call("h", 58, 1)));
        assertEquals(List.of("timeless", "a", "c", "d", "e", "f", "g", "h"), shown());
        assertEquals(
                IntStream.range(0, 8).mapToObj(i -> (long) i).toList(),
                numbers("SELECT rank FROM calls ORDER BY rank"));
    }

    @Test
    void aRemovedDatasetIsGoneAndTheOthersStay() throws Exception {
        int first = open(CallLog.write(folder.resolve("1"), call("a", 1, 1))).number();
        open(CallLog.write(folder.resolve("2"), call("b", 2, 1)));
        long version = library.version();
        library.remove(first);
        assertTrue(library.version() > version);
        assertEquals(List.of("b"), shown());
        assertEquals(List.of(1L, 1L), List.of(records(), count("datasets")));
    }

    @Test
    void everythingIsThereWhenTheLibraryIsOpenedAgain() throws Exception {
        Path file = CallLog.write(folder.resolve("may.jsonl"), call("a", 1, 5));
        open(file);
        library.showOnly(Set.of());
        List<String> before = everything();
        long version = library.version();
        library.close();
        open();
        assertEquals(version, library.version());
        assertEquals(before, everything());
        assertFalse(library.datasets().getFirst().isVisible());
    }

    @Test
    void aLongFirstLineCostsItselfAndNotTheFile() throws Exception {
        Path file = folder.resolve("may.jsonl");
        String tooLong = "{\"call_uuid\":\"" + "x".repeat(17 << 20) + "\"}";
        Dataset dataset = open(CallLog.write(file, tooLong, call("a", 1, 5)));
        assertEquals(
                List.of(2L, 1L, 1L),
                List.of(dataset.records(), dataset.loaded(), dataset.rejected()));
        assertEquals(new Place(1, 1), library.problems(dataset.number(), 9).getFirst().place());
    }

    private Dataset open(Path file) throws SourceException {
        return library.open(
                file, file.getFileName().toString(), UnaryOperator.identity(), new Progress());
    }

    private static List<Long> accounts(Dataset dataset) {
        return List.of(
                dataset.records(),
                dataset.loaded(),
                dataset.rejected(),
                dataset.duplicates(),
                dataset.problems());
    }

    private List<String> shown() {
        return read("SELECT call_uuid FROM calls WHERE shown ORDER BY rank", String.class);
    }

    private List<Long> talkOf(String id) {
        return numbers(
                "SELECT call_duration FROM calls WHERE shown AND lower(call_uuid) = '" + id + "'");
    }

    private List<LocalDateTime> times() {
        return read(
                "SELECT initiation_time FROM calls ORDER BY lower(call_uuid)", LocalDateTime.class);
    }

    private long records() {
        return numbers("SELECT sum(last_id - first_id + 1) FROM record_blocks").getFirst();
    }

    private long count(String from) {
        return numbers("SELECT count(*) FROM " + from).getFirst();
    }

    private List<Long> numbers(String sql) {
        return read("SELECT n::BIGINT FROM (" + sql + ") t(n)", Long.class);
    }

    private <T> List<T> read(String sql, Class<T> type) {
        try (Session session = library.session()) {
            return session.list(sql, List.of(), row -> row.getObject(1, type));
        }
    }

    /// All that the library holds, as text.
    private List<String> everything() {
        List<String> all = new ArrayList<>();
        for (String table :
                List.of("datasets", "record_blocks", "problems", "duplicates", "fills", "calls")) {
            all.addAll(read("SELECT t::VARCHAR FROM " + table + " t ORDER BY ALL", String.class));
        }
        return all;
    }
}
