package io.callscope.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import io.callscope.generate.CallFile;
import io.callscope.generate.CallGenerator;
import io.callscope.generate.Expected;
import io.callscope.generate.GeneratedRecord;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Outcome;
import io.callscope.model.PhoneNumber;
import io.callscope.model.Shape;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.parse.FilterParser;
import io.callscope.query.filter.parse.Parsed;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/// 5,000 generated calls of two products, whose times interleave, against the plainest reading.
final class QueryEngineTest {
    private static final CallGenerator ZENTRUNK =
            new CallGenerator(Shape.ZENTRUNK_CALL, 21).withOddities(22);
    private static final CallGenerator VOBIZ = new CallGenerator(Shape.VOBIZ_CALL, 22);

    @TempDir private static Path folder;
    private static Opened opened;

    /// All calls, oldest first; equal times in the order in which they were read.
    private static List<Call> all;

    private static final Map<Integer, Long> ID_BY_RANK = new HashMap<>();

    @BeforeAll
    static void open() throws Exception {
        Path zentrunk = folder.resolve("zentrunk.jsonl");
        Path vobiz = folder.resolve("vobiz.json");
        CallFile.JSON_LINES.write(ZENTRUNK, 3_000, zentrunk);
        CallFile.JSON_ENVELOPE.write(VOBIZ, 2_000, vobiz);
        opened = Opened.in(folder);
        opened.open(zentrunk);
        opened.open(vobiz);
        Result result = opened.select(Query.ALL);
        List<Call> found = new ArrayList<>(opened.calls(result));
        for (int i = 0; i < found.size(); i++) {
            ID_BY_RANK.put(result.ranks()[i], found.get(i).id());
        }
        found.sort(Comparator.comparing(QueryEngineTest::initiation).thenComparingLong(Call::id));
        all = List.copyOf(found);
    }

    @AfterAll
    static void close() {
        opened.close();
    }

    @Test
    void everyGeneratedCallIsThereOnceWithWhatItSays() {
        Map<String, Expected> expected = new HashMap<>();
        ZENTRUNK.records(3_000)
                .map(GeneratedRecord::expected)
                .forEach(e -> expected.put(e.id(), e));
        VOBIZ.records(2_000).map(GeneratedRecord::expected).forEach(e -> expected.put(e.id(), e));
        assertEquals(expected.size(), all.size());
        for (Call call : all) {
            Expected one =
                    requireNonNull(expected.remove(call.text(CallField.CALL_UUID).orElseThrow()));
            assertEquals(one.initiation(), initiation(call).getEpochSecond());
            assertEquals(one.talkSeconds(), call.number(CallField.CALL_DURATION).orElse(0));
            assertEquals(
                    0, one.amount().compareTo(call.decimal(CallField.TOTAL_AMOUNT).orElseThrow()));
        }
        assertEquals(Map.of(), expected);
    }

    @ParameterizedTest
    @EnumSource(CallField.class)
    void everyFieldSortsBothWaysAsThePlainestSort(CallField field) {
        List<Call> filled = new ArrayList<>(all.stream().filter(call -> call.has(field)).toList());
        List<Call> empty = all.stream().filter(call -> !call.has(field)).toList();
        filled.sort(
                Comparator.comparing(call -> key(field, call))); // keeps equal ones in time order
        assertOrder(field, false, filled, empty);
        Collections.reverse(filled);
        assertOrder(field, true, filled, empty);
    }

    private static void assertOrder(
            CallField field, boolean isDescending, List<Call> filled, List<Call> empty) {
        List<Call> expected = new ArrayList<>(filled);
        expected.addAll(empty);
        Result result = opened.select(Query.ALL.with(new Order(field, isDescending)));
        assertEquals(ids(expected), ids(result));
        Result part =
                opened.select(
                        Query.ALL.with(filter("talk>60")).with(new Order(field, isDescending)));
        assertEquals(ids(expected.stream().filter(call -> talk(call) > 60).toList()), ids(part));
    }

