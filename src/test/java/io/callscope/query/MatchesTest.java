package io.callscope.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.parse.FilterParser;
import io.callscope.query.filter.parse.Parsed;
import io.callscope.store.CallLog;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

final class MatchesTest {
    private static final int CALLS = 21;

    @TempDir private Path folder;
    private Opened opened;

    @BeforeEach
    void open() throws Exception {
        opened = Opened.in(folder);
        opened.open(
                CallLog.write(
                        folder.resolve("may.jsonl"),
                        IntStream.range(0, CALLS)
                                .mapToObj(i -> CallLog.call("id" + i, i, i % 7))
                                .toArray(String[]::new)));
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', INITIATION_TIME, true",
        "'', INITIATION_TIME, false",
        "'', TALK_SECONDS, true",
        "talk>2, TALK_SECONDS, false",
        "talk<2, CALL_UUID, false",
    })
    void theRowsAreThoseWhoseCallsPassInTheOrderOfTheResult(
            String filter, CallField field, boolean isDescending) {
        Result result =
                opened.select(Query.ALL.with(parsed(filter)).with(new Order(field, isDescending)));
        Matches matches = matches(result, "talk:2..4");
        List<Call> calls = opened.calls(result);
        int count = 0;
        for (int row = 0; row < calls.size(); row++) {
            long talk = calls.get(row).number(CallField.TALK_SECONDS).orElseThrow();
            boolean passes = talk >= 2 && talk <= 4;
            count += passes ? 1 : 0;
            assertEquals(passes, matches.has(row), "row " + row);
            assertEquals(count, matches.until(row));
        }
        assertEquals(count, matches.count());
    }

    @Test
    void theNextOneAndTheOneBeforeAreFoundFromAnyRow() {
        Result result = opened.select(Query.ALL);
        Matches matches = matches(result, "talk:6"); // the calls 6, 13, 20, the newest first
        assertEquals(List.of(0, 7, 14), rows(matches));
        assertEquals(OptionalInt.of(7), matches.from(1));
        assertEquals(OptionalInt.of(7), matches.from(7));
        assertEquals(OptionalInt.empty(), matches.from(15));
        assertEquals(OptionalInt.of(0), matches.from(-1));
        assertEquals(OptionalInt.of(7), matches.before(14));
        assertEquals(OptionalInt.empty(), matches.before(0));
        assertEquals(OptionalInt.of(14), matches.last());
    }

    @Test
    void whatNoRowPassesHasNone() {
        Result result = opened.select("talk<3");
        Matches none = matches(result, "talk:5");
        assertEquals(0, none.count());
        assertEquals(OptionalInt.empty(), none.from(0));
        assertEquals(OptionalInt.empty(), none.last());
        assertFalse(none.has(0));
        assertEquals(0, matches(result, "id:nothing").count());
    }

    @Test
    void ofALibraryThatHasChangedNothingIsSaid() throws Exception {
        Result before = opened.select(Query.ALL);
        opened.open(CallLog.write(folder.resolve("june.jsonl"), CallLog.call("other", 1, 5)));
        assertTrue(opened.engine().matches(before, parsed("talk:5"), new Progress()).isEmpty());
    }

    private Matches matches(Result result, String filter) {
        return opened.engine().matches(result, parsed(filter), new Progress()).orElseThrow();
    }

    private static List<Integer> rows(Matches matches) {
        return IntStream.range(0, CALLS).filter(matches::has).boxed().toList();
    }

    private static Filter parsed(String text) {
        return FilterParser.parse(text) instanceof Parsed.Good good ? good.filter() : Filter.all();
    }
}
