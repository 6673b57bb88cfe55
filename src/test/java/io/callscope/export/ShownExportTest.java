package io.callscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.model.CallField;
import io.callscope.query.Opened;
import io.callscope.query.Order;
import io.callscope.query.Query;
import io.callscope.store.CallLog;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

final class ShownExportTest {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    private static final ExportPlan PLAN =
            new ExportPlan(
                    new Layout.Shown(
                            List.of(
                                    CallField.CALL_UUID,
                                    CallField.INITIATION_TIME,
                                    CallField.TALK_SECONDS,
                                    CallField.TOTAL_AMOUNT)),
                    false);

    @TempDir private Path folder;
    private Opened opened;

    @BeforeEach
    void open() throws Exception {
        opened = Opened.in(folder);
        opened.open(
                CallLog.write(
                        folder.resolve("may.jsonl"),
                        call("first", "2026-05-15 09:00:00", 65, "0.0130"),
                        call("second", "2026-05-15 20:00:00", 5, "1.25"),
                        call("third", "2026-05-16 01:00:00", 700, "0.00001230")));
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void csvHasTheColumnsTheOrderAndTheZoneOfTheScreen() throws Exception {
        Query query = Query.ALL.with(new Order(CallField.TALK_SECONDS, false)).with(KOLKATA);
        assertEquals(
                """
                Call id,Start (Asia/Kolkata),Talk (s),Cost\r
                second,2026-05-16 01:30:00,5,1.25000\r
                first,2026-05-15 14:30:00,65,0.01300\r
                third,2026-05-16 06:30:00,700,0.0000123\r
                """,
                export(query, "out.csv", PLAN));
    }

    @Test
    void jsonLinesHaveTheKeysOfTheColumnsAndTheOffsetOfTheZone() throws Exception {
        assertEquals(
                "{\"call_uuid\":\"third\",\"initiation_time\":\"2026-05-16T06:30+05:30\","
                        + "\"talk_seconds\":700,\"total_amount\":0.0000123}",
                export(Query.ALL.with(KOLKATA), "out.jsonl", PLAN)
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void textLikeAFormulaIsGuardedOnRequestAndTelephoneNumbersAreNot() throws Exception {
        opened.open(
                CallLog.write(
                        folder.resolve("odd.jsonl"),
                        """
                        {"call_uuid":"=1+2","from_number":"+14155550100","to_number":"+14155550101",\
                        "initiation_time":"2027-01-01 00:00:00","hangup_cause_name":"@SUM(A1)"}"""));
        List<CallField> columns =
                List.of(CallField.CALL_UUID, CallField.FROM_NUMBER, CallField.HANGUP_CAUSE_NAME);
        ExportPlan guarded = new ExportPlan(new Layout.Shown(columns), true);
        ExportPlan raw = new ExportPlan(new Layout.Shown(columns), false);
        assertEquals("'=1+2,+14155550100,'@SUM(A1)", firstRow(guarded));
        assertEquals("=1+2,+14155550100,@SUM(A1)", firstRow(raw));
    }

    private String firstRow(ExportPlan plan) throws Exception {
        return export(Query.ALL, "out.csv", plan).lines().skip(1).findFirst().orElseThrow();
    }

    private String export(Query query, String name, ExportPlan plan) throws Exception {
        Path out = folder.resolve(name);
        new Exporter(opened.engine()).export(opened.select(query), out, plan, new Progress());
        return Files.readString(out);
    }

    private static String call(String id, String time, int talk, String amount) {
        return """
        {"call_uuid":"%s","from_number":"+14155550100","to_number":"+14155550101",\
        "initiation_time":"%s","answer_time":"%s","call_duration":%d,"total_amount":"%s"}"""
                .formatted(id, time, time, talk, amount);
    }
}
