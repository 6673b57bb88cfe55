package io.callscope.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.model.Mark;
import io.callscope.model.Shape;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

final class MembersTest {
    private static final String JSON =
            "{ \"call_uuid\" : \"a\\\"b\" ,\"n\":0.10,\"x\\u0041\" : [1, {\"y\": \"]\"}],\n\"e\":1E5,\"last\":true }";

    @Test
    void valuesKeepTheirVeryText() {
        assertEquals(
                List.of(
                        new Members.Member("call_uuid", "\"a\\\"b\""),
                        new Members.Member("n", "0.10"),
                        new Members.Member("xA", "[1, {\"y\": \"]\"}]"),
                        new Members.Member("e", "1E5"),
                        new Members.Member("last", "true")),
                Members.of(JSON));
    }

    @Test
    void unknownMembersAreThoseOfNoFieldAndNotTheMarker() {
        String json =
                "{\"CALL_UUID\":\"a\",\"x\":\"ü\\n\",\"_callscope\":{\"zone\":\"UTC\"},\"y\":1.50}";
        List<Members.Member> unknown = Members.unknown(json, Shape.ZENTRUNK_CALL);
        assertEquals("{\"x\": \"ü\\n\", \"y\": 1.50}", Members.join(unknown));
        assertEquals("", Members.join(List.of()));
    }

    @Test
    void aKeyWithQuotesIsWrittenAsItWas() {
        String json = "{\"a\\\"b\\\\\": 1}";
        assertEquals(json, Members.join(Members.of(json)));
    }

    @Test
    void theMarkerIsAddedOnceAndChangesNothingElse() {
        Interpretation vobiz = Interpretation.of(Shape.VOBIZ_CALL).withZone(ZoneOffset.UTC);
        String marked = Marker.mark(JSON, vobiz, "INR", Map.of(), Mark.NONE);
        assertEquals(
                JSON.substring(0, JSON.length() - 2)
                        + ", \"_callscope\": {\"product\": \"VOBIZ\", \"zone\": \"Z\", \"currency\": \"INR\"}}",
                marked);
        assertEquals(marked, Marker.mark(marked, vobiz, "INR", Map.of(), Mark.NONE));
        assertEquals(
                "{\"_callscope\": {\"product\": \"VOBIZ\", \"zone\": \"Z\", \"currency\": \"INR\"}}",
                Marker.mark("{ }", vobiz, "INR", Map.of(), Mark.NONE));
    }

    @Test
    void aMarkerThatSaysSomethingElseIsCorrectedInItsPlace() {
        String marked =
                "{ \"_callscope\": {\"product\": \"VOBIZ\", \"zone\": \"UTC\", \"currency\": \"INR\"},"
                        + " \"n\": 1.50 }";
        assertEquals(
                "{ \"_callscope\": {\"product\": \"PLIVO_VOICE\", \"zone\": \"UTC\", \"currency\": \"EUR\"},"
                        + " \"n\": 1.50 }",
                Marker.mark(
                        marked, Interpretation.of(Shape.VOICE_CALL), "EUR", Map.of(), Mark.NONE));
    }

    @Test
    void theShapeIsMarkedWhereTheKeysDoNotTellIt() {
        String marked =
                Marker.mark(
                        "{\"call_uuid\":\"a\"}",
                        Interpretation.of(Shape.VOBIZ_CDR),
                        "INR",
                        Map.of(),
                        Mark.NONE);
        assertEquals(true, marked.endsWith("\"shape\": \"vobiz-cdr\"}}"), marked);
        Interpretation zentrunk = Interpretation.of(Shape.ZENTRUNK_CALL);
        assertEquals(
                Interpretation.of(Shape.VOBIZ_CDR).shape(), Meanings.of(zentrunk, marked).shape());
        String call =
                Marker.mark(
                        marked, Interpretation.of(Shape.VOBIZ_CALL), "INR", Map.of(), Mark.NONE);
        assertEquals(Shape.VOBIZ_CALL, Meanings.of(zentrunk, call).shape(), call);
    }

    @Test
    void theUnknownKeysOfOurOwnRowsAreThoseOfTheirLastColumn() {
        String row = "{\"call_uuid\":\"a\",\"extra\":\"{\\\"x\\\": [1]}\",\"remark\":\"n\"}";
        assertEquals(
                List.of(new Members.Member("x", "[1]"), new Members.Member("remark", "\"n\"")),
                Members.unknown(row, Shape.CALLSCOPE));
        for (String damaged : List.of("\"{x\"", "\"x\"", "7", "{\"y\":1}")) {
            String text = "{\"call_uuid\":\"a\",\"extra\":" + damaged + "}";
            List<Members.Member> kept =
                    damaged.startsWith("{")
                            ? List.of(new Members.Member("y", "1"))
                            : List.of(new Members.Member("extra", damaged));
            assertEquals(kept, Members.unknown(text, Shape.CALLSCOPE));
        }
    }
}
