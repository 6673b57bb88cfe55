package io.callscope.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.callscope.generate.CallGenerator;
import io.callscope.generate.GeneratedRecord;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Place;
import io.callscope.model.Shape;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// What is read by the template of an earlier record, is read as any record is.
final class RecordTemplateTest {
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "nul",
                    "0",
                    "-7",
                    "01",
                    "110.0",
                    "1e5",
                    "1.5e-3",
                    "0.123456789012",
                    "123456789012345678901",
                    "\"\"",
                    "\" \"",
                    "\"null\"",
                    "\"N/A\"",
                    "\"NA\"",
                    "\"-\"",
                    "\"true\"",
                    "\" 5 \"",
                    "\"busy\"",
                    "\"0.00650\"",
                    "\"$0.0065\"",
                    "\"0.5 INR\"",
                    "\"INR\"",
                    "\"eur\"",
                    "\"not a currency\"",
                    "\"+14155550132\"",
                    "\"sip:ann@example.org\"",
                    "\"2026-05-15 09:31:07\"",
                    "\"2026-05-15T09:31:07\"",
                    "\"2026-05-15 09:31\"",
                    "\"2026-05-15 09:31:61\"",
                    "\"2026-05-15 09:31:0x\"",
                    "\"2026-02-30 09:31:07\"",
                    "\"2026-03-08 02:30:00\"",
                    "\"2026-11-01 01:30:00\"",
                    "\"2026-05-15 09:31:07+05:30\"",
                    "\"2026-05-15 09:31:07 +0530 IST\"",
                    "\"/v1/Account/MAXXXXXXXXXXXXXXXXXX/Call/x/\"",
                    "\"/api/v1/account/MA_TEST/call/x/\"",
                    "\"\\u0031\"",
                    "\"caf\u00E9\"",
                    "\"\uFFFD\"",
                    "[1]",
                    "{\"a\": 1}",
                    "1, \"call_uuid\": \"other\"",
                    "\"a\" \"b\"");

    @ParameterizedTest
    @EnumSource
    void eachValueMeansTheSameAfterRecordsOfTheSameKind(Shape shape) {
        for (ZoneId zone : List.of(shape.product().zone(), ZoneId.of("America/New_York"))) {
            Interpretation understood = Interpretation.of(shape).withZone(zone);
            List<String> usual = usual(shape);
            for (Members.Member member : Members.of(usual.getFirst())) {
                for (String value : VALUES) {
                    List<String> records = new ArrayList<>(usual);
                    records.add(with(usual.getFirst(), member, value));
                    records.addAll(usual);
                    assertEquals(
                            read(understood, Road.LONG, records),
                            read(understood, Road.SHORT, records),
                            () -> member.key() + " = " + value + " in " + zone);
                }
            }
        }
    }

    @Test
    void aRecordWithOtherKeysOrBlanksIsNotOfTheKind() {
        RecordTemplates templates = new RecordTemplates();
        RecordReader reader =
                new RecordReader(
                        "may", Interpretation.of(Shape.ZENTRUNK_CALL), Road.SHORT, templates);
        reader.read(Read.PLACE, "{\"call_uuid\":\"a\",\"call_duration\":5,\"odd\":1}");

        assertNotNull(templates.read("{\"call_uuid\":\"b\",\"call_duration\":\"6\",\"odd\":null}"));
        assertNull(templates.read("{\"call_uuid\":\"b\",\"call_duration\":6}"));
        assertNull(templates.read("{\"call_uuid\":\"b\",\"odd\":1,\"call_duration\":6}"));
        assertNull(templates.read("{\"call_uuid\":\"b\",\"Call_duration\":6,\"odd\":1}"));
        assertNull(templates.read("{\"call_uuid\": \"b\",\"call_duration\":6,\"odd\":1}"));
        assertNull(templates.read("{\"call_uuid\":\"b\",\"call_duration\":6,\"odd\":1} "));
        assertNull(templates.read("{\"call_uuid\":\"b\",\"call_duration\":6,\"odd\":1"));
        assertNull(templates.read("{\"call_uuid\":\"b\",\"call_duration\":6,\"odd\":"));
        assertNull(templates.read("{\"call_uuid\":\"b"));
        assertNull(templates.read(""));
    }

    private static List<String> usual(Shape shape) {
        return new CallGenerator(shape, 3).records(6).map(GeneratedRecord::text).toList();
    }

    private static String with(String record, Members.Member member, String value) {
        String before = '"' + member.key() + "\":";
        return record.replace(before + member.json(), before + value);
    }

    /// Everything that a reader says of these records.
    private static List<String> read(Interpretation understood, Road road, List<String> records) {
        RecordReader reader = new RecordReader("may", understood, road);
        List<String> said = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            said.add(
                    switch (reader.read(new Place(i + 1, i + 1), records.get(i))) {
                        case Reading.Rejected rejected -> rejected.toString();
                        case Reading.Accepted(var call, var emptyKeys, var problems) ->
                                values(call.build()) + " " + emptyKeys + " " + problems;
                    });
        }
        said.add(reader.zone() + " " + reader.unknownKeys());
        return said;
    }

    private static String values(Call call) {
        Map<CallField, Object> values = new TreeMap<>();
        call.fields().forEach(field -> values.put(field, call.value(field).orElseThrow()));
        return values + " " + new TreeSet<>(call.findings());
    }
}
