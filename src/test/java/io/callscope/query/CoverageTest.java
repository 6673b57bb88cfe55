package io.callscope.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.store.CallLog;
import io.callscope.store.Dataset;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

@SuppressWarnings("NullAway.Init") // the fields are set before each test
class CoverageTest {
    private static final int NINE =
            (int) TimeSeries.Row.quarterOf(Instant.parse("2026-05-14T09:00:00Z"));

    @TempDir Path folder;

    private Opened opened;

    @BeforeEach
    void open() throws Exception {
        opened = Opened.in(folder);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void aLibraryWithoutCallsCoversNothing() {
        assertTrue(coverage().all().isEmpty());
        assertEquals(List.of(), coverage().datasets());
    }

    @Test
    void eachDatasetHasItsQuarterHoursAndHowManyCalls() throws Exception {
        read(
                "a.jsonl",
                CallLog.call("a", 1, 5),
                CallLog.call("b", 14, 5),
                CallLog.call("c", 30, 5));
        read("b.jsonl", CallLog.call("d", 59, 5));
        var lanes = coverage().datasets();
        assertEquals(
                List.of("a.jsonl", "b.jsonl"), lanes.stream().map(Coverage.Lane::name).toList());
        assertArrayEquals(new int[] {NINE, NINE + 2}, lanes.getFirst().quarters());
        assertArrayEquals(new long[] {0, 2, 3}, lanes.getFirst().sums());
        assertEquals(2, lanes.getFirst().calls(NINE, NINE + 2));
        assertEquals(4, coverage().all().calls());
    }

    @Test
    void aCallThatTwoDatasetsHaveIsInBothLanesAndCountsOnce() throws Exception {
        read("a.jsonl", CallLog.call("a", 1, 5));
        read("b.jsonl", CallLog.call("a", 1, 5));
        assertEquals(2, coverage().datasets().size());
        assertEquals(1, coverage().all().calls());
    }

    @Test
    void aDatasetThatIsSwitchedOffIsNotThere() throws Exception {
        Dataset first = read("a.jsonl", CallLog.call("a", 1, 5));
        read("b.jsonl", CallLog.call("d", 59, 5));
        opened.library().showOnly(Set.of(first.number()));
        assertEquals(1, coverage().datasets().size());
        assertEquals(opened.library().version(), coverage().version());
    }

    private Dataset read(String name, String... calls) throws Exception {
        return opened.open(CallLog.write(folder.resolve(name), calls));
    }

    private Coverage coverage() {
        return opened.engine().coverage(new Progress());
    }
}