    private static Comparable<Object> key(CallField field, Call call) {
        Object value = call.value(field).orElseThrow();
        return comparable(
                switch (field.type()) {
                    case NUMBER -> new PhoneNumber((String) value).comparable();
                    case ID, TEXT, CODE, COUNTRY ->
                            // as the database: by the bytes of UTF-8
                            new String(
                                    ((String) value)
                                            .toLowerCase(Locale.ROOT)
                                            .getBytes(StandardCharsets.UTF_8),
                                    StandardCharsets.ISO_8859_1);
                    default -> value;
                });
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> comparable(Object value) {
        return (Comparable<Object>) value;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "talk>60", "-talk>60", "product:vobiz", "to:+91*", "cost>0.01 is:answered",
                "outcome:busy", "id:0", "hour:9..17", "talk>999999", "dataset:zentrunk",
                        "is:problem"
            })
    void figuresAndChartsAreTheSumsOfTheCalls(String text) {
        Result result = opened.select(text);
        List<Call> calls = opened.calls(result);
        Figures figures = result.figures();
        assertEquals(result.size(), figures.calls());
        assertEquals(calls.size(), figures.calls());
        assertEquals(all.size(), figures.all());
        assertEquals(0, figures.overlaps());
        assertEquals(
                calls.stream().filter(QueryEngineTest::isAnswered).count(), figures.answered());
        assertEquals(sum(calls, CallField.TALK_SECONDS), figures.talk());
        assertEquals(sum(calls, CallField.BILLED_SECONDS), figures.billed());
        assertEquals(
                sum(
                                calls.stream().filter(QueryEngineTest::isAnswered).toList(),
                                CallField.TALK_SECONDS)
                        .orElse(0),
                figures.answeredTalk());
        assertEquals(amounts(calls), plain(figures.amounts()));
        assertEquals(counts(calls, Call::outcome), figures.outcomes());
        assertEquals(
                calls.stream().map(QueryEngineTest::initiation).min(Instant::compareTo),
                figures.first());
        assertEquals(
                calls.stream().map(QueryEngineTest::initiation).max(Instant::compareTo),
                figures.last());
        assertCharts(result, calls);
    }

    /// A call that goes on is no attempt yet.
    private static boolean isAnswered(Call call) {
        return call.isAnswered() && call.outcome() != Outcome.ONGOING;
    }

