package io.callscope.search;

import io.callscope.model.CallField;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.complete.Completion;
import io.callscope.query.filter.complete.Suggestion;
import io.callscope.query.filter.complete.ValueCount;
import io.callscope.query.filter.parse.FilterParser;
import io.callscope.query.filter.parse.Parsed;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The state of the filter bar. While its text has a mistake, the last good filter stays.
///
/// Belongs to the thread of the user interface; nothing here takes longer than reading one line.
public final class FilterBarViewModel {
    private static final Parsed EMPTY = FilterParser.parse("");

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<Optional<Duration>> took =
            new SimpleObjectProperty<>(this, "took", Optional.empty());
    private final ObjectProperty<Function<CallField, List<ValueCount>>> values =
            new SimpleObjectProperty<>(this, "values", _ -> List.of());
    private final ReadOnlyObjectWrapper<Parsed> parsed =
            new ReadOnlyObjectWrapper<>(this, "parsed", EMPTY);
    private final ReadOnlyObjectWrapper<Filter> filter =
            new ReadOnlyObjectWrapper<>(this, "filter", Filter.all());
    private final ReadOnlyObjectWrapper<Optional<Parsed.Mistake>> mistake =
            new ReadOnlyObjectWrapper<>(this, "mistake", Optional.empty());

    public FilterBarViewModel() {
        text.subscribe(this::read);
    }

    /// What is typed. Input: set it to ask for something else.
    public StringProperty textProperty() {
        return text;
    }

    /// How long the query of the filter took; empty while it is not known. Input of whoever asks.
    public ObjectProperty<Optional<Duration>> tookProperty() {
        return took;
    }

    /// The values that calls have in a field with their counts, for completion. Input of whoever
    /// knows the calls; it must answer at once.
    public ObjectProperty<Function<CallField, List<ValueCount>>> valuesProperty() {
        return values;
    }

    /// What the text means, a mistake included.
    public ReadOnlyObjectProperty<Parsed> parsedProperty() {
        return parsed.getReadOnlyProperty();
    }

    /// The last text without a mistake, as a filter.
    public ReadOnlyObjectProperty<Filter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /// What is wrong with the text, to be shown. A text that is only unfinished is not wrong until
    /// [#finish].
    public ReadOnlyObjectProperty<Optional<Parsed.Mistake>> mistakeProperty() {
        return mistake.getReadOnlyProperty();
    }

    /// Nothing more is typed for now: an unfinished text is a mistake, too.
    public void finish() {
        mistake.set(found());
    }

    /// Every call again.
    public void clear() {
        text.set("");
    }

    /// Writes what was probably meant; nothing without a mistake or a guess.
    public void repair() {
        mistake.get().stream()
                .flatMap(m -> m.repairs().stream())
                .findFirst()
                .ifPresent(repair -> text.set(repair.text()));
    }

    /// Takes one term out of the text; the others stay as they were typed.
    public void drop(Parsed.Term term) {
        if (parsed.get() instanceof Parsed.Good good) {
            text.set(good.without(term, text.get()));
        }
    }

    /// Adds a condition, as a click on a bar of a chart does, in the place of those on the same
    /// target. A text with a mistake makes room for the last good filter.
    public void require(Filter.Where condition) {
        Filter good = filter.get();
        List<Filter> parts =
                new ArrayList<>(good instanceof Filter.And(var all) ? all : List.of(good));
        parts.removeIf(
                part ->
                        part instanceof Filter.Where other
                                && other.target().equals(condition.target()));
        parts.add(condition);
        text.set(Filter.and(parts).print());
    }

    /// How a text can go on at the caret.
    public Completion complete(String typed, int caret) {
        return Completion.at(typed, caret, values.get());
    }

    /// Puts a suggestion in its place, and says where the caret belongs then.
    public int accept(Completion completion, Suggestion suggestion, String typed) {
        text.set(completion.apply(suggestion, typed));
        return completion.caretAfter(suggestion);
    }

    private void read(String typed) {
        Parsed now = FilterParser.parse(typed);
        parsed.set(now);
        mistake.set(found().filter(m -> !m.unfinished()));
        if (now instanceof Parsed.Good good) {
            filter.set(good.filter());
        }
    }

    private Optional<Parsed.Mistake> found() {
        return parsed.get() instanceof Parsed.Mistake m ? Optional.of(m) : Optional.empty();
    }
}
