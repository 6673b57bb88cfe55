package io.callscope.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.explain.Explanation;
import io.callscope.model.Problem;
import io.callscope.query.Query;
import io.callscope.query.QueryEngine;
import io.callscope.query.Result;
import io.callscope.source.SourceException;
import io.callscope.source.file.Contents;
import io.callscope.source.file.Source;
import io.callscope.store.FuzzedFiles.Fuzzed;
import io.callscope.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Damaged files of every kind: each is read as far as it goes or refused in a sentence, and
/// nothing else happens. Several rounds run at once, each with a library of its own.
///
/// `-Dfuzz.files=10000` sets how many, `-Dfuzz.from=1234` the first seed: to replay one file, that
/// seed with `-Dfuzz.files=1 -Dtest=FuzzTest`.
final class FuzzTest {
    private static final long FROM = Long.getLong("fuzz.from", 0);
    private static final int FILES = Integer.getInteger("fuzz.files", 1_000);

    /// Far beyond what any of these small files takes on any machine: a file that takes longer
    /// hangs.
    private static final Duration HANGS = Duration.ofSeconds(60);

    /// Files that one library takes in.
    private static final int ROUND = 50;

    private static final int MOST_FAILURES = 20;

    @TempDir private Path folder;
    private final FuzzedFiles files = new FuzzedFiles();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger withProblems = new AtomicInteger();

    @Test
    void whateverHappenedToAFileItIsReadOrRefusedAndNothingElseIsHarmed(TestReporter reporter) {
        LongStream.rangeClosed(0, (FILES - 1) / ROUND).parallel().forEach(this::search);
        reporter.publishEntry(
                "fuzzed",
                "%d files from seed %d: %d datasets opened, %d with problems, %d refused"
                        .formatted(FILES, FROM, opened.get(), withProblems.get(), refused.get()));
        assertTrue(failures.isEmpty(), () -> String.join("\n\n", failures));
        assertTrue(
                FILES < 100 || (opened.get() > FILES / 3 && refused.get() > 0),
                "too few were read");
    }

    /// Where a round fails, each of its files is tried on its own, to know which it is.
    private void search(long number) {
        if (failures.size() >= MOST_FAILURES) {
            return;
        }
        int start = (int) number * ROUND;
        List<Long> seeds =
                LongStream.range(FROM + start, FROM + Math.min(FILES, start + ROUND))
                        .boxed()
                        .toList();
        Optional<String> failure = failure(seeds);
        if (failure.isPresent()) {
            List<String> single =
                    seeds.stream().flatMap(seed -> failure(List.of(seed)).stream()).toList();
            failures.addAll(single.isEmpty() ? List.of(failure.get()) : single);
        }
    }

    private Optional<String> failure(List<Long> seeds) {
        try {
            round(seeds);
            return Optional.empty();
        } catch (Exception | Error e) { // whatever it is, this is what is looked for
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            return Optional.of(
                    "seed %d; replay it with -Dtest=FuzzTest -Dfuzz.from=%d -Dfuzz.files=%d: %s"
                            .formatted(seeds.getFirst(), seeds.getFirst(), seeds.size(), trace));
        }
    }

    private void round(List<Long> seeds) throws Exception {
        Path home = Files.createTempDirectory(folder, "round");
        List<Dataset> datasets = new ArrayList<>();
        try (OpenedFiles library = new OpenedFiles(home)) {
            for (long seed : seeds) {
                Fuzzed file = files.of(seed);
                datasets.addAll(
                        assertTimeoutPreemptively(HANGS, () -> opened(library, file), file::what));
            }
        }
        try (OpenedFiles library = new OpenedFiles(home)) {
            assertEquals(datasets, library.library().datasets(), "the library opened again");
            assertCalls(library, datasets);
        }
        opened.addAndGet(datasets.size());
        try (Stream<Path> written = Files.list(home)) {
            for (Path file : written.toList()) {
                Files.delete(file);
            }
        }
    }

    private List<Dataset> opened(OpenedFiles library, Fuzzed file) throws IOException {
        Path path = library.file("fuzzed-" + file.seed(), file.bytes());
        List<Dataset> datasets = new ArrayList<>();
        for (Source source : sources(path)) {
            try {
                datasets.add(library.open(source));
            } catch (SourceException e) {
                assertSentence(e);
            }
        }
        assertArrayEquals(file.bytes(), Files.readAllBytes(path), "the file was changed");
        datasets.forEach(dataset -> assertProblems(library, dataset));
        return datasets;
    }

    private List<Source> sources(Path path) {
        try {
            return Contents.of(path).sources();
        } catch (SourceException e) {
            assertSentence(e);
            return List.of();
        }
    }

    private void assertSentence(SourceException e) {
        refused.incrementAndGet();
        String message = String.valueOf(e.getMessage());
        assertTrue(
                message.matches("(?s)[A-Z].{20,}\\.") && !message.contains("Exception"), message);
    }

    /// That the numbers add up is checked by who opened it.
    private void assertProblems(OpenedFiles library, Dataset dataset) {
        withProblems.addAndGet(dataset.problems() > 0 ? 1 : 0);
        assertTrue(dataset.problems() >= dataset.rejected(), dataset::toString);
        if (dataset.problems() > 0) {
            List<Problem> problems = library.problems(dataset);
            assertEquals(dataset.problems(), problems.size());
            problems.forEach(one -> assertFalse(one.reason().isBlank(), one::toString));
        }
    }

    /// Calls that several of the files have are shown once.
    private static void assertCalls(OpenedFiles library, List<Dataset> datasets) {
        List<String> loaded =
                datasets.stream()
                        .filter(dataset -> dataset.loaded() > 0)
                        .map(dataset -> dataset.number() + ": " + dataset.loaded())
                        .toList();
        assertEquals(
                loaded,
                library.values(
                        "SELECT dataset || ': ' || count(*) FROM calls GROUP BY dataset ORDER BY dataset"));
        QueryEngine engine = new QueryEngine(library.library());
        Result result = engine.select(Query.ALL, new Progress());
        AtomicInteger seen = new AtomicInteger();
        engine.each(
                result,
                new Progress(),
                call -> {
                    seen.incrementAndGet();
                    assertFalse(call.markedJson().isBlank());
                    assertFalse(call.knownMembers().isEmpty(), call::json);
                    assertEquals(
                            call.unknownMembers().isEmpty(),
                            call.unknownJson().isEmpty(),
                            call::json);
                    Explanation.of(call.call());
                });
        assertEquals(result.ranks().length, seen.get());
        assertEquals(loaded.isEmpty(), seen.get() == 0);
    }
}
