package io.callscope.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.model.Outcome;
import io.callscope.store.CallLog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

    private Figures figures(String... records) throws Exception {
        try (Opened opened = Opened.in(Files.createTempDirectory(folder, "library"))) {
            opened.open(CallLog.write(folder.resolve(records.length + ".jsonl"), records));
            return opened.select(Query.ALL).figures();
        }
    }
}
