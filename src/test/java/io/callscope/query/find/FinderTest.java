package io.callscope.query.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.CallField;
import io.callscope.query.Opened;
import io.callscope.query.clue.Clues;
import io.callscope.store.CallLog;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

final class FinderTest {
    private static final Instant NOW = Instant.parse("2026-05-20T12:00:00Z");
    private static final String ASKER = "+14155550132";
    private static final String OTHER = "+919800001234";

    @TempDir private Path folder;
    private Opened opened;

    @BeforeEach
    void open() throws Exception {
        opened = Opened.in(folder);
        opened.open(
                CallLog.write(
                        folder.resolve("may.jsonl"),
                        call(1, ASKER, OTHER, "09:00:00", 0, "0.00000"),
                        call(2, ASKER, OTHER, "09:01:00", 0, "0.00000"),
                        call(3, ASKER, OTHER, "09:03:00", 30, "0.01230"),
                        call(4, OTHER, ASKER, "09:05:00", 12, "0.00456"),
                        call(5, ASKER, OTHER, "14:00:00", 60, "0.02000"),
                        call(6, "+442079460123", "+12125550132", "09:02:00", 10, "0.5"),
                        call(7, "sip:alice@pbx.example", "1800", "10:00:00", 10, "0.7")));
        opened.open(
                CallLog.write(
                        folder.resolve("voice.jsonl"),
                        "{\"call_uuid\":\"%s\",\"parent_call_uuid\":\"%s\",\"call_id\":\"459580122_1@192.0.2.14\",\"resource_uri\":\"/v1/Account/MA1/Call/x/\",\"from_number\":\"442079460999\",\"to_number\":\"14155550132\",\"initiation_time\":\"2026-05-16 09:00:00+00:00\",\"end_time\":\"2026-05-16 09:01:00+00:00\"}"
                                .formatted(id(8), id(1))));
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private static String id(int number) {
        return "00c0%04d-0000-4000-8000-00000000ab%02d".formatted(number, number);
    }

    private static String call(
            int number, String from, String to, String time, int talk, String amount) {
        String start = "2026-05-15 " + time;
        String answer = talk == 0 ? "null" : "\"" + start + "\"";
        Instant end = Instant.parse(start.replace(' ', 'T') + "Z").plusSeconds(Math.max(talk, 20));
        return "{\"call_uuid\":\"%s\",\"trunk_domain\":\"1.zt.example\",\"from_number\":\"%s\",\"to_number\":\"%s\",\"initiation_time\":\"%s\",\"answer_time\":%s,\"end_time\":\"%s\",\"call_duration\":%d,\"total_amount\":\"%s\",\"hangup_cause_code\":%d}"
                .formatted(
                        id(number),
                        from,
                        to,
                        start,
                        answer,
                        end.toString().replace('T', ' ').replace("Z", ""),
                        talk,
                        amount,
                        talk == 0 ? 3010 : 3000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "00c00003-0000-4000-8000-00000000ab03 | 3",
                "00C0000300004000800000000000AB03 | 3",
                "00c00003-0000 | 3",
                "00c00003…ab03 | 3",
                "459580122_1@192.0.2.14 | 8",
                "sip:alice@anywhere.example | 7",
                "charged $0.0123 | 3",
                "2026-05-15 14:00 | 5"
            })
    void aCallIsFoundByWhatATextSaysOfIt(String text, String numbers) {
        String expected = numbers == null ? "" : numbers;
        assertEquals(expected, matches(text, Closeness.MATCH));
        opened.library().index(new Progress());
        assertEquals(expected, matches(text, Closeness.MATCH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1 (415) 555-0132",
                "(415) 555-0132",
                "14155550132",
                "+14155550132",
                "0014155550132"
            })
    void aNumberIsFoundOnBothSidesInAnySpellingAndNumbersThatEndLikeItAreNearMisses(String text) {
        for (int i = 0; i < 2; i++) {
            assertEquals(Set.of("1", "2", "3", "4", "5", "8"), set(text, Closeness.MATCH));
            assertEquals("6", matches(text, Closeness.NEAR));
            opened.library().index(new Progress());
        }
    }

    @Test
    void theLastDigitsOfANumberAreEnough() {
        assertEquals(
                Set.of("1", "2", "3", "4", "5", "6", "8"), set("ending 0132", Closeness.MATCH));
        assertEquals(Set.of("6"), set("ending 0123", Closeness.MATCH));
    }

    @Test
    void aNumberIsFoundWhileItIsTyped() {
        for (String typed : List.of("442", "+44 20", "020 7946 0", "44 20 7946 012")) {
            boolean isNational = typed.startsWith("0");
            assertEquals(isNational ? "" : "6", without8(matches(typed, Closeness.MATCH)), typed);
        }
        assertEquals("", matches("ending 4420", Closeness.MATCH));
    }

    @Test
    void aTimeBesideANumberPartsMatchesFromNearMissesAndOthers() {
        String text = "call from +14155550132 at 2026-05-15 09:03";
        assertEquals("3", matches(text, Closeness.MATCH));
        assertEquals(Set.of("1", "2", "4", "6"), set(text, Closeness.NEAR));
        assertEquals(Set.of("5", "8"), set(text, Closeness.LOOSE));
    }

    @Test
    void anIdLeadsToTheLegsOfItsCallToo() {
        Answer answer = find(id(1));
        assertEquals(List.of("1", "8"), numbers(answer, Closeness.MATCH));
        assertEquals(
                List.of(Reason.Kind.ID, Reason.Kind.LEG),
                answer.matches().stream().map(it -> it.reasons().getFirst().kind()).toList());
        assertEquals(List.of(), answer.missing());
    }

    @Test
    void whatTheLibraryLacksIsNamed() {
        Answer answer = find(id(3) + " and " + id(99));
        assertEquals(List.of("3"), numbers(answer, Closeness.MATCH));
        assertEquals(List.of(answer.clues().get(1)), answer.missing());
        assertEquals(2, answer.datasets());
    }

    @Test
    void callsOfADatasetThatIsNotShownAreFound() {
        opened.library().showOnly(Set.of(2));
        Match match = find(id(3)).matches().getFirst();
        assertFalse(match.isShown());
        assertEquals("may.jsonl", match.stored().call().text(CallField.DATASET).orElseThrow());
        assertEquals(3, match.stored().record());
    }

    @Test
    void ofTwoCopiesOfACallTheOneThatIsShownIsFound() throws Exception {
        opened.open(
                CallLog.write(
                        folder.resolve("again.jsonl"),
                        call(3, ASKER, OTHER, "09:03:00", 30, "0.01230")));
        assertEquals("3", matches(id(3), Closeness.MATCH));
        assertTrue(find(id(3)).matches().getFirst().isShown());
    }

    @Test
    void theIndexFollowsTheCalls() throws Exception {
        opened.library().index(new Progress());
        opened.open(
                CallLog.write(
                        folder.resolve("june.jsonl"),
                        call(11, ASKER, OTHER, "20:00:00", 30, "0.01230")));
        assertEquals("11", matches(id(11), Closeness.MATCH));
        opened.library().index(new Progress());
        assertEquals("11", matches(id(11), Closeness.MATCH));
        opened.library().remove(3);
        assertEquals("", matches(id(11), Closeness.MATCH));
    }

    @Test
    void attemptsOfOnePersonFoldIntoOneStory() {
        Story story = find(id(2)).matches().getFirst().story();
        assertEquals(4, story.calls().size());
        assertEquals(3, story.attempts().size());
        assertEquals(3, story.answeredAt());
        assertEquals(1, story.callbacks());
        assertTrue(story.isTold());
        assertFalse(find(id(5)).matches().getFirst().story().isTold());
    }

    @Test
    void aListThatIsCutSaysSo() throws Exception {
        String[] many = new String[150];
        for (int i = 0; i < many.length; i++) {
            many[i] = CallLog.call("x" + i, i, 5);
        }
        opened.open(CallLog.write(folder.resolve("many.jsonl"), many));
        Answer answer = find("x14");
        assertFalse(answer.isCut());
        assertTrue(find("x").isCut());
        assertEquals(Answer.MOST, find("x").matches().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\", "*", "\"", "%", "_", "'; DROP TABLE calls; --", ")", "-", "", "\0"})
    void aTextOfSignsFindsNothingAndHarmsNothing(String text) {
        assertEquals(List.of(), find(text).matches());
        assertEquals("3", matches(id(3), Closeness.MATCH));
    }

    /// The call whose number begins so, too.
    private static String without8(String numbers) {
        return numbers.replaceFirst("^8 ", "").replaceFirst(" 8$", "");
    }

    private Answer find(String text) {
        return opened.engine().find(Clues.typed(text, ZoneOffset.UTC, NOW), new Progress());
    }

    private Set<String> set(String text, Closeness closeness) {
        return Set.copyOf(numbers(find(text), closeness));
    }

    private String matches(String text, Closeness closeness) {
        return String.join(" ", numbers(find(text), closeness));
    }

    private static List<String> numbers(Answer answer, Closeness closeness) {
        return answer.matches().stream()
                .filter(match -> match.closeness() == closeness)
                .map(match -> match.stored().call().text(CallField.CALL_UUID).orElseThrow())
                .map(id -> id.substring(id.length() - 2).replaceFirst("^0", ""))
                .collect(Collectors.toList());
    }
}
