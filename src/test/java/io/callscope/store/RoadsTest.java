package io.callscope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callscope.generate.CallFile;
import io.callscope.generate.CallGenerator;
import io.callscope.generate.GeneratedRecord;
import io.callscope.model.Shape;
import io.callscope.source.Road;
import io.callscope.source.SourceException;
import io.callscope.source.file.Contents;
import io.callscope.source.file.Source;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// The short road and the long one, from the file to the library: both give the same account,
/// texts, calls and problems.
@SuppressWarnings("NullAway.Init") // the fields are set before each test
final class RoadsTest {
    private static final long FROM = Long.getLong("fuzz.from", 0);
    private static final int FUZZED = Integer.getInteger("fuzz.files", 1_000) / 15;

    private static final List<Shape> SHAPES = List.of(Shape.values());
    private static final List<String> ODD_VALUES =
            List.of(
                    "null",
                    "true",
                    "nul",
                    "NaN",
                    "0",
                    "-0",
                    "-0.0",
                    "01",
                    "+1",
                    ".5",
                    "1.",
                    "1e5",
                    "1E-10",
                    "1e400",
                    "0.10",
                    "12345678901234567890",
                    "9".repeat(200),
                    "\"" + "9".repeat(200) + "\"",
                    "\"\"",
                    "\" \"",
                    "\" 5 \"",
                    "\"N/A\"",
                    "\"null\"",
                    "\"110.0\"",
                    "\"\\u0031\"",
                    "\"\\ud800\"",
                    "\"\\n\"",
                    "\"\t\"",
                    "\"\u007f\"",
                    "\"é\"",
                    "\"\uD83D\uDE00\"",
                    "\"2026-03-04 02:49:55.190487383 +0000 UTC\"",
                    "\"2026-03-29 02:30:00\"",
                    "\"2026-13-01 00:00:00\"",
                    "[]",
                    "{}",
                    "[1, {\"a\": \"}\"}]",
                    "1, \"Call_UUID\": \"other\"",
                    "\"a\" \"b\"",
                    "");

    @TempDir private Path shortHome;
    @TempDir private Path longHome;
    private OpenedFiles shortRoad;
    private OpenedFiles longRoad;

    @BeforeEach
    void open() throws Exception {
        shortRoad = new OpenedFiles(shortHome);
        longRoad = new OpenedFiles(longHome, Road.LONG);
    }

    @AfterEach
    void close() {
        shortRoad.close();
        longRoad.close();
    }

    @ParameterizedTest
    @EnumSource
    void bothRoadsGiveTheSameOfASoundFileOfEveryForm(Shape shape) throws Exception {
        for (CallFile form : CallFile.values()) {
            Path file = shortHome.resolve(shape + "-" + form);
            form.write(new CallGenerator(shape, 5).withOddities(6), 24, file);
            assertEquals(1, assertSame(file).size(), file::toString);
        }
    }

    @Test
    void bothRoadsGiveTheSameOfAFileOfOddValues() throws Exception {
        for (long seed = FROM; seed < FROM + 15; seed++) {
            Random dice = new Random(seed);
            Shape shape = SHAPES.get(dice.nextInt(SHAPES.size()));
            String text =
                    new CallGenerator(shape, seed)
                            .records(40)
                            .map(GeneratedRecord::text)
                            .map(record -> odd(record, dice))
                            .collect(Collectors.joining("\n"));
            assertSame(Files.write(shortHome.resolve("odd-seed-" + seed), text.getBytes(UTF_8)));
        }
    }

    /// With another value for one of its keys.
    private static String odd(String record, Random dice) {
        String[] members = record.split(",(?=\")", -1);
        int at = dice.nextInt(members.length);
        String key = members[at].substring(0, members[at].indexOf(':') + 1);
        String end = at == members.length - 1 ? "}" : "";
        members[at] = key + ODD_VALUES.get(dice.nextInt(ODD_VALUES.size())) + end;
        return String.join(dice.nextBoolean() ? "," : " ,\t", members);
    }

    @Test
    void bothRoadsGiveTheSameOfADamagedFile() throws Exception {
        FuzzedFiles files = new FuzzedFiles();
        int opened = 0;
        for (long seed = FROM; seed < FROM + FUZZED; seed++) {
            Path file = shortHome.resolve("fuzzed-seed-" + seed);
            opened += assertSame(Files.write(file, files.of(seed).bytes())).size();
        }
        assertTrue(FUZZED < 50 || opened > FUZZED / 3, "too few were read");
    }

    private List<Dataset> assertSame(Path file) throws Exception {
        List<Dataset> datasets = new ArrayList<>();
        try {
            for (Source source : Contents.of(file).sources()) {
                String what = source.name();
                List<Dataset> taken = open(shortRoad, source);
                assertEquals(open(longRoad, source), taken, what);
                for (Dataset dataset : taken) {
                    assertEquals(longRoad.problems(dataset), shortRoad.problems(dataset), what);
                    assertEquals(longRoad.records(dataset), shortRoad.records(dataset), what);
                    assertEquals(calls(longRoad, dataset), calls(shortRoad, dataset), what);
                }
                datasets.addAll(taken);
            }
        } catch (SourceException e) {
            return List.of(); // refused before any record is read
        }
        return datasets;
    }

    private static List<Dataset> open(OpenedFiles road, Source source) {
        try {
            return List.of(timeless(road.open(source)));
        } catch (SourceException e) {
            return List.of();
        }
    }

    private static Dataset timeless(Dataset dataset) {
        return new Dataset(
                dataset.number(),
                dataset.name(),
                dataset.path(),
                dataset.format(),
                dataset.encoding(),
                dataset.understood(),
                dataset.isAssumed(),
                dataset.statedZone(),
                dataset.statedCurrency(),
                dataset.records(),
                dataset.loaded(),
                dataset.rejected(),
                dataset.duplicates(),
                dataset.problems(),
                dataset.unknownKeys(),
                Duration.ZERO,
                dataset.size(),
                dataset.isVisible());
    }

    /// Every column of each call.
    private static List<String> calls(OpenedFiles road, Dataset dataset) {
        return road.values(
                "SELECT call::VARCHAR FROM calls AS call WHERE dataset = %d ORDER BY record_id"
                        .formatted(dataset.number()));
    }
}
