package io.callscope.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.generate.CallFile;
import io.callscope.generate.CallGenerator;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.model.Shape;
import io.callscope.query.facet.Chosen;
import io.callscope.query.facet.ColumnStatistics;
import io.callscope.query.facet.ColumnStatistics.Spread;
import io.callscope.query.facet.Facet;
import io.callscope.query.facet.FacetValue;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.FilterOracle;
import io.callscope.query.filter.OracleCall;
import io.callscope.query.filter.RandomFilters;
import io.callscope.query.filter.Target;
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

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What is counted for facets and column heads agrees with a plain count over the same calls.
@SuppressWarnings("NullAway.Init") // opened before all tests
final class FacetsTest {
    private static final List<Target> TARGETS =
            Stream.of(
                            "outcome cause ended-by direction country from-country to-country trunk"
                                    + " stir attestation product hour weekday talk cost srtp currency"
                                    + " from code rate delay parent transport_protocol")
                    .flatMap(words -> Stream.of(words.split(" ")))
                    .map(word -> Target.ofWord(word).orElseThrow())
                    .toList();

    @TempDir private static Path folder;
    private static Opened opened;

    @BeforeAll
    static void open() throws Exception {
        opened = Opened.in(folder);
        open("calls.jsonl", new CallGenerator(Shape.ZENTRUNK_CALL, 5).withOddities(120), 700);
        open("all calls.jsonl", new CallGenerator(Shape.VOBIZ_CDR, 6), 200);
        open("voice (1).jsonl", new CallGenerator(Shape.VOICE_CALL, 7).withOddities(40), 200);
    }

    private static void open(String name, CallGenerator calls, int count) throws Exception {
        Path file = folder.resolve(name);
        CallFile.JSON_LINES.write(calls, count, file);
        opened.open(file);
    }