    private static void assertCharts(Result result, List<Call> calls) {
        assertEquals(
                result.talk().calls(),
                result.talk().buckets().stream().mapToLong(TalkHistogram.Bucket::calls).sum());
        assertEquals(
                calls.stream()
                        .filter(call -> isAnswered(call) && call.has(CallField.TALK_SECONDS))
                        .count(),
                result.talk().calls());
        for (TalkHistogram.Bucket bucket : result.talk().buckets()) {
            assertEquals(
                    calls.stream()
                            .filter(QueryEngineTest::isAnswered)
                            .mapToLong(QueryEngineTest::talk)
                            .filter(talk -> talk >= bucket.from() && talk <= bucket.last())
                            .count(),
                    bucket.calls());
        }
        Map<String, List<TimeSeries.Bucket>> series = result.series().byCurrency();
        assertEquals(
                calls.size(),
                series.values().stream()
                        .flatMap(List::stream)
                        .mapToLong(TimeSeries.Bucket::calls)
                        .sum());
        SortedMap<String, BigDecimal> cost = new TreeMap<>();
        series.forEach(
                (currency, buckets) ->
                        cost.put(
                                currency,
                                buckets.stream()
                                        .map(TimeSeries.Bucket::amount)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
        assertEquals(amounts(calls), plain(cost));
        series.forEach(
                (currency, buckets) ->
                        buckets.forEach(
                                bucket ->
                                        assertEquals(
                                                calls.stream()
                                                        .filter(
                                                                call ->
                                                                        isIn(
                                                                                call, currency,
                                                                                bucket))
                                                        .count(),
                                                bucket.calls())));
    }

    private static boolean isIn(Call call, String currency, TimeSeries.Bucket bucket) {
        Instant time = initiation(call);
        return call.text(CallField.CURRENCY).orElse("").equals(currency)
                && !time.isBefore(bucket.start())
                && time.isBefore(bucket.end());
    }

    @Test
    void aPageIsTheCallsAtThesePlacesInThisOrder() {
        int[] ranks = opened.select(Query.ALL.with(new Order(CallField.TO_NUMBER, true))).ranks();
        List<Call> calls =
                opened.calls(opened.select(Query.ALL.with(new Order(CallField.TO_NUMBER, true))));
        assertEquals(
                ids(List.of(calls.get(4_990), calls.get(17), calls.getFirst())),
                ids(opened.engine().page(ranks[4_990], ranks[17], ranks[0])));
        assertEquals(List.of(), opened.engine().page());
        assertEquals(List.of(), opened.engine().page(5_001));
    }

    @Test
    void eachHandsOverEveryCallOfAResultOnceInTimeOrder() {
        for (String text : List.of("", "talk>60", "id:00", "talk>999999")) {
            Result result = opened.select(text);
            List<Long> expected = new ArrayList<>(ids(opened.calls(result)));
            Collections.reverse(expected);
            List<Call> handed = opened.stored(result).stream().map(StoredCall::call).toList();
            List<Call> sorted = new ArrayList<>(handed);
            sorted.sort(
                    Comparator.comparing(QueryEngineTest::initiation).thenComparingLong(Call::id));
            assertEquals(ids(sorted), ids(handed));
            assertEquals(expected, ids(handed));
        }
    }

    @Test
    void eachIsTheCallsOfItsQueryAlsoWhenTheLibraryHasChangedSince() throws Exception {
        try (Opened other = Opened.in(folder.resolve("changing"))) {
            Path late = folder.resolve("late.jsonl");
            Path early = folder.resolve("early.jsonl");
            CallFile.JSON_LINES.write(new CallGenerator(Shape.ZENTRUNK_CALL, 1), 300, late);
            CallFile.JSON_LINES.write(
                    new CallGenerator(Shape.ZENTRUNK_CALL, 2)
                            .within(java.time.LocalDate.of(2026, 1, 1), 20),
                    200,
                    early);
            other.open(late);
            Result before = other.select("talk>0");
            List<Long> calls = new ArrayList<>(ids(other.calls(before)));
            other.open(early);
            assertEquals(other.select("talk>0").size(), other.stored(before).size());
            other.library().remove(2);
            Collections.reverse(calls);
            assertEquals(calls, ids(other.stored(before).stream().map(StoredCall::call).toList()));
        }
    }

    @Test
    void aStoredCallHasItsRecordAndItsPlace() {
        Result result = opened.select("dataset:zentrunk");
        List<String> records = ZENTRUNK.records(3_000).map(GeneratedRecord::text).toList();
        for (StoredCall call : opened.stored(result)) {
            assertEquals(records.get((int) call.record() - 1), call.json());
            assertEquals(call.record(), call.line());
            assertEquals(Shape.ZENTRUNK_CALL, call.shape());
        }
        StoredCall one = opened.engine().stored(result.ranks()[5]).orElseThrow();
        assertEquals(opened.engine().page(result.ranks()[5]).getFirst().id(), one.call().id());
        assertEquals(Optional.empty(), opened.engine().stored(1_000_000));
    }

    @Test
    void aCancelledSearchGivesNothingAndTheNextOneWorks() {
        Query query = Query.ALL.with(filter("talk>60")).with(new Order(CallField.TO_NUMBER, false));
        Progress cancelled = new Progress();
        cancelled.cancel();
        assertThrows(CancellationException.class, () -> opened.engine().select(query, cancelled));
        assertThrows(
                CancellationException.class,
                () -> opened.engine().each(opened.select(query), cancelled, _ -> {}));
        assertEquals(
                all.stream().filter(call -> talk(call) > 60).count(), opened.select(query).size());
    }

    @Test
    void aResultSaysOfWhichVersionItIs() {
        assertEquals(opened.library().version(), opened.select(Query.ALL).version());
    }

    @Test
    void aResultOfNoCallsIsEmptyAndNothingElse() throws Exception {
        try (Opened empty = Opened.in(folder.resolve("empty"))) {
            for (CallField field : CallField.values()) {
                Result result = empty.select(Query.ALL.with(new Order(field, true)));
                assertEquals(0, result.size());
                assertEquals(OptionalLong.empty(), result.figures().talk());
                assertEquals(Optional.empty(), result.figures().first());
                assertEquals(TalkHistogram.EMPTY, result.talk());
                assertTrue(result.series().byCurrency().isEmpty());
            }
            assertEquals(0, empty.select("talk>60 hour:9").size());
        }
    }

    private static Filter filter(String text) {
        return ((Parsed.Good) FilterParser.parse(text)).filter();
    }

    private static Instant initiation(Call call) {
        return call.time(CallField.INITIATION_TIME).orElseThrow();
    }

    private static long talk(Call call) {
        return call.number(CallField.TALK_SECONDS).orElse(0);
    }

    private static List<Long> ids(List<Call> calls) {
        return calls.stream().map(Call::id).toList();
    }

    private static List<Long> ids(Result result) {
        return Arrays.stream(result.ranks()).mapToObj(ID_BY_RANK::get).toList();
    }

    private static OptionalLong sum(List<Call> calls, CallField field) {
        return calls.stream()
                .filter(call -> call.has(field))
                .mapToLong(call -> call.number(field).orElseThrow())
                .reduce(Long::sum);
    }

    private static SortedMap<String, BigDecimal> amounts(List<Call> calls) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        for (Call call : calls) {
            call.decimal(CallField.TOTAL_AMOUNT)
                    .ifPresent(
                            amount ->
                                    sums.merge(
                                            call.text(CallField.CURRENCY).orElse(""),
                                            amount,
                                            BigDecimal::add));
        }
        return plain(sums);
    }

    private static SortedMap<String, BigDecimal> plain(SortedMap<String, BigDecimal> amounts) {
        SortedMap<String, BigDecimal> plain = new TreeMap<>();
        amounts.forEach((currency, amount) -> plain.put(currency, amount.stripTrailingZeros()));
        return plain;
    }

    private static <K> Map<K, Long> counts(List<Call> calls, Function<Call, K> key) {
        Map<K, Long> counts = new HashMap<>();
        calls.forEach(call -> counts.merge(key.apply(call), 1L, Long::sum));
        return counts;
    }
}
