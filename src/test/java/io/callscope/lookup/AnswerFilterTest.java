package io.callscope.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.query.Opened;
import io.callscope.query.clue.Clues;
import io.callscope.query.find.Answer;
import io.callscope.store.CallLog;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

final class AnswerFilterTest {
    private static final int MANY = Answer.MOST + 10;

    @TempDir private Path folder;
    private Opened opened;

    @BeforeEach
    void open() throws Exception {
        opened = Opened.in(folder);
        String[] calls =
                IntStream.range(0, MANY)
                        .mapToObj("00c00001-0000-4000-8000-0000000%02dab1"::formatted)
                        .map(id -> CallLog.call(id, 5, 7))
                        .toArray(String[]::new);
        opened.open(CallLog.write(folder.resolve("may.jsonl"), calls));
        opened.open(
                CallLog.write(
                        folder.resolve("other.jsonl"),
                        CallLog.call("11c00001-0000-4000-8000-000000000ab2", 6, 7)
                                .replace("+14155550132", "+442079460123")));
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00c00001-0000-4", "00c00001…ab1", "+14155550132"})
    void allThatFitAreFilteredAlsoThoseThatAreNotListed(String text) {
        Answer answer = answer(text);
        assertTrue(answer.isCut());
        assertEquals(Answer.MOST, answer.matches().size());
        assertEquals(MANY, opened.select(AnswerFilter.of(answer).orElseThrow()).size());
    }

    @Test
    void aFewCallsAreFilteredByTheirIds() {
        Answer answer = answer("11c00001-0000-4");
        assertEquals(
                "id:11c00001-0000-4000-8000-000000000ab2", AnswerFilter.of(answer).orElseThrow());
    }

    private Answer answer(String text) {
        Instant now = Instant.parse("2026-06-01T00:00:00Z");
        return opened.engine().find(Clues.typed(text, ZoneOffset.UTC, now), new Progress());
    }
}
