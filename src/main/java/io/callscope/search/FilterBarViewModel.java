package io.callscope.search;

import io.callscope.query.facet.Chosen;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.complete.Completion;
import io.callscope.query.filter.complete.Suggestion;
import io.callscope.query.filter.complete.Values;
import io.callscope.query.filter.parse.FilterParser;
import io.callscope.query.filter.parse.Parsed;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// The state of the filter bar. While its text has a mistake, the last good filter stays.
///
/// A change by a click can be undone at once; what is typed becomes a step of its own when the
/// typing rests or ends, see [#settle]. Belongs to the thread of the user interface; nothing here
/// takes longer than reading one line, values are looked up in the background.
public final class FilterBarViewModel {
    private static final Parsed.Good EMPTY = new Parsed.Good(Filter.all(), List.of());

    private final Jobs jobs;
    private final Function<Progress, Values> values;
    private final Predicate<Exception> onFailure;
    private final FilterHistory history = new FilterHistory();
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<Optional<Duration>> took =
            new SimpleObjectProperty<>(this, "took", Optional.empty());
    private final ReadOnlyObjectWrapper<Parsed> parsed =
            new ReadOnlyObjectWrapper<>(this, "parsed", EMPTY);
    private final ReadOnlyObjectWrapper<Written> good =
            new ReadOnlyObjectWrapper<>(this, "good", new Written("", EMPTY));
    private final ReadOnlyObjectWrapper<Filter> filter =
            new ReadOnlyObjectWrapper<>(this, "filter", Filter.all());
    private final ReadOnlyObjectWrapper<Optional<Parsed.Mistake>> mistake =
            new ReadOnlyObjectWrapper<>(this, "mistake", Optional.empty());
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private Progress completing = new Progress();

    /// A text without a mistake, and what it means.
    public record Written(String text, Parsed.Good parsed) {}

    /// A bar without any text.
    ///
    /// @param values knows what calls have; asked in the background
    /// @param onFailure told when values can't be looked up; returns whether it handled that
    public FilterBarViewModel(
            Jobs jobs, Function<Progress, Values> values, Predicate<Exception> onFailure) {
        this.jobs = jobs;
        this.values = values;
        this.onFailure = onFailure;
        text.subscribe(this::read);
    }

    /// What is typed. Input of the field; anything else asks with [#ask].
    public StringProperty textProperty() {
        return text;
    }

    /// How long the query of the filter took; empty while it is not known. Input of whoever asks.
    public ObjectProperty<Optional<Duration>> tookProperty() {
        return took;
    }

    /// What the text means, a mistake included.
    public ReadOnlyObjectProperty<Parsed> parsedProperty() {
        return parsed.getReadOnlyProperty();
    }

    /// The last text without a mistake, whose terms are the chips.
    public ReadOnlyObjectProperty<Written> goodProperty() {
        return good.getReadOnlyProperty();
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

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /// Earlier filters of this session, the newest first.
    public List<String> recent() {
        return history.recent();
    }

    /// Asks for something else, in one step that can be undone.
    public void ask(String wanted) {
        settle();
        text.set(wanted);
        settle();
    }

    /// Typing rests: what stands there can be returned to.
    public void settle() {
        if (parsed.get() instanceof Parsed.Good now) {
            history.visit(text.get(), now.filter());
        }
        showSteps();
    }

    /// Nothing more is typed for now: an unfinished text is a mistake, too.
    public void finish() {
        mistake.set(found());
        settle();
    }

    /// Back to the filter before; a text with a mistake back to the last good one.
    public void undo() {
        settle();
        boolean isMistaken = parsed.get() instanceof Parsed.Mistake;
        text.set(isMistaken ? history.current() : history.back());
        showSteps();
    }

    /// Again to the filter that was undone last.
    public void redo() {
        settle();
        text.set(history.forward());
        showSteps();
    }

    /// Every call again.
    public void clear() {
        ask("");
    }

    /// Writes what was probably meant; nothing without a mistake or a guess.
    public void repair() {
        mistake.get().stream()
                .flatMap(m -> m.repairs().stream())
                .findFirst()
                .ifPresent(repair -> ask(repair.text()));
    }

    /// Takes one term out of the last good text; the others stay as they were typed.
    public void drop(Parsed.Term term) {
        Written last = good.get();
        ask(last.parsed().without(term, last.text()));
    }

    /// Adds a condition, as a click on a bar of a chart does, in the place of those on the same
    /// target. A text with a mistake makes room for the last good filter.
    public void require(Filter.Where condition) {
        Filter now = filter.get();
        List<Filter> parts =
                new ArrayList<>(now instanceof Filter.And(var all) ? all : List.of(now));
        parts.removeIf(
                part ->
                        part instanceof Filter.Where other
                                && other.target().equals(condition.target()));
        parts.add(condition);
        ask(Filter.and(parts).print());
    }

    /// Asks for what is chosen of one target, in the place of what was asked of it before; all
    /// other terms stay as they were typed. A text with a mistake makes room for the last good
    /// filter.
    public void choose(Chosen chosen) {
        Written last = good.get();
        List<Parsed.Term> terms = last.parsed().terms();
        boolean isPlain = terms.stream().noneMatch(term -> isMixed(term.filter(), chosen.target()));
        List<String> texts = new ArrayList<>();
        if (isPlain) {
            terms.stream()
                    .filter(term -> !Chosen.isOn(term.filter(), chosen.target()))
                    .map(term -> text(term, last.text(), terms.size() == 1))
                    .forEach(texts::add);
        } else {
            texts.add(chosen.others().print());
        }
        chosen.terms().stream().map(Filter::print).forEach(texts::add);
        ask(String.join(" ", texts.stream().filter(text -> !text.isEmpty()).toList()));
    }

    /// Terms in parentheses that are not an alternative, one of them on the target.
    private static boolean isMixed(Filter term, Target target) {
        return term instanceof Filter.And(var parts)
                && parts.stream().anyMatch(part -> Chosen.isOn(part, target));
    }

    private static String text(Parsed.Term term, String typed, boolean isAlone) {
        String text = typed.substring(term.start(), term.end());
        return isAlone && term.filter() instanceof Filter.Or ? "(" + text + ")" : text;
    }

    /// Looks in the background for how a text can go on at the caret. Only the latest question is
    /// answered.
    public void complete(String typed, int caret, Consumer<Completion> show) {
        completing.cancel();
        completing =
                jobs.run(
                        progress -> Completion.at(typed, caret, values.apply(progress)),
                        show,
                        onFailure);
    }

    /// Wants no completion any more.
    public void stopCompleting() {
        completing.cancel();
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
        if (now instanceof Parsed.Good meant) {
            good.set(new Written(typed, meant));
            filter.set(meant.filter());
        }
        showSteps();
    }

    private void showSteps() {
        boolean isNew =
                !(parsed.get() instanceof Parsed.Good)
                        || !text.get().strip().equals(history.current());
        canUndo.set(history.canGoBack() || isNew);
        canRedo.set(history.canGoForward());
    }

    private Optional<Parsed.Mistake> found() {
        return parsed.get() instanceof Parsed.Mistake m ? Optional.of(m) : Optional.empty();
    }
}
