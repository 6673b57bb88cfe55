package io.callscope.table;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.query.Figures;
import io.callscope.query.Matches;
import io.callscope.query.Order;
import io.callscope.query.Result;
import io.callscope.query.TalkHistogram;
import io.callscope.query.TimeSeries;
import io.callscope.work.Jobs;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// The rows of a result, which of them is selected, and the order asked for. Belongs to the UI
/// thread.
public final class CallTableViewModel {
    private final Function<int[], List<Call>> pages;
    private final Jobs jobs;
    private final Predicate<Exception> onFailure;
    private final CallRows rows = new CallRows(Result.EMPTY, this::fetch);
    private final ReadOnlyObjectWrapper<Result> result =
            new ReadOnlyObjectWrapper<>(this, "result", Result.EMPTY);
    private List<Call> first = List.of();
    private boolean isChanging;
    private boolean isChoosing;
    private final ObjectProperty<Order> order =
            new SimpleObjectProperty<>(this, "order", Order.NEWEST_FIRST);
    private final ColumnsViewModel columns = new ColumnsViewModel();
    private final ObjectProperty<OptionalInt> selectedIndex =
            new SimpleObjectProperty<>(this, "selectedIndex", OptionalInt.empty());
    private final ObjectProperty<Matches> matches =
            new SimpleObjectProperty<>(this, "matches", Matches.NONE);
    private final ReadOnlyObjectWrapper<OptionalInt> selectedRank =
            new ReadOnlyObjectWrapper<>(this, "selectedRank", OptionalInt.empty());
    private final ReadOnlyObjectWrapper<Selection> selection =
            new ReadOnlyObjectWrapper<>(this, "selection", Selection.NONE);

    /// A table without rows.
    ///
    /// @param pages the calls at these ranks; called in the background
    /// @param onFailure told when rows can't be fetched; returns whether it handled that
    public CallTableViewModel(
            Function<int[], List<Call>> pages, Jobs jobs, Predicate<Exception> onFailure) {
        this.pages = pages;
        this.jobs = jobs;
        this.onFailure = onFailure;
        selectedIndex.subscribe(
                index -> {
                    if (!isChanging) {
                        selectedRank.set(rankOf(index));
                    }
                    if (!isChoosing) {
                        selection.set(only(index));
                    }
                });
    }

    /// Rows that stand out, see [Matches].
    public ObjectProperty<Matches> matchesProperty() {
        return matches;
    }

    /// As many as the result has.
    public ObservableList<CallRow> rows() {
        return rows;
    }

    /// The rows that are there without being fetched, at most so many; the ones looked at last are
    /// among them.
    List<CallRow> loadedRows(int most) {
        return rows.loaded(most);
    }

    public ReadOnlyObjectProperty<Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// The order that the user wants; the next result is expected to have it.
    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    /// The columns that the user wants, in their order. Where there is too little room some of them
    /// are not shown.
    public ObjectProperty<List<CallField>> columnsProperty() {
        return columns.shownProperty();
    }

    /// All that the user wants of the columns.
    public ColumnsViewModel columns() {
        return columns;
    }

    /// The row that the user looks at.
    public ObjectProperty<OptionalInt> selectedIndexProperty() {
        return selectedIndex;
    }

    /// The library's rank of the selected call.
    public ReadOnlyObjectProperty<OptionalInt> selectedRankProperty() {
        return selectedRank.getReadOnlyProperty();
    }

    /// All rows that are selected, among them the one that the user looks at.
    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// Selects several rows.
    ///
    /// @param lead the one of them that the user looks at
    /// @param indices ascending
    /// @param isCapped more were wanted than can be selected
    public void choose(int lead, int[] indices, boolean isCapped) {
        isChoosing = true;
        selectedIndex.set(OptionalInt.of(lead));
        isChoosing = false;
        selection.set(
                indices.length == 1
                        ? only(selectedIndex.get())
                        : new Selection(result.get(), indices, isCapped));
    }

    private Selection only(OptionalInt index) {
        boolean isKnown = index.isPresent() && first.isEmpty();
        return isKnown
                ? new Selection(result.get(), new int[] {index.getAsInt()}, false)
                : Selection.NONE;
    }

    /// Shows the first calls of a file before the library has them. There is more to say of a call
    /// only then, so none can be selected.
    public void showFirst(List<Call> calls) {
        first = List.copyOf(calls);
        display(
                new Result(
                        result.get().query(),
                        -1,
                        IntStream.range(0, calls.size()).toArray(),
                        Figures.ofFirst(first),
                        TalkHistogram.EMPTY,
                        TimeSeries.EMPTY,
                        Duration.ZERO));
    }

    /// Shows another result; the selected calls stay selected as far as they are in there. Where
    /// the library has changed that is only the one that the user looks at.
    ///
    /// @param moved the rank of the selected call where the library has changed, and ranks with it
    public void show(Result other, OptionalInt moved) {
        boolean sameRanks = other.version() == result.get().version();
        OptionalInt rank = sameRanks ? selectedRank.get() : moved;
        Selection before = selection.get();
        first = List.of();
        isChanging = true; // or the call would be gone for a moment
        display(other);
        rank.ifPresent(this::select);
        if (sameRanks && before.size() > 1) {
            keep(before);
        }
        isChanging = false;
        selectedRank.set(rankOf(selectedIndex.get()));
    }

    private void keep(Selection before) {
        int[] indices = before.in(result.get());
        if (indices.length > 0) {
            int lead = selectedIndex.get().orElse(indices[0]);
            choose(lead, indices, before.isCapped());
        }
    }

    /// Whether what is selected follows from another result, and not from a wish.
    boolean isChanging() {
        return isChanging;
    }

    /// The same of a library that has not changed.
    public void show(Result other) {
        show(other, OptionalInt.empty());
    }

    private void display(Result other) {
        selectedIndex.set(OptionalInt.empty());
        rows.show(other);
        result.set(other);
    }

    /// Changes what is known of the calls that are shown, as when the user has marked some. The
    /// result and its order stay.
    public void revise(UnaryOperator<Call> change) {
        rows.revise(change);
    }

    /// The selected call, as soon as it has been fetched.
    public Optional<Call> selectedCall() {
        OptionalInt index = selectedIndex.get();
        boolean isThere = index.isPresent() && selectedRank.get().isPresent();
        return isThere ? Optional.ofNullable(rows.get(index.getAsInt()).call()) : Optional.empty();
    }

    /// Selects a call.
    ///
    /// @return whether the result has it
    public boolean select(int rank) {
        int[] ranks = result.get().ranks();
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] == rank) {
                selectedIndex.set(OptionalInt.of(i));
                return true;
            }
        }
        return false;
    }

    private OptionalInt rankOf(OptionalInt index) {
        int[] ranks = result.get().ranks();
        boolean isThere = index.isPresent() && index.getAsInt() < ranks.length;
        return isThere && first.isEmpty()
                ? OptionalInt.of(ranks[index.getAsInt()])
                : OptionalInt.empty();
    }

    private void fetch(int[] ranks, Consumer<List<Call>> arrived) {
        List<Call> known = first;
        jobs.run(
                _ ->
                        known.isEmpty()
                                ? pages.apply(ranks)
                                : Arrays.stream(ranks).mapToObj(known::get).toList(),
                arrived,
                onFailure);
    }
}
