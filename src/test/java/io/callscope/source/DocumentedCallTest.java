package io.callscope.source;

import static io.callscope.model.CallField.ANSWER_TIME;
import static io.callscope.model.CallField.ATTESTATION_INDICATOR;
import static io.callscope.model.CallField.BILLED_DURATION;
import static io.callscope.model.CallField.BILL_DURATION;
import static io.callscope.model.CallField.CALL_DIRECTION;
import static io.callscope.model.CallField.CALL_DURATION;
import static io.callscope.model.CallField.CALL_UUID;
import static io.callscope.model.CallField.CURRENCY;
import static io.callscope.model.CallField.END_TIME;
import static io.callscope.model.CallField.FROM_COUNTRY;
import static io.callscope.model.CallField.FROM_NUMBER;
import static io.callscope.model.CallField.HANGUP_CAUSE_CODE;
import static io.callscope.model.CallField.HANGUP_CAUSE_NAME;
import static io.callscope.model.CallField.HANGUP_SOURCE;
import static io.callscope.model.CallField.INITIATION_TIME;
import static io.callscope.model.CallField.PARENT_CALL_UUID;
import static io.callscope.model.CallField.PRODUCT;
import static io.callscope.model.CallField.RESOURCE_URI;
import static io.callscope.model.CallField.SECURE_TRUNKING;
import static io.callscope.model.CallField.SECURE_TRUNKING_RATE;
import static io.callscope.model.CallField.SOURCE_IP;
import static io.callscope.model.CallField.SRTP;
import static io.callscope.model.CallField.STIR_VERIFICATION;
import static io.callscope.model.CallField.TOTAL_AMOUNT;
import static io.callscope.model.CallField.TOTAL_RATE;
import static io.callscope.model.CallField.TO_COUNTRY;
import static io.callscope.model.CallField.TO_NUMBER;
import static io.callscope.model.CallField.TRANSPORT_PROTOCOL;
import static io.callscope.model.CallField.TRUNK_DOMAIN;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.model.CallField;
import io.callscope.model.Shape;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

final class DocumentedCallTest {
    private static final Path SAMPLES = Path.of("assets", "samples");

    @Test
    void theDocumentedZentrunkCallIsReadWithEveryField() throws IOException {
        Map<CallField, Object> expected = new HashMap<>();
        expected.put(CALL_UUID, "90b6eb07-796c-4d86-a4fd-44ed11667ddb");
        expected.put(FROM_NUMBER, "+912235328936");
        expected.put(TO_NUMBER, "+919943720205");
        expected.put(CALL_DIRECTION, "outbound");
        expected.put(CALL_DURATION, 4L);
        expected.put(BILL_DURATION, 4L);
        expected.put(END_TIME, Instant.parse("2022-12-06T07:02:00Z"));
        expected.put(HANGUP_CAUSE_NAME, "normal_hangup");
        expected.put(HANGUP_SOURCE, "carrier");
        expected.put(TOTAL_RATE, new BigDecimal("0.03000"));
        expected.put(TOTAL_AMOUNT, new BigDecimal("0.00200"));
        expected.put(INITIATION_TIME, Instant.parse("2022-12-06T07:01:48Z"));
        expected.put(ANSWER_TIME, Instant.parse("2022-12-06T07:01:56Z"));
        expected.put(TRUNK_DOMAIN, "93667062664669661.ap-south-1.zt.plivo.com");
        expected.put(FROM_COUNTRY, "IN");
        expected.put(TO_COUNTRY, "IN");
        expected.put(TRANSPORT_PROTOCOL, "udp");
        expected.put(SRTP, false);
        expected.put(HANGUP_CAUSE_CODE, 3000L);
        expected.put(SECURE_TRUNKING, false);
        expected.put(SECURE_TRUNKING_RATE, new BigDecimal("0.00000"));
        expected.put(STIR_VERIFICATION, "not applicable");
        expected.put(PRODUCT, "PLIVO_ZENTRUNK");
        expected.put(CURRENCY, "USD");
        Read read = sample("zentrunk-call-object.json", Shape.ZENTRUNK_CALL);
        assertEquals(expected, values(read));
        assertEquals(Set.of(ATTESTATION_INDICATOR), read.reading().emptyKeys());
    }

    @Test
    void theVobizCallIsReadWithEveryFieldAndInIndianTime() throws IOException {
        Map<CallField, Object> expected = new HashMap<>();
        expected.put(ANSWER_TIME, Instant.parse("2026-05-14T06:02:19Z"));
        expected.put(BILL_DURATION, 97L);
        expected.put(BILLED_DURATION, 120L);
        expected.put(CALL_DIRECTION, "outbound");
        expected.put(CALL_DURATION, 97L);
        expected.put(CALL_UUID, "5f0c8a6e-2b47-4d19-9c3e-7a81e64f0d25");
        expected.put(END_TIME, Instant.parse("2026-05-14T06:03:56Z"));
        expected.put(FROM_NUMBER, "+919800004417");
        expected.put(HANGUP_CAUSE_CODE, 4000L);
        expected.put(HANGUP_CAUSE_NAME, "Normal Hangup");
        expected.put(HANGUP_SOURCE, "Callee");
        expected.put(INITIATION_TIME, Instant.parse("2026-05-14T06:02:08Z"));
        expected.put(PARENT_CALL_UUID, "c2d94b13-60ef-4a75-8b1a-3f5e9720ab6c");
        expected.put(
                RESOURCE_URI,
                "/api/v1/Account/MA_EXAMPLE1/Call/5f0c8a6e-2b47-4d19-9c3e-7a81e64f0d25/");
        expected.put(SOURCE_IP, "192.0.2.44");
        expected.put(STIR_VERIFICATION, "Not Applicable");
        expected.put(TO_NUMBER, "+919800007203");
        expected.put(TOTAL_AMOUNT, new BigDecimal("0.90000"));
        expected.put(TOTAL_RATE, new BigDecimal("0.45000"));
        expected.put(PRODUCT, "VOBIZ");
        expected.put(CURRENCY, "INR");
        Read read = sample("vobiz-call-object.json", Shape.VOBIZ_CALL);
        assertEquals(expected, values(read));
        assertEquals(Set.of(), read.reading().emptyKeys());
    }

    private static Read sample(String name, Shape shape) throws IOException {
        Read read = Read.of(shape, Files.readString(SAMPLES.resolve(name)).strip());
        assertEquals(0, read.problems().size());
        assertEquals(Map.of(), read.reader().unknownKeys());
        return read;
    }

    private static Map<CallField, Object> values(Read read) {
        Map<CallField, Object> values = new EnumMap<>(CallField.class);
        for (CallField field : CallField.values()) {
            read.call().value(field).ifPresent(value -> values.put(field, value));
        }
        return values;
    }
}
