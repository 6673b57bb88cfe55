package io.callscope.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.model.Product;
import io.callscope.model.Shape;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;

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
        String marked = Marker.mark(JSON, Product.VOBIZ, ZoneOffset.UTC, "INR");
        assertEquals(
                JSON.substring(0, JSON.length() - 2)
                        + ", \"_callscope\": {\"product\": \"VOBIZ\", \"zone\": \"Z\", \"currency\": \"INR\"}}",
                marked);
        assertEquals(marked, Marker.mark(marked, Product.PLIVO_VOICE, ZoneOffset.UTC, "USD"));
        assertEquals(
                "{\"_callscope\": {\"product\": \"VOBIZ\", \"zone\": \"Z\", \"currency\": \"INR\"}}",
                Marker.mark("{ }", Product.VOBIZ, ZoneOffset.UTC, "INR"));
    }
}
