package io.callscope.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.CallField;
import io.callscope.model.Outcome;
import io.callscope.model.Shape;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class CallGeneratorTest {
    private static final int MANY = 5_000;
    private static final Pattern INVENTED =
            Pattern.compile(
                    "\\+1[2-9]\\d{2}55501\\d{2}|\\+91980000\\d{4}|\\+442079460\\d{3}"
                            + "|\\+441[1-6]\\d4960\\d{3}|\\+441914980\\d{3}|\\+447700900\\d{3}"
                            + "|\\+61[2378]5550\\d{4}|\\+49(3023125|4066969|6990009|8999998|2214710)\\d{3}"
                            + "|\\+33(19900|26191|35301|46571|53649|63998)\\d{4}|\\+3532091\\d{5}");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(names = {"ZENTRUNK_CALL", "VOBIZ_CALL"})
    void theSameSeedGivesTheSameRecordsAndAnotherSeedOthers(Shape shape) {
        assertEquals(texts(new CallGenerator(shape, 4)), texts(new CallGenerator(shape, 4)));
        assertNotEquals(texts(new CallGenerator(shape, 4)), texts(new CallGenerator(shape, 5)));
    }

    @ParameterizedTest
    @EnumSource(names = {"ZENTRUNK_CALL", "VOBIZ_CALL"})
    void callsComeInTheOrderOfTheirInitiationWithinTheirDays(Shape shape) {
        List<String> times =
                new CallGenerator(shape, 6)
                        .within(LocalDate.of(2026, 2, 27), 3)
                        .records(MANY)
                        .map(record -> read(record).get("initiation_time").asString())
                        .toList();
        assertEquals(times.stream().sorted().toList(), times);
        assertTrue(times.getFirst().startsWith("2026-02-27"), times.getFirst());
        assertTrue(times.getLast().startsWith("2026-03-01"), times.getLast());
    }

    @ParameterizedTest
    @EnumSource(names = {"ZENTRUNK_CALL", "VOBIZ_CALL"})
    void timesDurationsAndMoneyOfEachRecordAgree(Shape shape) {
        new CallGenerator(shape, 7).records(MANY).forEach(this::checkSums);
    }

    @ParameterizedTest
    @EnumSource(names = {"ZENTRUNK_CALL", "VOBIZ_CALL"})
    void whatIsExpectedStandsInTheRecord(Shape shape) {
        new CallGenerator(shape, 8)
                .records(MANY)
                .forEach(
                        record -> {
                            JsonNode call = read(record);
                            Expected expected = record.expected();
                            assertEquals(expected.id(), call.get("call_uuid").asString());
                            assertEquals(expected.talkSeconds(), call.get("call_duration").asInt());
                            assertEquals(
                                    expected.billedSeconds(), call.get("billed_duration").asInt());
                            assertEquals(expected.amount(), money(call, "total_amount"));
                            assertEquals(expected.answered(), !call.get("answer_time").isNull());
                            assertEquals(
                                    LocalDateTime.ofInstant(
                                            Instant.ofEpochSecond(expected.initiation()),
                                            shape.product().zone()),
                                    time(call, "initiation_time"));
                        });
    }

    @ParameterizedTest
    @EnumSource(names = {"ZENTRUNK_CALL", "VOBIZ_CALL"})
    void everyKeyIsInTheFieldCatalogue(Shape shape) {
        new CallGenerator(shape, 9)
                .records(10)
                .flatMap(record -> read(record).propertyNames().stream())
                .forEach(key -> assertTrue(CallField.named(shape, key).isPresent(), key));
    }

    @ParameterizedTest
    @EnumSource(names = {"ZENTRUNK_CALL", "VOBIZ_CALL"})
    void everyNumberIsInvented(Shape shape) {
        new CallGenerator(shape, 10)
                .records(MANY)
                .map(this::read)
                .flatMap(call -> List.of(call.get("from_number"), call.get("to_number")).stream())
                .forEach(
                        number ->
                                assertTrue(
                                        INVENTED.matcher(number.asString()).matches(),
                                        number::asString));
    }

    @ParameterizedTest
    @EnumSource(names = {"ZENTRUNK_CALL", "VOBIZ_CALL"})
    void idsAreDistinctAndSomeCallersTryAgain(Shape shape) {
        List<JsonNode> calls = new CallGenerator(shape, 11).records(MANY).map(this::read).toList();
        assertEquals(MANY, calls.stream().map(call -> call.get("call_uuid")).distinct().count());
        long pairs =
                calls.stream()
                        .map(call -> List.of(call.get("from_number"), call.get("to_number")))
                        .distinct()
                        .count();
        assertTrue(pairs > MANY * 0.8 && pairs < MANY * 0.95, pairs + " pairs");
    }

    @Test
    void mostCallsAreMadeInBusinessHoursAndFewAtWeekends() {
        List<LocalDateTime> times =
                new CallGenerator(Shape.VOBIZ_CALL, 12)
                        .records(MANY)
                        .map(this::read)
                        .map(call -> time(call, "initiation_time"))
                        .toList();
        long night = times.stream().filter(time -> time.getHour() < 6).count();
        long weekend = times.stream().filter(time -> time.getDayOfWeek().getValue() > 5).count();
        assertTrue(night < MANY / 10, night + " at night");
        assertTrue(weekend > 0 && weekend < MANY / 8, weekend + " at weekends");
    }

    @ParameterizedTest
    @EnumSource(names = {"ZENTRUNK_CALL", "VOBIZ_CALL"})
    void everyCauseIsOneOfTheProductsTableAndMostOutcomesOccur(Shape shape) {
        String table = shape == Shape.VOBIZ_CALL ? "vobiz-causes.csv" : "zentrunk-causes.csv";
        Set<List<String>> causes =
                Cause.read(table).stream()
                        .flatMap(cause -> List.of(key(cause, true), key(cause, false)).stream())
                        .collect(Collectors.toSet());
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        new CallGenerator(shape, 13)
                .records(MANY)
                .forEach(
                        record -> {
                            outcomes.add(record.expected().outcome());
                            List<String> key = key(read(record));
                            assertTrue(causes.contains(key), key::toString);
                        });
        assertTrue(outcomes.size() > 11, outcomes::toString);
    }

    @ParameterizedTest
    @EnumSource(names = {"ZENTRUNK_CALL", "VOBIZ_CALL"})
    void odditiesTakeTurnsAndTheRestIsPlain(Shape shape) {
        List<Oddity> kinds = Oddity.of(shape);
        List<Oddity> found =
                new CallGenerator(shape, 14)
                        .withOddities(2L * kinds.size())
                        .records(MANY)
                        .map(GeneratedRecord::oddity)
                        .filter(oddity -> oddity != Oddity.NONE)
                        .toList();
        assertEquals(kinds, found.subList(0, kinds.size()));
        assertEquals(kinds, found.subList(kinds.size(), found.size()));
    }

    @Test
    void anOddRecordIsAsOddAsItSays() {
        List<GeneratedRecord> records =
                new CallGenerator(Shape.ZENTRUNK_CALL, 15).withOddities(11).records(1_000).toList();
        for (int i = 0; i < records.size(); i++) {
            checkOddity(records.get(i), records.get(Math.max(0, i - 1)));
        }
    }

    @Test
    void moreOdditiesThanRecordsAreRefused() {
        CallGenerator greedy = new CallGenerator(Shape.ZENTRUNK_CALL, 16).withOddities(3);
        assertThrows(IllegalArgumentException.class, () -> greedy.records(2));
    }

    private void checkOddity(GeneratedRecord record, GeneratedRecord before) {
        JsonNode call = read(record);
        Expected expected = record.expected();
        switch (record.oddity()) {
            case NONE -> checkSums(record);
            case UNKNOWN_CODE -> assertEquals(4999, call.get("hangup_cause_code").asInt());
            case UNKNOWN_KEYS -> assertEquals("Frühjahr 2026", call.get("x_campaign").asString());
            case ODD_CASE -> assertTrue(call.has("Call_Direction") && !call.has("call_direction"));
            case MISSING_CODE -> assertTrue(!call.has("hangup_cause_code"));
            case STIR_CONTRADICTION -> {
                String word = call.get("stir_verification").asString();
                assertEquals("not applicable", word.toLowerCase(Locale.ROOT));
                assertEquals("A", call.get("attestation_indicator").asString());
            }
            case WRONG_AMOUNT -> {
                assertEquals(expected.amount(), money(call, "total_amount"));
                assertNotEquals(amount(call), money(call, "total_amount"));
            }
            case SIP_ADDRESS -> assertTrue(call.get("to_number").asString().startsWith("sip:"));
            case EMPTY_CALLER -> assertEquals("", call.get("from_number").asString());
            case BUSY_WITH_TALK -> {
                assertEquals("user_busy", call.get("hangup_cause_name").asString());
                assertTrue(call.get("call_duration").asInt() > 0);
            }
            case REPEATED -> assertEquals(before.text(), record.text());
            case UNREADABLE_DURATION -> {
                assertEquals("abc", call.get("call_duration").asString());
                assertEquals(0, expected.talkSeconds());
            }
        }
    }

    private void checkSums(GeneratedRecord record) {
        JsonNode call = read(record);
        long talk = call.get("call_duration").asLong();
        long billed = call.get("billed_duration").asLong();
        if (call.get("answer_time").isNull()) {
            assertEquals(0, talk, record::text);
            assertEquals(0, billed, record::text);
            assertTrue(!time(call, "end_time").isBefore(time(call, "initiation_time")));
        } else {
            assertEquals(time(call, "end_time"), time(call, "answer_time").plusSeconds(talk));
            assertTrue(time(call, "answer_time").isAfter(time(call, "initiation_time")));
            assertTrue(talk > 0 && billed >= talk, record::text);
        }
        assertEquals(amount(call), money(call, "total_amount"), record::text);
    }

    private static BigDecimal amount(JsonNode call) {
        BigDecimal seconds = BigDecimal.valueOf(call.get("billed_duration").asLong());
        return seconds.multiply(money(call, "total_rate"))
                .divide(BigDecimal.valueOf(60), 5, RoundingMode.HALF_UP);
    }

    private static BigDecimal money(JsonNode call, String key) {
        return new BigDecimal(call.get(key).asString());
    }

    private static LocalDateTime time(JsonNode call, String key) {
        return LocalDateTime.parse(call.get(key).asString(), TIME);
    }

    private static List<String> key(Cause cause, boolean outbound) {
        return List.of(
                String.valueOf(cause.code()),
                cause.name(),
                cause.source(outbound),
                String.valueOf(cause.talked()));
    }

    private static List<String> key(JsonNode call) {
        return List.of(
                call.get("hangup_cause_code").asString(),
                call.get("hangup_cause_name").asString(),
                call.get("hangup_source").asString(),
                String.valueOf(call.get("call_duration").asInt() > 0));
    }

    private static List<String> texts(CallGenerator generator) {
        return generator.records(200).map(GeneratedRecord::text).toList();
    }

    private JsonNode read(GeneratedRecord record) {
        return json.readTree(record.text());
    }
}
