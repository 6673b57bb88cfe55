package io.callscope.app;

import io.callscope.explain.FieldMeaning;
import io.callscope.export.CopyFormat;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.PhoneNumber;
import io.callscope.query.facet.Chosen;
import io.callscope.query.facet.Sameness;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.Target;
import io.callscope.ui.Action;
import io.callscope.ui.Formats;
import io.callscope.ui.Shortcut.Group;
import io.callscope.ui.TextClipboard;
import io.callscope.ui.Texts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What is done with the rows of the table: copying them, and filtering by what a call says.
/// Belongs to the UI thread.
final class RowActions {
    private static final int LONGEST = 40;
    private static final Duration AROUND = Duration.ofMinutes(10);

    private final MainViewModel model;
    private final TextClipboard clipboard;

    RowActions(MainViewModel model, TextClipboard clipboard) {
        this.model = model;
        this.clipboard = clipboard;
    }

    /// Copies the selected calls with the shown columns, in their order and zone.
    void copy(CopyFormat format) {
        ZoneId zone = zone();
        List<CallField> columns = model.table().columnsProperty().get();
        model.selected().use(calls -> clipboard.put(format.text(calls, columns, zone)));
    }

    /// Copies one value as it stands in copied rows.
    void copy(Call call, CallField field) {
        clipboard.put(cell(call, field));
    }

    /// A value, exactly; empty if there is none.
    String cell(Call call, CallField field) {
        return CopyFormat.cell(call, field, zone());
    }

    /// A value for the text of a menu; empty if there is none.
    String shortened(Call call, CallField field) {
        String text = cell(call, field);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /// What the user reads of something that is done with a value.
    ///
    /// @param name of it, in the keys of [Texts]
    String text(String name, Call call, CallField field) {
        String value = shortened(call, field);
        String key = value.isEmpty() ? "row." + name + ".empty" : "row." + name;
        return Texts.get(key, FieldMeaning.label(field), value);
    }

    /// Narrows the table to the calls with the same value, in the place of what was asked of the
    /// field before.
    void filterBy(Call call, CallField field) {
        choose(call, field, Chosen::only, Chosen::clickedEmpty);
    }

    /// Leaves out the calls with the same value.
    void exclude(Call call, CallField field) {
        choose(call, field, Chosen::excluded, Chosen::excludedEmpty);
    }

    private void choose(
            Call call,
            CallField field,
            BiFunction<Chosen, Condition, Chosen> byValue,
            UnaryOperator<Chosen> byNone) {
        Chosen now = Chosen.in(model.search().filterProperty().get(), new Target.Of(field));
        model.search()
                .choose(
                        Sameness.of(call, field, zone())
                                .map(condition -> byValue.apply(now, condition))
                                .orElseGet(() -> byNone.apply(now)));
    }

    /// The ways to all calls that are like this one: of its numbers, of its trunk, of its time.
    List<Action> alike(Call call) {
        List<Action> all = new ArrayList<>();
        for (CallField field : List.of(CallField.FROM_NUMBER, CallField.TO_NUMBER)) {
            call.text(field)
                    .map(raw -> Formats.numberInText(new PhoneNumber(raw)))
                    .map(number -> Texts.get("row.number", number))
                    .map(
                            text ->
                                    way(
                                            "number:" + field.key(),
                                            text,
                                            () -> callsOfNumber(call, field)))
                    .ifPresent(all::add);
        }
        Stream.of(CallField.TRUNK_DOMAIN, CallField.TRUNK_ID)
                .filter(field -> !cell(call, field).isEmpty())
                .limit(1)
                .map(
                        field ->
                                way(
                                        "trunk",
                                        Texts.get("row.trunk", shortened(call, field)),
                                        () -> callsWith(call, field)))
                .forEach(all::add);
        if (call.time(CallField.INITIATION_TIME).isPresent()) {
            all.add(way("around", Texts.get("row.around"), () -> callsAround(call)));
        }
        return all;
    }

    private static Action way(String name, String text, Runnable run) {
        return Action.of("row:" + name, Group.TABLE, text, run);
    }

    /// Shows all calls from or to a number of this call, and no others.
    void callsOfNumber(Call call, CallField number) {
        Sameness.of(call, number, zone())
                .ifPresent(condition -> show(Target.Virtual.NUMBER, condition));
    }

    /// Shows all calls with the same value, and no others.
    void callsWith(Call call, CallField field) {
        Sameness.of(call, field, zone())
                .ifPresent(condition -> show(new Target.Of(field), condition));
    }

    /// Shows all calls that began within ten minutes before or after this one, and no others.
    void callsAround(Call call) {
        Optional<Instant> time = call.time(CallField.INITIATION_TIME);
        time.ifPresent(at -> show(new Target.Of(CallField.INITIATION_TIME), around(at)));
    }

    /// Of whole seconds, the last one with it.
    private Condition around(Instant time) {
        Instant second = time.truncatedTo(ChronoUnit.SECONDS);
        return Condition.during(second.minus(AROUND), second.plus(AROUND).plusSeconds(1), zone());
    }

    private void show(Target target, Condition condition) {
        model.search().ask(new Filter.Where(target, List.of(condition)).print());
    }

    private ZoneId zone() {
        return model.zoneProperty().get().zone();
    }
}
