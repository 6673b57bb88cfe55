package io.callscope.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.export.Exporter;
import io.callscope.generate.CallFile;
import io.callscope.generate.CallGenerator;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.CallKey;
import io.callscope.model.Mark;
import io.callscope.model.Name;
import io.callscope.model.Product;
import io.callscope.model.Shape;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.complete.ValueCount;
import io.callscope.store.CallLog;
import io.callscope.store.Dataset;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// Marks, notes and names of calls.
final class AdditionsTest {
    @TempDir private Path folder;
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
    void aMarkStaysWhenTheLibraryIsOpenedAgainAndWhenTheDatasetIsRemovedAndComesBack()
            throws Exception {
        Path file = threeCalls("may.jsonl");
        Dataset dataset = opened.open(file);
        mark("b");
        opened.library().marks().note(key("c"), " ask Asha ");
        opened.close();
        opened = Opened.in(folder);
        assertEquals(List.of("b"), ids("is:marked"));
        opened.library().remove(opened.library().datasets().getFirst().number());
        assertEquals(List.of(), ids("is:marked"));
        opened.open(file);
        assertEquals(List.of("b"), ids("is:marked"));
        assertEquals(List.of("a", "c"), ids("marked:no"));
        assertEquals(List.of("c"), ids("note:asha"));
        assertEquals("ask Asha", only("has:note").text(CallField.NOTE).orElseThrow());
        assertEquals(1, dataset.number());
    }

    @Test
    void aMarkIsOfTheCallWhateverCopyOfItIsShown() throws Exception {
        opened.open(threeCalls("may.jsonl"));
        mark("a");
        Dataset later = opened.open(threeCalls("june.jsonl"));
        assertEquals(List.of("a"), ids("is:marked"));
        assertEquals("june.jsonl", only("is:marked").text(CallField.DATASET).orElseThrow());
        opened.library().remove(later.number());
        assertEquals("may.jsonl", only("is:marked").text(CallField.DATASET).orElseThrow());
    }

    @Test
    void theSameIdAtAnotherProviderIsAnotherCall() throws Exception {
        opened.open(threeCalls("may.jsonl"));
        opened.library().marks().mark(List.of(CallKey.of(Product.VOBIZ, "a")), true);
        assertEquals(List.of(), ids("is:marked"));
    }

