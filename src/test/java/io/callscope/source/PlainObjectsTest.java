package io.callscope.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;
import java.util.Random;

class PlainObjectsTest {
    private static final String RECORD =
            "{\"call_uuid\": \"34fcbc2d-4a3a-42c3-abae-38a99c359e79\", \"to_number\":\"+15555550123\","
                    + " \"call_duration\":0,\"bill_duration\" : 60, \"total_rate\":\"0.00650\", \"mos\": -4.25,"
                    + "\"answer_time\":null,\t\"srtp\":false, \"secure_trunking\":true , \"cause\":\"\"}\n";
    private static final String ODD = "{}[]\":,\\ \n\t0123456789.-+eEntfalsruxé\u0001";

    private final PlainObjects plain = new PlainObjects();

    @Test
    void aRecordAsProvidersWriteItIsReadAsJacksonReadsIt() {
        assertNotNull(plain.read(RECORD));
        assertEquals(FlatRecord.read(RECORD), plain.read(RECORD));
    }

    @Test
    void theKeysOfTheRecordBeforeAreNoKeysOfTheNext() {
        assertNotNull(plain.read(RECORD));
        String other = RECORD.replace("call_uuid", "call_id").replace("srtp", "SRTP");
        assertEquals(FlatRecord.read(other), plain.read(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":{}}",
                "{\"a\":[1]}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"é\"}",
                "{\"a\":1e5}",
                "{\"a\":01}",
                "{\"a\":.5}",
                "{\"a\":nul}",
                "{\"a\":nullx}",
                "{\"a\":1,}",
                "{\"a\":1} x",
                "{a:1}",
                "[]",
                "",
                "{\"a\":\"b",
                "{\"a\":1"
            })
    void whatIsNotPlainIsLeftToJackson(String text) {
        assertNull(plain.read(text));
    }

    /// The seed is in the message, so that a failure can be repeated.
    @Test
    void whateverIsReadOfADamagedRecordIsWhatJacksonReads() {
        int read = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            String text = damaged(new Random(seed));
            FlatRecord record = plain.read(text);
            if (record != null) {
                read++;
                assertEquals(FlatRecord.parse(text), Optional.of(record), "seed " + seed);
            }
        }
        assertTrue(read > 1_000, "only " + read + " were plain");
    }

    private static String damaged(Random dice) {
        StringBuilder text = new StringBuilder(RECORD);
        for (int i = dice.nextInt(3); i >= 0; i--) {
            int at = dice.nextInt(text.length());
            switch (dice.nextInt(3)) {
                case 0 -> text.setCharAt(at, ODD.charAt(dice.nextInt(ODD.length())));
                case 1 -> text.insert(at, ODD.charAt(dice.nextInt(ODD.length())));
                default -> text.deleteCharAt(at);
            }
        }
        return text.toString();
    }
}
