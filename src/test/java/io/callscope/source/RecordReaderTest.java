package io.callscope.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.CallField;
import io.callscope.model.Finding;
import io.callscope.model.Place;
import io.callscope.model.Problem;
import io.callscope.model.Shape;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class RecordReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"null\"",
                "\"NULL\"",
                "\"\"",
                "\"  \"",
                "\"N/A\"",
                "\"n/a\"",
                "\"-\""
            })
    void whateverStandsForNoneIsNone(String json) {
        for (CallField field :
                List.of(
                        CallField.ATTESTATION_INDICATOR,
                        CallField.ANSWER_TIME,
                        CallField.TOTAL_AMOUNT,
                        CallField.CALL_DURATION,
                        CallField.SRTP,
                        CallField.TO_COUNTRY)) {
            Read read = Read.with("\"" + field.key() + "\":" + json);
            assertEquals(Optional.empty(), read.call().value(field), field.key());
            assertEquals(Set.of(field), read.reading().emptyKeys());
            assertEquals(List.of(), read.problems());
        }
    }

    @Test
    void namibiaIsACountry() {
        assertEquals(
                "NA",
                Read.with("\"to_country\":\"NA\"")
                        .call()
                        .value(CallField.TO_COUNTRY)
                        .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "4, 4",
        "'\"4\"', 4",
        "'\" 4 \"', 4",
        "110.0, 110",
        "'\"110.00\"', 110",
        "1e2, 100",
        "0, 0",
        "-3, -3",
        "'\"0012\"', 12",
        "9999999999, 9999999999"
    })
    void aWholeNumberIsReadHoweverItIsWritten(String json, long seconds) {
        Read read = Read.with("\"call_duration\":" + json);
        assertEquals(seconds, read.call().number(CallField.CALL_DURATION).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4.6",
                "\"abc\"",
                "\"4s\"",
                "1e-5",
                "true",
                "\"0:04\"",
                "12345678901",
                "1e400000000",
                "\"1e2147483648\"",
                "\"1,000\""
            })
    void aDurationThatIsNoneIsAProblemAndNotRounded(String json) {
        Read read = Read.with("\"call_duration\":" + json);
        assertEquals(Optional.empty(), read.call().value(CallField.CALL_DURATION));
        Problem problem = read.problems().getFirst();
        assertEquals("call_duration", problem.field());
        assertEquals(json.replace("\"", ""), problem.value());
        assertEquals(Read.PLACE, problem.place());
        assertEquals(Set.of(), read.reading().emptyKeys());
    }

    @ParameterizedTest
    @CsvSource({
        "0.00200, 0.00200",
        "'\"0.00200\"', 0.00200",
        "0.0020000001, 0.0020000001",
        "'\"0.0020000001\"', 0.0020000001",
        "0.1, 0.1",
        "1e-5, 0.00001",
        "1E+2, 100",
        "0.12345678900000, 0.123456789",
        "12345678.1234567891, 12345678.1234567891",
        "-1.5, -1.5",
        "0, 0"
    })
    void moneyIsExact(String json, BigDecimal amount) {
        Read read = Read.with("\"total_amount\":" + json);
        BigDecimal found = read.call().decimal(CallField.TOTAL_AMOUNT).orElseThrow();
        assertEquals(0, amount.compareTo(found), found::toString);
        assertEquals(List.of(), read.problems());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.00200000001",
                "1e-11",
                "123456789",
                "\"USD 1 EUR\"",
                "\"1 coin\"",
                "\"$ 1,000\"",
                "\"0,5\"",
                "\"0.5.5\"",
                "1e99999",
                "\"NaN\"",
                "\"Infinity\""
            })
    void moneyThatCannotBeKeptExactlyIsAProblem(String json) {
        Read read = Read.with("\"total_amount\":" + json);
        assertEquals(Optional.empty(), read.call().value(CallField.TOTAL_AMOUNT));
        assertEquals("total_amount", read.problems().getFirst().field());
    }

    @Test
    void numbersOfManyDigitsCostTheirValueAndNoTime() {
        for (int digits : List.of(200, 999, 2_000_000)) {
            String number = "9".repeat(digits);
            for (String key : List.of("call_duration", "hangup_cause_code", "total_amount")) {
                Read read = Read.with("\"%s\":\"%s\"".formatted(key, number));
                assertEquals(key, read.problems().getFirst().field());
                assertTrue(read.problems().getFirst().value().length() <= 200);
                assertEquals("a", read.call().text(CallField.CALL_UUID).orElseThrow());
            }
        }
        Read read = Read.with("\"hangup_cause_code\":" + "9".repeat(200));
        assertEquals("hangup_cause_code", read.problems().getFirst().field());
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "false, false",
        "'\"True\"', true",
        "'\"no\"', false",
        "1, true",
        "'\"0\"', false"
    })
    void yesAndNoAreReadHoweverTheyAreWritten(String json, boolean yes) {
        assertEquals(yes, Read.with("\"srtp\":" + json).call().flag(CallField.SRTP).orElseThrow());
    }

    @Test
    void somethingElseThanYesOrNoIsAProblem() {
        assertEquals("srtp", Read.with("\"srtp\":\"maybe\"").problems().getFirst().field());
    }

    @Test
    void keysCountWhateverTheirCase() {
        Read read =
                Read.of(
                        Shape.ZENTRUNK_CALL,
                        "{\"CALL_UUID\":\"a\",\"Call_Duration\":4,\"totaL_rate\":\"0.1\"}");
        assertEquals("a", read.call().text(CallField.CALL_UUID).orElseThrow());
        assertEquals(4, read.call().number(CallField.CALL_DURATION).orElseThrow());
        assertTrue(read.call().has(CallField.TOTAL_RATE));
        assertEquals(Map.of(), read.reader().unknownKeys());
        assertEquals(Set.of(), read.call().findings());
    }

    @Test
    void ofARepeatedKeyTheLastCountsAndItIsAFinding() {
        Read read = Read.with("\"call_duration\":4,\"Call_Duration\":5");
        assertEquals(5, read.call().number(CallField.CALL_DURATION).orElseThrow());
        assertEquals(Set.of(Finding.REPEATED_KEY), read.call().findings());
        Read emptied = Read.with("\"call_duration\":4,\"call_duration\":null");
        assertFalse(emptied.call().has(CallField.CALL_DURATION));
        assertEquals(Set.of(CallField.CALL_DURATION), emptied.reading().emptyKeys());
        Read unknown = Read.with("\"x_tag\":4,\"X_Tag\":5");
        assertEquals(Set.of(Finding.REPEATED_KEY), unknown.call().findings());
    }

    @Test
    void theMarkerOfOurExportsSaysHowTheRecordIsMeantAndIsNoUnknownKey() {
        Read read =
                Read.with(
                        "\"end_time\":\"2026-05-14 12:00:00\",\"_callscope\":"
                                + "{\"product\":\"VOBIZ\",\"zone\":\"Asia/Tokyo\",\"currency\":\"JPY\",\"later\":{}}");
        assertEquals("VOBIZ", read.call().text(CallField.PRODUCT).orElseThrow());
        assertEquals("JPY", read.call().text(CallField.CURRENCY).orElseThrow());
        assertEquals(
                Instant.parse("2026-05-14T03:00:00Z"),
                read.call().time(CallField.END_TIME).orElseThrow());
        assertEquals(Map.of(), read.reader().unknownKeys());
        assertEquals(Optional.of(ZoneId.of("Asia/Tokyo")), read.reader().zone());
    }

    @Test
    void aMarkerThatIsDamagedChangesNothing() {
        for (String marker :
                List.of(
                        "{\"product\":\"X\",\"zone\":\"Nowhere/At_All\"}",
                        "{}",
                        "{\"product\":null}")) {
            Read read = Read.with("\"_callscope\":" + marker);
            assertEquals("PLIVO_ZENTRUNK", read.call().text(CallField.PRODUCT).orElseThrow());
            assertEquals("USD", read.call().text(CallField.CURRENCY).orElseThrow());
        }
    }

    @Test
    void theRecordsOwnCurrencyCounts() {
        Read read = Read.with("\"currency\":\" inr \"");
        assertEquals("INR", read.call().text(CallField.CURRENCY).orElseThrow());
    }

    @Test
    void aNestedValueWhereOneBelongsIsAProblem() {
        for (String json : List.of("[1,2]", "{\"a\":1}")) {
            Read read = Read.with("\"from_number\":" + json);
            assertFalse(read.call().has(CallField.FROM_NUMBER));
            assertEquals("from_number", read.problems().getFirst().field());
        }
    }

    @Test
    void unknownKeysAreCountedInTheOrderMet() {
        RecordReader reader = new RecordReader("x", Interpretation.of(Shape.ZENTRUNK_CALL));
        reader.read(Read.PLACE, "{\"call_uuid\":\"a\",\"x_b\":1,\"x_a\":[{}]}");
        reader.read(Read.PLACE, "{\"call_uuid\":\"b\",\"x_c\":1,\"x_a\":2}");
        assertEquals("{x_b=1, x_a=2, x_c=1}", reader.unknownKeys().toString());
    }

    @Test
    void bytesThatAreNoTextAreListedWhereverTheyAre() {
        Read inField = Read.with("\"trunk_domain\":\"a\uFFFDb\"");
        assertFalse(inField.call().has(CallField.TRUNK_DOMAIN));
        assertEquals(
                List.of("trunk_domain"), inField.problems().stream().map(Problem::field).toList());
        for (String member : List.of("\"x\":\"\uFFFD\"", "\"x\uFFFD\":1", "\"x\":[\"\uFFFD\"]")) {
            Read read = Read.with(member);
            assertEquals(
                    List.of(""), read.problems().stream().map(Problem::field).toList(), member);
        }
    }

    @Test
    void aRecordWithoutAnIdIsNamedAfterItsPlace() {
        Read read =
                Read.of(
                        Shape.ZENTRUNK_CALL,
                        "{\"call_uuid\":\"\",\"to_number\":\"+14155550132\",\"end_time\":\"2026-05-14 12:00:00\"}");
        assertEquals("may.json#7", read.call().text(CallField.CALL_UUID).orElseThrow());
        assertEquals(1, read.problems().size());
        assertEquals("call_uuid", read.problems().getFirst().field());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"to_number\":\"+14155550132\"}",
                "{\"end_time\":\"2026-05-14 12:00:00\"}",
                "{\"to_number\":\"+14155550132\",\"end_time\":\"soon\"}",
                "{\"call_uuid\":\"a\",}",
                "{\"call_uuid\":\"a\" \"x\":1}",
                "{\"call_uuid\":\"a\",\"x\":01}",
                "{\"call_uuid\":\"a\",\"x\":[1,2}",
                "{\"call_uuid\":\"a\nb\"}"
            })
    void whatIsNoCallIsRejectedWithItsTextAndPlace(String json) {
        Problem problem = Read.rejected(json);
        assertEquals(Read.PLACE, problem.place());
        assertEquals(json, problem.value());
        assertEquals("", problem.field());
        assertFalse(problem.reason().contains("\n"));
    }

    @Test
    void aRecordThatIsNestedTooDeeplyIsRejected() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        Problem problem = Read.rejected("{\"call_uuid\":\"a\",\"x\":" + deep + "}");
        assertTrue(problem.value().length() <= 200);
    }

    @Test
    void theLineOfAProblemIsThatOfTheValue() {
        Read read =
                Read.of(
                        Shape.ZENTRUNK_CALL,
                        "{\n\"call_uuid\":\"a\",\n\"x\":{\n\"call_duration\":\"no\"},\r\n\"call_duration\":\n\"abc\"}");
        assertEquals(new Place(7, 75), read.problems().getFirst().place());
    }
}