    @Test
    void takingAMarkAwayIsRemembered() throws Exception {
        opened.open(threeCalls("may.jsonl"));
        mark("a");
        mark("b");
        Path out = export("out.jsonl");
        opened.library().marks().mark(List.of(key("a")), false);
        assertEquals(List.of("b"), ids("is:marked"));
        opened.open(out);
        assertEquals(List.of("b"), ids("is:marked"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.json", "out.jsonl", "out.csv", "out.xlsx", "out.parquet"})
    void marksAndNotesTravelInOurOwnExports(String name) throws Exception {
        opened.open(threeCalls("may.jsonl"));
        mark("a");
        opened.library().marks().note(key("b"), "two\nlines, \"quoted\"; é");
        Path out = export(name);
        try (Opened second = Opened.in(folder.resolve("second"))) {
            assertEquals(0, second.open(out).problems());
            assertEquals(
                    Map.of(
                            key("a"),
                            new Mark(true, ""),
                            key("b"),
                            new Mark(false, "two\nlines, \"quoted\"; é")),
                    second.library().marks().state().marks());
            assertEquals(
                    "a",
                    second.calls(second.select("is:marked"))
                            .getFirst()
                            .text(CallField.CALL_UUID)
                            .orElseThrow());
        }
    }

    @Test
    void manyCallsAreMarkedAtOnceAndOrderedByTheirMarks() throws Exception {
        opened.open(generated());
        List<Call> some = opened.calls(opened.select("talk>60"));
        opened.library()
                .marks()
                .mark(some.stream().map(call -> CallKey.of(call).orElseThrow()).toList(), true);
        Result marked = opened.select("is:marked");
        assertEquals(some.size(), marked.size());
        Result ordered = opened.select(Query.ALL.with(new Order(CallField.MARKED, true)));
        assertTrue(
                opened.calls(ordered).stream()
                        .limit(some.size())
                        .allMatch(call -> call.flag(CallField.MARKED).orElseThrow()));
        assertEquals(
                List.of(
                        new ValueCount("false", ordered.size() - some.size()),
                        new ValueCount("true", some.size())),
                values("marked", "").stream()
                        .sorted(Comparator.comparing(ValueCount::value))
                        .toList());
    }

    @Test
    void theNextMarkedCallIsFoundInTheOrderOfTheResultAllTheWayRound() throws Exception {
        opened.open(threeCalls("may.jsonl"));
        Result result = opened.select("");
        assertEquals(-1, next(result, 0, 1));
        opened.library().marks().mark(List.of(key("a"), key("c")), true);
        List<String> order =
                opened.calls(result).stream()
                        .map(call -> call.text(CallField.CALL_UUID).orElseThrow())
                        .toList();
        int a = order.indexOf("a");
        int c = order.indexOf("c");
        assertEquals(c, next(result, a, 1));
        assertEquals(a, next(result, c, 1));
        assertEquals(a, next(result, c, -1));
        assertEquals(Math.min(a, c), next(result, -1, 1));
    }

    @Test
    void namesFollowTheBookWithoutReadingAnything() throws Exception {
        opened.open(generated());
        long version = opened.library().version();
        assertEquals(0, opened.select("has:name").size());
        opened.library().names().change(book -> book.with(names()));
        assertEquals(version, opened.library().version());
        for (String filter : List.of("name:a", "group:abroad", "-name:a", "from-name:india")) {
            assertEquals(expected(filter), opened.select(filter).size(), filter);
        }
        assertTrue(opened.select("name:india").size() > 0);
        opened.library().names().change(book -> book.without(names()));
        assertEquals(0, opened.select("has:name").size());
    }

    @Test
    void theNamesAreThereWhenTheLibraryIsOpenedAgain() throws Exception {
        opened.library().names().change(book -> book.with(names()));
        opened.close();
        opened = Opened.in(folder);
        assertEquals(names(), List.copyOf(opened.library().names().book().names()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from_name", "to_name", "from_group", "to_group", "name", "group"})
    void valuesOfNamesAreCountedAsTheirFilterCounts(String word) throws Exception {
        opened.open(generated());
        opened.library().names().change(book -> book.with(names()));
        List<ValueCount> values = values(word, "");
        assertTrue(values.size() > 1, word);
        for (ValueCount value : values) {
            String text = word + ":\"" + value.value() + '"';
            assertEquals(opened.select(text).size(), value.count(), text);
        }
        assertEquals(1, values(word, values.getFirst().value()).size());
    }

    @Test
    void callsAreOrderedByTheNameOfTheirCaller() throws Exception {
        opened.open(generated());
        opened.library().names().change(book -> book.with(names()));
        List<String> found =
                opened
                        .calls(opened.select(Query.ALL.with(new Order(CallField.FROM_NAME, false))))
                        .stream()
                        .map(
                                call ->
                                        call.text(CallField.FROM_NAME)
                                                .orElse("~")
                                                .toLowerCase(Locale.ROOT))
                        .toList();
        assertEquals(found.stream().sorted().toList(), found);
    }

    private int next(Result result, int from, int step) {
        return opened.engine().nextMarked(result, from, step, new Progress()).orElse(-1);
    }

    /// By the plainest reading.
    private long expected(String filter) {
        Map<String, Predicate<Call>> meaning = new HashMap<>();
        meaning.put("name:a", call -> has(call, "a", CallField.FROM_NAME, CallField.TO_NAME));
        meaning.put("-name:a", call -> !has(call, "a", CallField.FROM_NAME, CallField.TO_NAME));
        meaning.put(
                "group:abroad",
                call -> has(call, "abroad", CallField.FROM_GROUP, CallField.TO_GROUP));
        meaning.put("from-name:india", call -> has(call, "india", CallField.FROM_NAME));
        return opened.calls(opened.select("")).stream().filter(meaning.get(filter)).count();
    }

    private static boolean has(Call call, String part, CallField... fields) {
        return List.of(fields).stream()
                .anyMatch(
                        field ->
                                call.text(field)
                                        .filter(
                                                text ->
                                                        text.toLowerCase(Locale.ROOT)
                                                                .contains(part))
                                        .isPresent());
    }

    private static List<Name> names() {
        return List.of(
                new Name("+91*", "India", "abroad"),
                new Name("+1*", "America", "at_home"),
                new Name("+44*", "Britain", "abroad"),
                new Name("+4420*", "It's London", "office"));
    }

    private void mark(String id) {
        opened.library().marks().mark(List.of(key(id)), true);
    }

    private static CallKey key(String id) {
        return CallKey.of(Product.PLIVO_ZENTRUNK, id);
    }

    private List<String> ids(String filter) {
        List<String> ids = new ArrayList<>();
        opened.calls(opened.select(filter))
                .forEach(call -> ids.add(call.text(CallField.CALL_UUID).orElseThrow()));
        ids.sort(Comparator.naturalOrder());
        return ids;
    }

    private Call only(String filter) {
        List<Call> calls = opened.calls(opened.select(filter));
        assertEquals(1, calls.size());
        return calls.getFirst();
    }

    private List<ValueCount> values(String word, String typed) {
        Target target = Target.ofWord(word).orElseThrow();
        return opened.engine().values(target, typed, ZoneOffset.UTC, new Progress());
    }

    private Path threeCalls(String name) throws Exception {
        return CallLog.write(
                folder.resolve(name),
                CallLog.call("a", 1, 5),
                CallLog.call("b", 2, 6),
                CallLog.call("c", 3, 7));
    }

    private Path generated() throws Exception {
        Path file = folder.resolve("many.jsonl");
        CallFile.JSON_LINES.write(new CallGenerator(Shape.ZENTRUNK_CALL, 7), 400, file);
        return file;
    }

    private Path export(String name) throws Exception {
        Path out = folder.resolve(name);
        new Exporter(opened.engine()).export(opened.select(""), out, new Progress());
        return out;
    }
}
