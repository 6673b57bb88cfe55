package io.callscope.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.generate.CallFile;
import io.callscope.generate.CallGenerator;
import io.callscope.model.Shape;
import io.callscope.store.CallLog;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// What is summed up from the ledger is what the database sums up.
final class LedgerTest {
    private static final List<String> FILTERS =
            List.of(
                    "",
                    "outcome:busy",
                    "-outcome:answered",
                    "talk>20",
                    "cost>0.01",
                    "is:ongoing",
                    "currency:inr",
                    "-has:time",
                    "-country:US",
                    "hangup",
                    "0132",
                    "+1415",
                    "+1-415",
                    "4155*32",
                    "zzzz");

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

    private void assertSameWithLedger() {
        List<Result> before = FILTERS.stream().map(opened::select).toList();
        opened.engine().prepare(new Progress());
        for (int i = 0; i < FILTERS.size(); i++) {
            Result with = opened.select(FILTERS.get(i));
            assertArrayEquals(before.get(i).ranks(), with.ranks(), FILTERS.get(i));
            assertEquals(before.get(i).figures(), with.figures(), FILTERS.get(i));
            assertEquals(before.get(i).talk(), with.talk(), FILTERS.get(i));
            assertEquals(before.get(i).series(), with.series(), FILTERS.get(i));
        }
    }

    @Test
    void ofCallsWithOdditiesInSeveralCurrencies() throws Exception {
        for (Shape shape : List.of(Shape.VOBIZ_CALL, Shape.ZENTRUNK_CALL, Shape.VOICE_CALL)) {
            Path file = folder.resolve(shape + ".json");
            CallFile.JSON_ARRAY.write(new CallGenerator(shape, 7).withOddities(100), 900, file);
            opened.open(file);
        }
        assertTrue(opened.select("").figures().amounts().size() > 1);
        assertSameWithLedger();
    }

    @Test
    void ofCallsWithoutTimesTalksAndAmountsAndOfHugeAmounts() throws Exception {
        opened.open(
                CallLog.write(
                        folder.resolve("odd.jsonl"),
                        "{\"call_uuid\":\"a\"}",
                        "{\"call_uuid\":\"b\",\"end_time\":\"2026-05-15 10:00:00\",\"total_amount\":\"99999999\"}",
                        "{\"call_uuid\":\"c\",\"end_time\":\"2026-05-15 10:20:00\",\"total_amount\":\"99999999\"}",
                        "{\"call_uuid\":\"d\",\"initiation_time\":\"1969-05-15 10:20:00.000001\",\"total_amount\":\"-3\"}",
                        CallLog.call("e", 5, 700_000)));
        assertSameWithLedger();
    }

    @Test
    void ofNumbersThatAreNone() throws Exception {
        opened.open(
                CallLog.write(
                        folder.resolve("sip.jsonl"),
                        CallLog.call("a", 1, 5),
                        CallLog.call("b", 2, 5).replace("+14155550132", "sip:zzzz@example.com")));
        assertSameWithLedger();
        assertEquals(1, opened.select("zzzz").size());
    }

    @Test
    void ofTalksThatAreLongerThanItHolds() throws Exception {
        opened.open(
                CallLog.write(
                        folder.resolve("long.jsonl"),
                        CallLog.call("a", 1, 5),
                        CallLog.call("b", 2, 5)
                                .replace("\"call_duration\":5", "\"call_duration\":99999999999")));
        assertSameWithLedger();
    }

    @Test
    void ofCallsThatCameAfterItWasMade() throws Exception {
        opened.open(CallLog.write(folder.resolve("may.jsonl"), CallLog.call("a", 1, 5)));
        opened.engine().prepare(new Progress());
        opened.open(CallLog.write(folder.resolve("june.jsonl"), CallLog.call("b", 2, 5)));
        assertEquals(2, opened.select("").figures().calls());
        assertSameWithLedger();
    }
}
