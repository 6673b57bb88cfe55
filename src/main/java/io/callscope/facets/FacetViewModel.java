package io.callscope.facets;

import io.callscope.facets.FacetRow.Mark;
import io.callscope.query.facet.Chosen;
import io.callscope.query.facet.Facet;
import io.callscope.query.facet.FacetValue;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.FilterPrinter;
import io.callscope.query.filter.KnownValues;
import io.callscope.query.filter.Target;
import io.callscope.ui.Texts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// One facet: the values of the calls, what is chosen of them, and what is typed to find one among
/// many. Belongs to the UI thread.
public final class FacetViewModel {
    /// So many values stand there at first.
    static final int FIRST = 10;

    private static final int MORE = 50;
    private static final int ALL = 24;

    private final Target target;
    private final Consumer<Chosen> choose;
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final SimpleObjectProperty<Chosen> chosen;
    private final ReadOnlyObjectWrapper<Facet> facet;
    private final ReadOnlyObjectWrapper<FacetRows> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", FacetRows.NONE);
    private Optional<Facet> narrowed = Optional.empty();
    private int limit;

    /// A facet of which nothing is known yet.
    ///
    /// @param choose takes what is chosen after a click
    FacetViewModel(Target target, Consumer<Chosen> choose) {
        this.target = target;
        this.choose = choose;
        limit = first();
        facet = new ReadOnlyObjectWrapper<>(this, "facet", Facet.unknown(target));
        chosen = new SimpleObjectProperty<>(this, "chosen", Chosen.in(Filter.all(), target));
        typed.subscribe(
                (_, _) -> {
                    narrowed = Optional.empty();
                    limit = first();
                    arrange();
                });
        chosen.subscribe((_, _) -> arrange());
    }

    Target target() {
        return target;
    }

    /// What is typed to narrow the values. Input.
    StringProperty typedProperty() {
        return typed;
    }

    /// Whether the values are to be seen. Input.
    BooleanProperty openProperty() {
        return open;
    }

    /// What the filter asks of the target. Input of whoever knows the filter.
    SimpleObjectProperty<Chosen> chosenProperty() {
        return chosen;
    }

    ReadOnlyObjectProperty<Facet> facetProperty() {
        return facet.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FacetRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// The values of another filter.
    void show(Facet counted) {
        narrowed = Optional.empty();
        facet.set(counted);
        arrange();
    }

    /// Of the values that are too many to know them all, those that contain what is typed.
    void showNarrowed(Facet counted) {
        narrowed = Optional.of(counted);
        arrange();
    }

    void showMore() {
        limit += MORE;
        arrange();
    }

    /// A click on a line, or one that excludes.
    void choose(FacetRow row, boolean isExcluding) {
        Chosen now = chosen.get();
        choose.accept(
                row.condition()
                        .map(one -> isExcluding ? now.excluded(one) : now.clicked(one))
                        .orElseGet(() -> isExcluding ? now.excludedEmpty() : now.clickedEmpty()));
    }

    /// Wants this alone of the target.
    void only(Condition condition) {
        choose.accept(chosen.get().only(condition));
    }

    /// Hours, weekdays and ranges are few, and in their order.
    private int first() {
        return target.kind().isOrdered() ? ALL : FIRST;
    }

    private void arrange() {
        Facet counted = narrowed.orElse(facet.get());
        List<FacetRow> all = new ArrayList<>(strangers(counted));
        counted.values().stream()
                .map(value -> row(counted, value))
                .filter(this::isMatch)
                .forEach(all::add);
        List<FacetRow> shown = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i < limit || all.get(i).mark() != Mark.NONE) {
                shown.add(all.get(i));
            }
        }
        int more = all.size() - shown.size();
        if (typed.get().isBlank()) {
            empties(facet.get()).ifPresent(shown::add);
        }
        rows.set(new FacetRows(shown, more, counted.isComplete()));
    }

    /// What the filter names and no call has, or not as one value.
    private List<FacetRow> strangers(Facet counted) {
        Chosen now = chosen.get();
        return Stream.concat(now.wanted().stream().flatMap(List::stream), now.unwanted().stream())
                .distinct()
                .filter(one -> facet.get().values().stream().noneMatch(value -> isSame(one, value)))
                .filter(one -> counted.values().stream().noneMatch(value -> isSame(one, value)))
                .map(
                        one ->
                                new FacetRow(
                                        Optional.of(one),
                                        FacetText.of(target, one),
                                        FacetText.outcome(target, one),
                                        OptionalLong.empty(),
                                        0,
                                        mark(one)))
                .toList();
    }

    private boolean isSame(Condition one, FacetValue value) {
        return Chosen.of(target, one).wants(value.condition());
    }

    private FacetRow row(Facet counted, FacetValue value) {
        return new FacetRow(
                Optional.of(value.condition()),
                FacetText.of(target, value),
                FacetText.outcome(target, value.condition()),
                OptionalLong.of(value.calls()),
                share(counted, value.calls()),
                mark(value.condition()));
    }

    private Optional<FacetRow> empties(Facet counted) {
        Mark mark =
                switch (chosen.get().presence()) {
                    case ANY -> Mark.NONE;
                    case EMPTY -> Mark.WANTED;
                    case FILLED -> Mark.EXCLUDED;
                };
        return counted.empty() == 0 && mark == Mark.NONE
                ? Optional.empty()
                : Optional.of(
                        new FacetRow(
                                Optional.empty(),
                                Texts.get("facets.empty"),
                                Optional.empty(),
                                OptionalLong.of(counted.empty()),
                                share(counted, counted.empty()),
                                mark));
    }

    private Mark mark(Condition condition) {
        return chosen.get().wants(condition)
                ? Mark.WANTED
                : chosen.get().refuses(condition) ? Mark.EXCLUDED : Mark.NONE;
    }

    private boolean isMatch(FacetRow row) {
        String wanted = KnownValues.plain(typed.get().strip());
        return narrowed.isPresent()
                || KnownValues.plain(row.text()).contains(wanted)
                || row.condition()
                        .filter(
                                one ->
                                        FilterPrinter.condition(one)
                                                .toLowerCase(Locale.ROOT)
                                                .contains(wanted))
                        .isPresent();
    }

    private static double share(Facet counted, long calls) {
        return counted.calls() == 0 ? 0 : (double) calls / counted.calls();
    }
}
