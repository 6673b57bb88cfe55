package io.callscope.query;

import static io.callscope.store.CallLog.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.export.Exporter;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Finding;
import io.callscope.source.Interpretation;
import io.callscope.store.CallLog;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The same call, read more than once.
final class CopiesTest {
    private static final String FROM = "+14155550132";

    @TempDir private Path folder;
    private Opened opened;

    @BeforeEach
    void open() throws Exception {
        opened = Opened.in(folder);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void aCallHasItsCopiesOfOtherFilesAndOfItsOwnTheNewestFirst() throws Exception {
        opened.open(log(1, "old", call("a", 1, 2), call("b", 2, 2)));
        opened.open(log(3, "new", call("a", 1, 6), call("c", 3, 2), call("A", 1, 7)));
        opened.open(log(2, "mid", call("a", 1, 4), call("a", 1, 5)));
        StoredCall shown = only("id:a");
        assertEquals("new", shown.call().text(CallField.DATASET).orElseThrow());
        assertEquals(
                List.of("new 1 6", "mid 2 5", "mid 1 4", "old 1 2"),
                opened.engine().copies(shown).stream().map(CopiesTest::words).toList());
        assertEquals(List.of(), opened.engine().copies(only("id:b")));
    }

    @Test
    void aFinishedCopyIsBeforeAnOngoingOneHoweverNew() throws Exception {
        opened.open(log(1, "old", call("a", 1, 2)));
        opened.open(log(2, "new", ongoing("a"), ongoing("a")));
        StoredCall shown = only("id:a");
        assertEquals("old", shown.call().text(CallField.DATASET).orElseThrow());
        assertEquals(2, opened.engine().copies(shown).size());
    }

    @Test
    void copiesOfAHiddenDatasetAreHiddenToo() throws Exception {
        opened.open(log(1, "old", call("a", 1, 2), call("b", 1, 2)));
        int number = opened.open(log(2, "new", call("a", 1, 3))).number();
        opened.library().showOnly(Set.of(number));
        assertEquals(List.of(), opened.engine().copies(only("id:a")));
        assertEquals(1, opened.select("").size());
    }

    @Test
    void hidingADatasetNeverHidesACallThatAnotherHas() throws Exception {
        int old = opened.open(log(1, "old", call("a", 1, 2))).number();
        int recent = opened.open(log(2, "new", call("a", 1, 3))).number();
        opened.library().showOnly(Set.of(old));
        assertEquals(2, only("id:a").call().number(CallField.TALK_SECONDS).orElseThrow());
        opened.library().showOnly(Set.of(recent));
        assertEquals(3, only("id:a").call().number(CallField.TALK_SECONDS).orElseThrow());
    }

    @Test
    void aRemovedNumberIsFilledFromAnEarlierCopyAndGoesWithIt() throws Exception {
        int old = opened.open(log(1, "old", call("a", 1, 2), call("b", 2, 2))).number();
        int recent = opened.open(log(2, "new", redacted("a"), redacted("z"))).number();
        StoredCall shown = only("id:a");
        assertEquals("new", shown.call().text(CallField.DATASET).orElseThrow());
        assertNumber(Optional.of(FROM), Optional.of("from"), shown.call());
        assertEquals(Optional.of("US"), shown.call().text(CallField.FROM_COUNTRY));
        assertTrue(shown.json().contains("REDACTED"), "the record stays as it is");
        assertEquals(Optional.of("REDACTED"), shown.asRecorded().text(CallField.FROM_NUMBER));
        assertNumber(Optional.of("REDACTED"), Optional.empty(), only("id:z").call());
        assertEquals(2, opened.select("from:+1415*").size());
        assertEquals(1, opened.select("has:filled").size());
        assertEquals(1, opened.select("filled:from").size());

        opened.library().showOnly(Set.of(recent));
        assertNumber(Optional.of("REDACTED"), Optional.empty(), only("id:a").call());
        assertEquals(0, opened.select("from:+1415*").size());
        opened.library().showOnly(Set.of(old, recent));
        assertNumber(Optional.of(FROM), Optional.of("from"), only("id:a").call());
        opened.library().remove(old);
        assertNumber(Optional.of("REDACTED"), Optional.empty(), only("id:a").call());
    }

    @Test
    void aNumberIsFilledFromTheSameFileAndFromTheDuplicatesOfAnother() throws Exception {
        opened.open(log(1, "old", call("b", 1, 2), redacted("b")));
        opened.open(log(2, "new", redacted("b"), call("a", 1, 2), redacted("a")));
        for (String id : List.of("id:a", "id:b")) {
            assertEquals("new", only(id).call().text(CallField.DATASET).orElseThrow());
            assertNumber(Optional.of(FROM), Optional.of("from"), only(id).call());
        }
    }

    @Test
    void bothNumbersAreFilledEachFromTheNewestCopyThatHasIt() throws Exception {
        String none = "\"from_number\":null,\"to_number\":\"+1415*******\"";
        String both = "\"from_number\":\"+14155550132\",\"to_number\":\"+14155550177\"";
        opened.open(log(1, "old", call("a", 1, 2)));
        opened.open(log(2, "mid", call("a", 1, 2).replace(FROM, "+14155550199")));
        opened.open(log(3, "new", call("a", 1, 2).replace(both, none)));
        Call shown = only("id:a").call();
        assertNumber(Optional.of("+14155550199"), Optional.of("both"), shown);
        assertEquals(Optional.of("+14155550177"), shown.text(CallField.TO_NUMBER));
        assertFalse(shown.findings().contains(Finding.INVALID_NUMBER), "it was removed");
    }

    @Test
    void understandingARecordAnewLeavesTheFilledNumberFilled() throws Exception {
        opened.open(log(1, "old", call("a", 1, 2)));
        var recent = opened.open(log(2, "new", redacted("a")));
        Interpretation euros = recent.understood().withCurrency("EUR");
        opened.library().understand(recent.number(), euros, new Progress());
        Call shown = only("id:a").call();
        assertNumber(Optional.of(FROM), Optional.of("from"), shown);
        assertEquals(Optional.of("EUR"), shown.text(CallField.CURRENCY));
    }

    @Test
    void exportsSayWhichNumbersWereFilledAndBringThemBack() throws Exception {
        opened.open(log(1, "old", call("a", 1, 2)));
        opened.open(log(2, "new", redacted("a")));
        Result all = opened.select("");
        Path csv = folder.resolve("out.csv");
        new Exporter(opened.engine()).export(all, csv, new Progress());
        List<String> head = List.of(Files.readAllLines(csv).getFirst().split(","));
        List<String> row = List.of(Files.readAllLines(csv).get(1).split(",", -1));
        assertEquals("from", row.get(head.indexOf("filled_numbers")));
        assertEquals(FROM, row.get(head.indexOf("from_number")));

        Path json = folder.resolve("out.jsonl");
        new Exporter(opened.engine()).export(all, json, new Progress());
        assertTrue(Files.readString(json).contains("\"from_number\":\"REDACTED\""));
        for (Path exported : List.of(csv, json)) {
            int copy = opened.open(exported).number();
            opened.library().showOnly(Set.of(copy));
            assertNumber(Optional.of(FROM), Optional.of("from"), only("id:a").call());
        }
    }

    private Path log(int day, String name, String... records) throws Exception {
        return CallLog.write(day, folder.resolve(name), records);
    }

    private static String redacted(String id) {
        return call(id, 1, 2).replace(FROM, "REDACTED");
    }

    private static String ongoing(String id) {
        return call(id, 1, 2).replace("{", "{\"call_state\":\"ACTIVE\",");
    }

    private StoredCall only(String filter) {
        List<StoredCall> found = opened.stored(opened.select(filter));
        assertEquals(1, found.size());
        return found.getFirst();
    }

    private static String words(StoredCall copy) {
        Call call = copy.call();
        return "%s %d %d"
                .formatted(
                        call.text(CallField.DATASET).orElse(""),
                        copy.record(),
                        call.number(CallField.TALK_SECONDS).orElse(0));
    }

    private static void assertNumber(Optional<String> number, Optional<String> filled, Call call) {
        assertEquals(number, call.text(CallField.FROM_NUMBER));
        assertEquals(filled, call.text(CallField.FILLED_NUMBERS));
    }
}