    @AfterAll
    static void close() {
        opened.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', UTC",
        "'outcome:busy', UTC",
        "'-outcome:busy,no-answer talk>0', Asia/Kolkata",
        "'outcome:failed country:in -from-country:us', America/New_York",
        "'-has:cause', UTC",
        "'has:cost cost>=0.05USD hour:22..06', Africa/Monrovia",
        "'weekday:sat,sun (outcome:busy OR talk>60)', Australia/Lord_Howe",
        "'cost<0', UTC",
    })
    void eachValueCountsTheCallsThatHaveIt(String text, String zone) {
        assertCounted(filter(text), ZoneId.of(zone));
    }

    @Test
    void eachValueCountsTheCallsThatHaveItWhateverTheFilter() {
        for (int seed = 0; seed < 12; seed++) {
            assertCounted(new RandomFilters(seed).filter(2), ZoneOffset.UTC);
        }
    }

    @Test
    void aFilterOnAValueFindsAsManyCallsAsTheFacetSays() {
        Filter filter = filter("talk<90 -outcome:busy product:zentrunk,vobiz");
        List<Target> targets =
                Stream.concat(TARGETS.stream(), Stream.of(new Target.Of(CallField.DATASET)))
                        .toList();
        for (Facet facet : facets(filter, ZoneOffset.UTC, targets)) {
            for (FacetValue value : facet.values().stream().limit(15).toList()) {
                Chosen chosen = Chosen.in(filter, facet.target());
                Filter one =
                        Filter.and(
                                List.of(
                                        chosen.others(),
                                        new Filter.Where(
                                                facet.target(), List.of(value.condition()))));
                assertEquals(value.calls(), opened.select(one.print()).size(), () -> one.print());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"talk", "cost", "rate", "time", "code", "delay", "cause", "id", "srtp"})
    void theStatisticsOfAFieldAreThoseOfItsValues(String word) {
        CallField field = CallField.ofWord(word).orElseThrow();
        Query query = Query.ALL.with(filter("-outcome:busy"));
        List<Call> calls = opened.calls(opened.select(query));
        ColumnStatistics found = opened.engine().statistics(query, field, new Progress());

        assertEquals(calls.size(), found.calls());
        assertEquals(calls.stream().filter(call -> !call.has(field)).count(), found.empty());
        assertEquals(
                calls.stream().flatMap(call -> call.value(field).stream()).distinct().count(),
                found.distinct());
        for (Spread spread : found.spreads()) {
            List<BigDecimal> values =
                    calls.stream()
                            .filter(call -> currency(call, field).equals(spread.currency()))
                            .flatMap(call -> call.value(field).stream())
                            .map(FacetsTest::number)
                            .sorted()
                            .toList();
            assertEquals(values.size(), spread.calls());
            assertEquals(0, values.getFirst().compareTo(spread.min()));
            assertEquals(0, values.getLast().compareTo(spread.max()));
            assertEquals(0, nearest(values, 50).compareTo(spread.median()));
            assertEquals(0, nearest(values, 95).compareTo(spread.p95()));
            BigDecimal sum = spread.sum();
            if (sum != null) {
                BigDecimal added = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                assertEquals(0, added.compareTo(sum));
            }
        }
        assertEquals(
                List.of("talk", "cost", "delay").contains(word),
                found.spreads().stream().anyMatch(spread -> spread.sum() != null));
    }

    @Test
    void aNumberIsFoundByItsPart() {
        Target from = new Target.Of(CallField.FROM_NUMBER);
        Facet facet = opened.engine().facet(Query.ALL, from, "555", new Progress());
        assertTrue(facet.values().size() > 1);
        assertTrue(facet.values().stream().allMatch(value -> value.text().contains("555")));
    }

    @Test
    void theFilterBoxKnowsHowManyCallsEachHourHas() {
        long counted =
                opened
                        .engine()
                        .values(Target.Virtual.HOUR, "", ZoneOffset.UTC, new Progress())
                        .stream()
                        .filter(one -> one.value().equals("09"))
                        .findFirst()
                        .orElseThrow()
                        .count();
        assertEquals(opened.select("hour:09").size(), counted);
    }

    private static void assertCounted(Filter filter, ZoneId zone) {
        FilterOracle oracle = new FilterOracle(zone);
        Map<Filter, List<Call>> answers = new HashMap<>();
        for (Facet facet : facets(filter, zone, TARGETS)) {
            Target target = facet.target();
            String what = filter.print() + " " + target.word();
            List<Call> calls =
                    answers.computeIfAbsent(
                            Chosen.in(filter, target).others(),
                            others ->
                                    opened.calls(opened.select(Query.ALL.with(others).with(zone))));
            assertEquals(calls.size(), facet.calls(), what);
            assertEquals(
                    calls.stream()
                            .filter(call -> target.fields().stream().noneMatch(call::has))
                            .count(),
                    facet.empty(),
                    what);
            IdentityHashMap<Call, Integer> met = new IdentityHashMap<>();
            for (FacetValue value : facet.values()) {
                Filter.Where where = new Filter.Where(target, List.of(value.condition()));
                List<Call> having =
                        calls.stream()
                                .filter(call -> oracle.passes(where, new OracleCall(call, false)))
                                .toList();
                assertEquals(having.size(), value.calls(), () -> what + " " + where.print());
                having.forEach(call -> met.merge(call, 1, Integer::sum));
            }
            if (facet.isComplete()) {
                assertEquals(calls.size() - facet.empty(), met.size(), what);
                assertTrue(met.values().stream().allMatch(n -> n <= target.fields().size()), what);
            }
        }
    }

    private static List<Facet> facets(Filter filter, ZoneId zone, List<Target> targets) {
        return opened.engine().facets(Query.ALL.with(filter).with(zone), targets, new Progress());
    }

    private static String currency(Call call, CallField field) {
        return field.type() == FieldType.MONEY ? call.text(CallField.CURRENCY).orElse("") : "";
    }

    private static BigDecimal number(Object value) {
        return value instanceof Instant time
                ? BigDecimal.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, time))
                : new BigDecimal(value.toString());
    }

    private static BigDecimal nearest(List<BigDecimal> sorted, int percent) {
        int place = (sorted.size() * percent + 99) / 100;
        return sorted.get(Math.max(0, place - 1));
    }

    private static Filter filter(String text) {
        return FilterParser.parse(text) instanceof Parsed.Good good
                ? good.filter()
                : mistaken(text);
    }

    private static Filter mistaken(String text) {
        throw new IllegalArgumentException(text);
    }
}
