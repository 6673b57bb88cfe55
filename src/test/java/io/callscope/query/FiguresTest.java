package io.callscope.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Outcome;
import io.callscope.store.CallLog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

final class FiguresTest {
    private static final String ONGOING =
            """
            {"call_uuid":"o","trunk_domain":"21.zt.plivo.com","call_duration":7,\
            "initiation_time":"2026-05-14 09:01:00","answer_time":"2026-05-14 09:01:10",\
            "end_time":null,"hangup_cause_name":null,"hangup_cause_code":null}""";

    @TempDir private Path folder;

    @Test
    void aCallThatGoesOnIsNeitherAnAttemptNorAnswered() throws Exception {
        Figures figures = figures(CallLog.call("a", 1, 5), ONGOING);
        assertEquals(Map.of(Outcome.ANSWERED, 1L, Outcome.ONGOING, 1L), figures.outcomes());
        assertEquals(1, figures.attempts());
        assertEquals(1, figures.answered());
        assertEquals(OptionalLong.of(5), figures.meanTalk());
    }

    @Test
    void onlyAnsweredCallsWhoseTalkIsKnownHaveAMean() throws Exception {
        String unknown =
                CallLog.call("u", 2, 1).replace("\"call_duration\":1", "\"call_duration\":\"?\"");
        Figures none = figures(unknown);
        assertEquals(1, none.answered());
        assertEquals(OptionalLong.empty(), none.meanTalk());
        assertEquals(OptionalLong.of(60), figures(unknown, CallLog.call("a", 1, 60)).meanTalk());
    }

    @Test
    void theFirstCallsTellTheirCurrenciesAndTheirTimes() {
        Figures figures =
                Figures.ofFirst(
                        List.of(
                                call("USD", "0.0020", "2026-05-14T09:01:00Z"),
                                call("INR", "1.5", "2026-05-14T08:00:00Z"),
                                call("USD", "0.00100", "2026-05-15T09:00:00Z")));
        assertEquals(3, figures.calls());
        assertEquals(
                Map.of("INR", new BigDecimal("1.5"), "USD", new BigDecimal("0.00300")),
                figures.amounts());
        assertEquals(Optional.of(Instant.parse("2026-05-14T08:00:00Z")), figures.first());
        assertEquals(Optional.of(Instant.parse("2026-05-15T09:00:00Z")), figures.last());
    }

    private static Call call(String currency, String amount, String time) {
        return new Call.Builder()
                .set(CallField.CURRENCY, currency)
                .set(CallField.TOTAL_AMOUNT, new BigDecimal(amount))
                .set(CallField.INITIATION_TIME, Instant.parse(time))
                .build();
    }

    private Figures figures(String... records) throws Exception {
        try (Opened opened = Opened.in(Files.createTempDirectory(folder, "library"))) {
            opened.open(CallLog.write(folder.resolve(records.length + ".jsonl"), records));
            return opened.select(Query.ALL).figures();
        }
    }
}
