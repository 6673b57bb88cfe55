package io.callscope.query.filter.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.model.Finding;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.FilterOracle;
import io.callscope.query.filter.FilterPrinter;
import io.callscope.query.filter.OracleCall;
import io.callscope.query.filter.RandomCalls;
import io.callscope.query.filter.RandomFilters;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.parse.FilterParser;
import io.callscope.query.filter.parse.Parsed;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

final class FilterSqlTest {
    private static final List<OracleCall> CALLS = new ArrayList<>();
    private static CallTable table;

    @BeforeAll
    static void open() throws SQLException {
        RandomCalls random = new RandomCalls(3);
        for (int i = 0; i < 300; i++) {
            CALLS.add(random.call());
        }
        table = new CallTable(CALLS);
    }

    @AfterAll
    static void close() throws SQLException {
        table.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Asia/Kolkata",
                "Europe/Berlin",
                "America/St_Johns",
                "Australia/Lord_Howe",
                "+05:37"
            })
    void everyFilterAndItsOppositeFindWhatThePlainestReadingFinds(String zone) throws SQLException {
        FilterOracle oracle = new FilterOracle(ZoneId.of(zone));
        for (int seed = 0; seed < 200; seed++) {
            Filter filter = new RandomFilters(seed).filter(2);
            BitSet expected = expected(filter, oracle);
            String problem = "seed " + seed + ": " + filter.print();
            assertEquals(expected, table.find(filter, ZoneId.of(zone)), problem);
            expected.flip(0, CALLS.size());
            assertEquals(expected, table.find(new Filter.Not(filter), ZoneId.of(zone)), problem);
        }
    }

    @Test
    void everyTargetIsComparedAsInThePlainestReading() throws SQLException {
        ZoneId zone = ZoneId.of("America/New_York");
        FilterOracle oracle = new FilterOracle(zone);
        for (Target target : Target.all()) {
            for (int seed = 0; seed < 15; seed++) {
                Filter filter = new RandomFilters(seed).where(target);
                assertEquals(expected(filter, oracle), table.find(filter, zone), filter.print());
            }
        }
    }

    @Test
    void everyRegularExpressionThatParsesIsTakenByTheDatabase() throws SQLException {
        Random random = new Random(11);
        String signs = "ab01()[]{}*+?|^$.\\-,dwsbB:é ";
        int taken = 0;
        for (int i = 0; i < 1_500; i++) {
            StringBuilder expression = new StringBuilder();
            for (int length = 1 + random.nextInt(7); length > 0; length--) {
                expression.append(signs.charAt(random.nextInt(signs.length())));
            }
            String text = "trunk:" + FilterPrinter.regex(expression.toString());
            if (FilterParser.parse(text) instanceof Parsed.Good good) {
                taken++;
                table.find(good.filter(), ZoneId.of("UTC"));
            }
        }
        assertTrue(taken > 100, "only " + taken);
    }

    @ParameterizedTest
    @CsvSource({
        "stir:verified, stir_verification, Verified, true",
        "stir:verified, stir_verification, Not Verified, false",
        "stir:not_verified, stir_verification, Not Verified, true",
        "cause:\"no answer\", hangup_cause_name, NO_ANSWER, true",
        "cause:no-answer, hangup_cause_name, NO_ANSWER_X, false",
        "outcome:failed, outcome, failed-carrier, true",
        "outcome:failed, outcome, busy, false",
        "product:zentrunk, product, PLIVO_ZENTRUNK, true",
        "to:+91*, to_number, 919800000001, true",
        "to:+91*, to_number, +19198000001, false",
        "from:\"+1 415 555 0132\", from_number, sip:+14155550132@x, true",
        "from:4155550132, from_number, +14155550132, true",
        "from:1415*, from_number, +14155550132, true",
        "from:415*, from_number, +14155550132, false",
        "number:5550132, to_number, +14155550132, true",
        "(415)555, from_number, +14155550132, true",
        "country:in, to_country, IN, true",
        "id:00C000000000, call_uuid, 00c00000-0000-4000-8000-000000000001, true",
        "0000-4000, call_uuid, 00c00000-0000-4000-8000-000000000001, true",
        "trunk:a_b, trunk_domain, axb, false",
        "trunk:exam, trunk_domain, Trunk.Example.com, true",
        "trunk:exam*, trunk_domain, Trunk.Example.com, false",
        "trunk:*COM, trunk_domain, Trunk.Example.com, true",
        "from:+1415, from_number, +14155550132, true",
        "from:+1415, from_number, sip:pbx+1415@x, false",
        "cause:~^no.ans, hangup_cause_name, NO_ANSWER, true",
        "cause:~^answer, hangup_cause_name, NO_ANSWER, false",
        "cause:~no-answer, hangup_cause_name, NO_ANSWER, false",
        "'cause:busy,~^no_|a,b', hangup_cause_name, NO_ANSWER, true",
        "to:~^\\+91(98|99), to_number, 919800000001, true",
        "~rtp|pbx[0-9], trunk_domain, PBX7.example, true",
        "trunk~^pbx, trunk_domain, PBX7.example, true",
        "dataset:~^ma, dataset, May.json, true",
        "code:~^30, hangup_cause_code, 3020, true",
        "in, to_country, IN, true",
        "answer, hangup_cause_name, NO_ANSWER, true",
        "401, trunk_domain, x, false"
    })
    void textMeansWhatTheLanguageSays(String filter, String key, String value, boolean found)
            throws SQLException {
        CallField field = CallField.ofWord(key).orElseThrow();
        boolean isWhole = field.type() == FieldType.INTEGER;
        Call call = new Call.Builder().set(field, isWhole ? Long.valueOf(value) : value).build();
        assertEquals(found, isFound(filter, call, ZoneId.of("UTC")));
    }

    @ParameterizedTest
    @CsvSource({
        "time:2026-05-14, 2026-05-13T18:30:00Z, true",
        "time:2026-05-14, 2026-05-13T18:29:59Z, false",
        "time:2026-05-13..2026-05-14, 2026-05-14T18:29:59.999999Z, true",
        "time:2026-05, 2026-05-31T18:30:00Z, false",
        "time>2026-05-14, 2026-05-14T18:30:00Z, true",
        "time<=2026-05-14T09:30, 2026-05-14T04:00:59Z, true",
        "time<=2026-05-14T09:30Z, 2026-05-14T09:30:59Z, true",
        "hour:06, 2026-05-14T01:29:59Z, true",
        "hour:06, 2026-05-14T01:30:00Z, false",
        "hour:22..06, 2026-05-14T18:00:00Z, true",
        "weekday:thu, 2026-05-13T18:30:00Z, true",
        "weekday:sat..sun, 2026-05-16T18:30:00Z, true",
        "weekday:sun..mon, 2026-05-18T18:30:00Z, false"
    })
    void timesFollowTheDisplayZone(String filter, String instant, boolean found)
            throws SQLException {
        Call call =
                new Call.Builder().set(CallField.INITIATION_TIME, Instant.parse(instant)).build();
        assertEquals(found, isFound(filter, call, ZoneId.of("Asia/Kolkata")));
    }

    /// It is Sunday in Kolkata, 29 March 2026, 06:10.
    @ParameterizedTest
    @CsvSource({
        "time:today, 2026-03-28T18:30:00Z, 2026-03-29T18:30:00Z",
        "time:yesterday, 2026-03-27T18:30:00Z, 2026-03-28T18:30:00Z",
        "'time:\"this week\"', 2026-03-22T18:30:00Z, 2026-03-29T18:30:00Z",
        "'time:\"last week\"', 2026-03-15T18:30:00Z, 2026-03-22T18:30:00Z",
        "'time:\"this month\"', 2026-02-28T18:30:00Z, 2026-03-31T18:30:00Z",
        "'time:\"last month\"', 2026-01-31T18:30:00Z, 2026-02-28T18:30:00Z",
        "'time:\"last year\"', 2024-12-31T18:30:00Z, 2025-12-31T18:30:00Z",
        "'time:\"last 7 days\"', 2026-03-22T18:30:00Z, 2026-03-29T18:30:00Z",
        "time:last-2-weeks, 2026-03-15T18:30:00Z, 2026-03-29T18:30:00Z",
        "time:last-1-month, 2026-02-28T18:30:00Z, 2026-03-29T18:30:00Z",
        "time:last-24h, 2026-03-28T00:40:00Z, 2026-03-29T00:40:00Z",
        "time:this-hour, 2026-03-29T00:30:00Z, 2026-03-29T01:30:00Z",
        "time:2026-03..yesterday, 2026-02-28T18:30:00Z, 2026-03-28T18:30:00Z"
    })
    void timesThatAreNamedFromNowAreThoseOfTheDisplayZone(String filter, String from, String until)
            throws SQLException {
        ZoneId zone = ZoneId.of("Asia/Kolkata");
        Instant first = Instant.parse(from);
        Instant after = Instant.parse(until);
        assertEquals(true, isFound(filter, at(first), zone));
        assertEquals(false, isFound(filter, at(first.minusSeconds(1)), zone));
        assertEquals(true, isFound(filter, at(after.minusSeconds(1)), zone));
        assertEquals(false, isFound(filter, at(after), zone));
    }

    private static Call at(Instant time) {
        return new Call.Builder().set(CallField.INITIATION_TIME, time).build();
    }

    @Test
    void aSuspectCallHasAFindingAndNoProblem() throws SQLException {
        Call call = new Call.Builder().add(Finding.REPEATED_KEY).build();
        assertEquals(true, isFound("is:suspect -is:problem", call, ZoneId.of("UTC")));
    }

    private static boolean isFound(String text, Call call, ZoneId zone) throws SQLException {
        Filter filter = assertInstanceOf(Parsed.Good.class, FilterParser.parse(text)).filter();
        try (CallTable one = new CallTable(List.of(new OracleCall(call, false)))) {
            return one.find(filter, zone).get(0);
        }
    }

    private static BitSet expected(Filter filter, FilterOracle oracle) {
        BitSet found = new BitSet();
        for (int i = 0; i < CALLS.size(); i++) {
            found.set(i, oracle.passes(filter, CALLS.get(i)));
        }
        return found;
    }
}
