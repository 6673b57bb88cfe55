package io.callscope.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.generate.CallFile;
import io.callscope.generate.CallGenerator;
import io.callscope.model.CallField;
import io.callscope.model.Shape;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.RandomFilters;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.complete.ValueCount;
import io.callscope.query.filter.parse.FilterParser;
import io.callscope.query.filter.parse.Parsed;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What is counted of the values and terms, and what passes, agrees with what filters find.
@SuppressWarnings("NullAway.Init") // opened before all tests
final class ValueCountsTest {
    @TempDir private static Path folder;
    private static Opened opened;

    @BeforeAll
    static void open() throws Exception {
        opened = Opened.in(folder);
        Path file = folder.resolve("calls.jsonl");
        CallGenerator calls = new CallGenerator(Shape.ZENTRUNK_CALL, 5).withOddities(120);
        CallFile.JSON_LINES.write(calls, 1_500, file);
        opened.open(file);
        Path other = folder.resolve("cdr.jsonl");
        CallFile.JSON_LINES.write(new CallGenerator(Shape.VOBIZ_CDR, 6), 300, other);
        opened.open(other);
    }

    @AfterAll
    static void close() {
        opened.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outcome", "country", "cause", "code", "product", "trunk", "srtp", "stir", "dataset"
            })
    void everyValueCountsTheCallsThatItsFilterFinds(String word) {
        Target target = Target.ofWord(word).orElseThrow();
        List<ValueCount> values = values(target, "");
        assertEquals(true, values.size() > 1 || !word.equals("outcome"), word);
        for (ValueCount one : values) {
            String filter = word + ":\"" + one.value() + '"';
            assertEquals(opened.select(filter).size(), one.count(), filter);
        }
    }

    @ParameterizedTest
    @CsvSource({"from, +91", "from, 5550", "to, 44 20", "number, 98000", "cause, NO a"})
    void whatIsTypedNarrowsTheValues(String word, String typed) {
        Target target = Target.ofWord(word).orElseThrow();
        List<ValueCount> all = values(target, typed);
        assertEquals(false, all.isEmpty());
        assertEquals(all.stream().mapToLong(ValueCount::count).max().orElse(0), all.get(0).count());
        String first = word + ":\"" + all.getFirst().value() + '"';
        assertEquals(true, opened.select(first + " " + word + ":*").size() > 0, first);
    }

    @Test
    void aTermCountsWhatTheFilterWouldFindWithoutIt() {
        List<String> terms = List.of("outcome:busy", "talk>0", "country:in", "-is:suspect");
        List<Long> counts =
                opened.engine()
                        .withoutEach(
                                terms.stream().map(ValueCountsTest::filter).toList(),
                                ZoneOffset.UTC,
                                new Progress());
        for (int left = 0; left < terms.size(); left++) {
            List<String> others = new ArrayList<>(terms);
            others.remove(left);
            assertEquals(
                    opened.select(String.join(" ", others)).size(),
                    counts.get(left),
                    terms.get(left));
        }
    }

    @Test
    void withoutItsOnlyTermAFilterFindsAll() {
        List<Long> counts =
                opened.engine()
                        .withoutEach(List.of(filter("talk:7")), ZoneOffset.UTC, new Progress());
        assertEquals(List.of((long) opened.select("").size()), counts);
    }

    @Test
    void everyCallIsInExactlyOneOfAFilterAndItsOpposite() {
        int size = opened.select("").size();
        for (int seed = 0; seed < 150; seed++) {
            Filter filter = new RandomFilters(seed).filter(2);
            BitSet both = found(filter);
            BitSet opposite = found(new Filter.Not(filter));
            assertEquals(false, both.intersects(opposite), filter::print);
            both.or(opposite);
            assertEquals(size, both.cardinality(), filter::print);
        }
    }

    @Test
    void aCallWithoutAValueIsInTheOppositeOfEveryConditionOnIt() {
        for (CallField field : CallField.values()) {
            Filter has = new Filter.Has(List.of(new Target.Of(field)));
            BitSet without = found(new Filter.Not(has));
            for (int seed = 0; seed < 3; seed++) {
                Filter where = new RandomFilters(seed).where(new Target.Of(field));
                assertEquals(false, found(where).intersects(without), where::print);
            }
        }
    }

    private static BitSet found(Filter filter) {
        BitSet ranks = new BitSet();
        for (int rank : opened.select(Query.ALL.with(filter)).ranks()) {
            ranks.set(rank);
        }
        return ranks;
    }

    private static Filter filter(String text) {
        return FilterParser.parse(text) instanceof Parsed.Good good ? good.filter() : Filter.all();
    }

    private static List<ValueCount> values(Target target, String typed) {
        return opened.engine().values(target, typed, ZoneOffset.UTC, new Progress());
    }
}
