package io.callscope.query.clue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

final class CluesTest {
    private static final Instant NOW = Instant.parse("2026-05-20T12:00:00Z");
    private static final String ID = "00c00000-0000-4000-8000-00000000ab01";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ID,
                "00C00000-0000-4000-8000-00000000AB01",
                "00c0000000004000800000000000ab01",
                "{00c00000-0000-4000-8000-00000000ab01}",
                "00c00000–0000–4000–8000–00000000ab01",
                "https://console.example/Call/00c00000-0000-4000-8000-00000000ab01/?x=1",
                "call_uuid=00c00000-0000-4000-8000-00000000ab01,",
                "callscope://call/00c00000-0000-4000-8000-00000000ab01",
                "(uuid: 00c0000000004000800000000000AB01)."
            })
    void anIdIsReadHoweverItIsWritten(String text) {
        assertEquals("id 00c0000000004000800000000000ab01", read(text));
    }

    @ParameterizedTest
    @CsvSource({
        "5f2b6c1e-0a47, part 5f2b6c1e0a47…",
        "the call 5f2b6c1e dropped, part 5f2b6c1e…",
        "5f2b6c1e-0a47-4…e-7a90d2e1b684, part 5f2b6c1e0a474…e7a90d2e1b684",
        "5f2b6c1e...d2e1b684, part 5f2b6c1e…d2e1b684"
    })
    void aPartOfAnIdIsRead(String text, String clue) {
        assertEquals(clue, read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a decade of facade, deadbeef, added",
                "#ff880012",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
                "00:1b:44:11:3a:b7",
                "2001:db8::8a2e:370:7334",
                "INV-2026-004512",
                "v1.20.300",
                "10.0.0.1:5060",
                "192.168.100.200",
                "12.971599, 77.594566",
                "4111 1111 1111 1111",
                "order number 4500123456",
                "Order #1234567890",
                "Ticket 20481234567",
                "ticket id: 98765432101",
                "1,234,567 calls",
                "10 20 30 40 50",
                "100 200 300 400",
                "2019 2020 2021",
                "078-05-1120",
                "99900505826246133",
                "jane.doe@example.com",
                "it took 3:20 min",
                "duration 12:04",
                "talked for 0:17",
                "16:9 and 3:2",
                "31/31/2026",
                "1234567890xyz",
                "SKU 12345678",
                "99.5 %, 12345678901%",
                "error code 5551234567"
            })
    void whatOnlyLooksLikeAClueIsNone(String text) {
        assertEquals("", read(text));
    }

    @ParameterizedTest
    @CsvSource({
        "+14155550132, +14155550132",
        "+1 (415) 555-0132, +14155550132",
        "+44 (0)20 7946 0123, +442079460123",
        "0044 20 7946 0123, +442079460123",
        "(415) 555-0132, 4155550132",
        "415.555.0132, 4155550132",
        "415-555-0132, 4155550132",
        "1-415-555-0132, 14155550132",
        "4155550132, 4155550132",
        "14155550132, 14155550132",
        "tel:+14155550132, +14155550132",
        "sip:+14155550132@pbx.example;user=phone, +14155550132",
        "sip:alice@pbx.example, alice",
        "020 7946 0123, 2079460123",
        "phone 98000 01234, 9800001234",
        "called 5550132, 5550132",
        "555-0132, 5550132",
        "my phone number is 79460123, 79460123",
        "\u202a+91 98000‑01234\u202c, +919800001234",
        "ending in 0132, …0132",
        "last 4 digits: 0132, …0132",
        "xxx-xxx-0132, …0132",
        "******0132, …0132"
    })
    void aNumberIsReadInAnySpelling(String text, String number) {
        assertEquals("number " + number, read(text));
    }

    @Test
    void numbersSideBySideAreSeveral() {
        assertEquals("number 4155550132; number 4155550133", read("4155550132 4155550133"));
        assertEquals("number 4155550132; number 4155550133", read("4155550132/4155550133"));
        assertEquals("number 4155550132; number 4155550133", read("4155550132,4155550133"));
        assertEquals(
                "number +14155550132; number +919800001234",
                read("+14155550132 -> +91 98000 01234"));
        assertEquals(
                "number +14155550132; time 2026-05-15T09:31:00Z/60",
                read("+1 415 555 0132 2026-05-15 09:31"));
        assertEquals(
                "number 4155550132; time 2026-05-15T14:05:00Z/60; time 2026-05-15T00:00:00Z/86400",
                read("from 4155550132 14:05 on 2026-05-15"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-05-15T09:31:07Z | 2026-05-15T09:31:07Z/1",
                "2026-05-15 09:31:07.123456+05:30 | 2026-05-15T04:01:07Z/1",
                "2026-05-15 09:31 | 2026-05-15T09:31:00Z/60",
                "15 May 2026 09:31 IST | 2026-05-15T04:01:00Z/60 2026-05-15T07:31:00Z/60 2026-05-15T08:31:00Z/60",
                "Fri, 15 May 2026 09:31:07 +0530 | 2026-05-15T04:01:07Z/1",
                "May 15, 2026, 9:31 PM | 2026-05-15T21:31:00Z/60",
                "15th of May 2026 at 9:31 p.m. | 2026-05-15T21:31:00Z/60",
                "15/05/2026 21:31 | 2026-05-15T21:31:00Z/60",
                "05/06/2026 10:00 | 2026-06-05T10:00:00Z/60 2026-05-06T10:00:00Z/60",
                "2026-05-15 09:31 America/New_York | 2026-05-15T13:31:00Z/60",
                "2026-05-15 09:31 EST | 2026-05-15T14:31:00Z/60",
                "2026-05-15 09:31 UTC+2 | 2026-05-15T07:31:00Z/60",
                "20260515T093107Z | 2026-05-15T09:31:07Z/1",
                "1778837467 | 2026-05-15T09:31:07Z/1",
                "1778837467123 | 2026-05-15T09:31:07Z/1",
                "yesterday at 14:05 | 2026-05-19T14:05:00Z/60",
                "15 May, 14:05 | 2026-05-15T14:05:00Z/60",
                "3 Dec 9am | 2025-12-03T09:00:00Z/60",
                "2026-05-15 | 2026-05-15T00:00:00Z/86400"
            })
    void aTimeIsReadWithItsZone(String text, String periods) {
        assertEquals("time " + periods, read(text));
    }

    @Test
    void aTimeOfDayIsOfTheDayNamedNearest() {
        assertEquals(
                "time 2026-05-15T00:00:00Z/86400; time 2026-05-15T09:31:00Z/60; time 2026-05-16T14:05:00Z/60; time 2026-05-16T00:00:00Z/86400",
                read("2026-05-15\nfirst 09:31\nthen 14:05 on 2026-05-16"));
        assertEquals("time ", read("at 14:05"));
    }

    @Test
    void timesWithoutAZoneAreInThatOfTheWindow() {
        List<Clue> clues = Clues.in("2026-05-15 09:31", ZoneId.of("Asia/Kolkata"), NOW);
        assertEquals("time 2026-05-15T04:01:00Z/60", text(clues));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$0.12 | 0.12",
                "USD 0.00200 | 0.00200",
                "0.00200 USD | 0.00200",
                "₹1,23,456.50 | 123456.50",
                "INR 1,234 | 1234",
                "Rs. 45 | 45",
                "1.234,50 € | 1234.50",
                "0,12 EUR | 0.12",
                "US$ 12.50 | 12.50",
                "charged 0.045 | 0.045",
                "\"total_amount\":\"0.00200\" | 0.00200"
            })
    void anAmountIsReadExactly(String text, String value) {
        assertEquals("amount " + value, read(text));
    }

    @ParameterizedTest
    @CsvSource({
        "459580122_124515270@192.0.2.14, 459580122_124515270@192.0.2.14",
        "Call-ID: a84b4c76e66710@pc33.example, a84b4c76e66710@pc33.example",
        "call_id: f81d4fae.7dec, f81d4fae.7dec",
        "3848276298220188511@atlanta.example, 3848276298220188511@atlanta.example"
    })
    void aSipCallIdIsRead(String text, String id) {
        assertEquals("sip " + id, read(text));
    }

    @Test
    void aCallIdThatIsAUuidIsAnId() {
        assertEquals("id 00c0000000004000800000000000ab01", read("Call-ID: " + ID));
    }

    @Test
    void cluesStandWhereTheyStandInTheText() {
        String text = "Hi, call " + ID + " to +1 415 555 0132 cost $0.12 on 15 May 2026.";
        List<Clue> clues = Clues.in(text, ZoneOffset.UTC, NOW);
        assertEquals(
                List.of(ID, "+1 415 555 0132", "$0.12", "15 May 2026"),
                clues.stream().map(clue -> text.substring(clue.start(), clue.end())).toList());
    }

    @Test
    void aRecordAsJsonIsRead() {
        String json =
                "{\"call_uuid\":\"%s\",\"from_number\":\"+14155550132\",\"end_time\":\"2026-05-15 09:31:07\",\"trunk_domain\":\"99900505826246133.zt.example\",\"total_amount\":\"0.00280\"}"
                        .formatted(ID);
        assertEquals(
                "id 00c0000000004000800000000000ab01; number +14155550132; time 2026-05-15T09:31:07Z/1; amount 0.00280",
                read(json));
    }

    @Test
    void ofAShortLineTypedEachMeaningIsTried() {
        assertEquals("part 5f2b…; sip 5f2b", typed("5f2b"));
        assertEquals("part 0132…; sip 0132; number …0132", typed("0132"));
        assertEquals("id 00c0000000004000800000000000ab01", typed(ID));
        assertEquals("", typed("  "));
    }

    /// Time is not measured: what grows faster than the text would not end within the limit.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ",
                "14:05 ",
                "0-",
                "(0",
                "1.",
                "a@",
                "+",
                "aaaaaaaa-",
                "xxx",
                "$1,",
                "9999999999/",
                "call-id:",
                "ending in ",
                "1,23",
                "…",
                "sip:",
                "May ",
                "2026-"
            })
    void aLongTextOfTrapsIsReadInTimeThatGrowsWithItsLength(String trap) {
        String text = trap.repeat(400_000 / trap.length());
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Clues.in(text, ZoneOffset.UTC, NOW));
    }

    @Test
    void aTicketOf20KilobytesGivesAllThatWasPutIntoIt() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 20_000; i++) {
            text.append(
                    "Dear support, on our order 45001234%02d we had trouble again.\n"
                            .formatted(i % 100));
            if (i % 10 == 0) {
                text.append("See 00c00000-0000-4000-8000-%012x please\n".formatted(i));
            }
        }
        long ids = Clues.in(text.toString(), ZoneOffset.UTC, NOW).size();
        assertEquals(text.toString().lines().filter(line -> line.startsWith("See")).count(), ids);
        assertTrue(ids > 20);
    }

    private static String read(String text) {
        return text(Clues.in(text, ZoneOffset.UTC, NOW));
    }

    private static String typed(String text) {
        return text(Clues.typed(text, ZoneOffset.UTC, NOW));
    }

    private static String text(List<Clue> clues) {
        return clues.stream().map(CluesTest::text).collect(Collectors.joining("; "));
    }

    private static String text(Clue clue) {
        return switch (clue) {
            case Clue.Id id ->
                    id.isWhole() ? "id " + id.head() : "part " + id.head() + "…" + id.tail();
            case Clue.SipId sip -> "sip " + sip.id();
            case Clue.Phone number ->
                    "number "
                            + (number.extent() == Clue.Phone.Extent.WHOLE ? "" : "…")
                            + number.text();
            case Clue.Time time ->
                    "time "
                            + time.periods().stream()
                                    .map(CluesTest::text)
                                    .collect(Collectors.joining(" "));
            case Clue.Amount amount -> "amount " + amount.value().toPlainString();
        };
    }

    private static String text(Period period) {
        return period.from() + "/" + Duration.between(period.from(), period.to()).toSeconds();
    }
}
