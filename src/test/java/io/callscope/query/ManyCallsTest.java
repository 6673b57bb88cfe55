package io.callscope.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.generate.CallFile;
import io.callscope.generate.CallGenerator;
import io.callscope.generate.Expected;
import io.callscope.generate.GeneratedRecord;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Outcome;
import io.callscope.model.Shape;
import io.callscope.store.Dataset;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Many calls at once: what opening, filtering and sorting them finds, not how long it takes.
final class ManyCallsTest {
    private static final int COUNT = 1_000_000;

    @TempDir private static Path folder;
    private static Opened opened;
    private static Dataset dataset;
    private static final Map<Outcome, Long> OUTCOMES = new EnumMap<>(Outcome.class);
    private static BigDecimal amount = BigDecimal.ZERO;
    private static long talk;
    private static long long60;
    private static long answered;

    @BeforeAll
    static void open() throws Exception {
        CallGenerator generator = new CallGenerator(Shape.ZENTRUNK_CALL, 77);
        Path file = folder.resolve("may.jsonl");
        CallFile.JSON_LINES.write(generator, COUNT, file);
        for (Iterator<GeneratedRecord> i = generator.records(COUNT).iterator(); i.hasNext(); ) {
            Expected call = i.next().expected();
            OUTCOMES.merge(call.outcome(), 1L, Long::sum);
            amount = amount.add(call.amount());
            talk += call.talkSeconds();
            long60 += call.talkSeconds() > 60 ? 1 : 0;
            answered += call.answered() ? 1 : 0;
        }
        opened = Opened.in(folder);
        dataset = opened.open(file);
    }

    @AfterAll
    static void close() {
        opened.close();
    }

    @Test
    void allAreLoadedAndTheirFiguresAreExact() {
        assertEquals(
                List.of((long) COUNT, (long) COUNT, 0L, 0L, 0L),
                List.of(
                        dataset.records(),
                        dataset.loaded(),
                        dataset.rejected(),
                        dataset.duplicates(),
                        dataset.problems()));
        Figures figures = opened.select(Query.ALL).figures();
        assertEquals(COUNT, figures.calls());
        assertEquals(talk, figures.talk().orElseThrow());
        assertEquals(answered, figures.answered());
        assertEquals(0, amount.compareTo(figures.amounts().get("USD")));
        assertEquals(OUTCOMES, figures.outcomes());
    }

    @Test
    void aFilterFindsAllOfThemThatPass() {
        assertEquals(long60, opened.select("talk>60").size());
        assertEquals(COUNT - long60, opened.select("-talk>60").size());
        long halves = 0;
        for (String half : List.of("weekday:mon..wed", "weekday:thu..sun")) {
            halves += opened.select(half).size();
        }
        assertEquals(COUNT, halves);
    }

    @Test
    void theOrderHoldsFromTheFirstToTheLast() {
        for (CallField field : List.of(CallField.TALK_SECONDS, CallField.TO_NUMBER)) {
            Result result = opened.select(Query.ALL.with(new Order(field, false)));
            assertEquals(COUNT, Arrays.stream(result.ranks()).distinct().count());
            int[] every = new int[2_000];
            for (int i = 0; i < every.length; i++) {
                every[i] = result.ranks()[i * (COUNT / every.length)];
            }
            List<Call> page = opened.engine().page(every);
            for (int i = 1; i < page.size(); i++) {
                assertTrue(compare(page.get(i - 1), page.get(i), field) <= 0, "place " + i);
            }
        }
    }

    @Test
    void theLibraryHasThemInTimeOrder() {
        int[] ranks = opened.select(Query.ALL).ranks();
        Instant before = Instant.MAX;
        for (int from = 0; from < COUNT; from += 5_000) {
            for (Call call : opened.engine().page(Arrays.copyOfRange(ranks, from, from + 100))) {
                Instant time = call.time(CallField.INITIATION_TIME).orElseThrow();
                assertTrue(!time.isAfter(before), () -> "rank " + call.id());
                before = time;
            }
        }
    }

    private static int compare(Call first, Call second, CallField field) {
        return field == CallField.TALK_SECONDS
                ? Long.compare(
                        first.number(field).orElseThrow(), second.number(field).orElseThrow())
                : first.text(field).orElseThrow().compareTo(second.text(field).orElseThrow());
    }
}
