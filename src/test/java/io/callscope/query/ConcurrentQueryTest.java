package io.callscope.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.generate.CallFile;
import io.callscope.generate.CallGenerator;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Shape;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.parse.FilterParser;
import io.callscope.query.filter.parse.Parsed;
import io.callscope.store.Session;
import io.callscope.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

final class ConcurrentQueryTest {
    private static final int FILES = 6;
    private static final int CALLS = 1_500;

    @TempDir private Path folder;

    @Test
    void searchesDuringImportsSeeEachImportAsAWholeOrNotAtAll() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            Path file = folder.resolve(i + ".jsonl");
            // the later file has the earlier calls, so that each import moves all ranks
            CallGenerator generator =
                    new CallGenerator(Shape.ZENTRUNK_CALL, i)
                            .within(LocalDate.of(2026, 5, 28 - 3 * i), 4);
            CallFile.JSON_LINES.write(generator, CALLS, file);
            files.add(file);
        }
        try (Opened opened = Opened.in(folder);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            AtomicBoolean isDone = new AtomicBoolean();
            List<Future<Integer>> searches = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                int seed = thread;
                searches.add(threads.submit(() -> search(opened, seed, isDone)));
            }
            try {
                for (Path file : files) {
                    opened.open(file);
                    opened.library().showOnly(Set.of());
                    opened.library()
                            .showOnly(
                                    new HashSet<>(
                                            opened.library().datasets().stream()
                                                    .map(dataset -> dataset.number())
                                                    .toList()));
                }
            } finally {
                isDone.set(true);
            }
            int seen = 0;
            for (Future<Integer> search : searches) {
                seen += search.get();
            }
            assertTrue(seen > 4, "only " + seen + " searches");
        }
    }

    private static int search(Opened opened, int seed, AtomicBoolean isDone) {
        CallField[] fields = {CallField.TO_NUMBER, CallField.TALK_SECONDS, CallField.TOTAL_AMOUNT};
        int count = 0;
        do {
            Order order = new Order(fields[(seed + count) % fields.length], seed % 2 == 0);
            Filter filter =
                    seed == 3
                            ? ((Parsed.Good) FilterParser.parse("talk>=0")).filter()
                            : new Filter.All();
            Result result =
                    opened.engine().select(Query.ALL.with(filter).with(order), new Progress());
            assertEquals(0, result.size() % CALLS, "a part of an import");
            assertEquals(result.size(), result.figures().calls());
            assertEquals(result.size(), result.figures().all());
            assertEquals(result.size(), Arrays.stream(result.ranks()).distinct().count());
            assertEquals(
                    result.size(),
                    result.series().byCurrency().values().stream()
                            .flatMap(List::stream)
                            .mapToLong(TimeSeries.Bucket::calls)
                            .sum());
            assertSorted(opened, result, order);
            count++;
        } while (!isDone.get());
        return count;
    }

    /// A page is only right while its version is the library's.
    private static void assertSorted(Opened opened, Result result, Order order) {
        List<Call> page =
                opened.engine().page(Arrays.copyOf(result.ranks(), Math.min(50, result.size())));
        try (Session session = opened.library().session()) {
            if (opened.library().version(session) != result.version()) {
                return;
            }
        }
        for (int i = 1; i < page.size(); i++) {
            int compared = compare(page.get(i - 1), page.get(i), order.field());
            assertTrue(order.isDescending() ? compared >= 0 : compared <= 0, order::toString);
        }
    }

    private static int compare(Call first, Call second, CallField field) {
        return switch (field) {
            case TALK_SECONDS ->
                    Long.compare(
                            first.number(field).orElseThrow(), second.number(field).orElseThrow());
            case TOTAL_AMOUNT ->
                    first.decimal(field)
                            .orElseThrow()
                            .compareTo(second.decimal(field).orElseThrow());
            default -> first.text(field).orElseThrow().compareTo(second.text(field).orElseThrow());
        };
    }
}
