package io.callscope.facets;

import io.callscope.model.CallField;
import io.callscope.query.Query;
import io.callscope.query.facet.Chosen;
import io.callscope.query.facet.ColumnStatistics;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.FilterPrinter;
import io.callscope.query.filter.Target;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// One column of the table: its values, a range of them, and what can be said of all of them in the
/// calls of the filter. Belongs to the UI thread.
public final class ColumnViewModel {
    private final CallField field;
    private final FacetSource source;
    private final Jobs jobs;
    private final Predicate<Exception> onFailure;
    private final FacetViewModel values;
    private final FacetCounting counting;
    private final StringProperty from = new SimpleStringProperty(this, "from", "");
    private final StringProperty to = new SimpleStringProperty(this, "to", "");
    private final ReadOnlyObjectWrapper<RangeText.Reading> range =
            new ReadOnlyObjectWrapper<>(this, "range", RangeText.Reading.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<ColumnStatistics>> statistics =
            new ReadOnlyObjectWrapper<>(this, "statistics", Optional.empty());
    private ZoneId zone = Query.ALL.zone();
    private Progress describing = new Progress();

    ColumnViewModel(
            CallField field,
            FacetSource source,
            Jobs jobs,
            Predicate<Exception> onFailure,
            Consumer<Chosen> choose) {
        this.field = field;
        this.source = source;
        this.jobs = jobs;
        this.onFailure = onFailure;
        values = new FacetViewModel(new Target.Of(field), choose);
        counting = new FacetCounting(source, jobs, onFailure);
        values.typedProperty().subscribe((_, _) -> counting.search(values));
        from.subscribe((_, _) -> range.set(RangeText.read(values.target(), from.get(), to.get())));
        to.subscribe((_, _) -> range.set(RangeText.read(values.target(), from.get(), to.get())));
    }

    CallField field() {
        return field;
    }

    FacetViewModel values() {
        return values;
    }

    /// Whether from and to mean something.
    boolean hasRange() {
        return values.target().kind().isOrdered();
    }

    /// The least value wanted, as it is typed. Input.
    StringProperty fromProperty() {
        return from;
    }

    /// The greatest value wanted, as it is typed. Input.
    StringProperty toProperty() {
        return to;
    }

    /// What the two mean together.
    ReadOnlyObjectProperty<RangeText.Reading> rangeProperty() {
        return range.getReadOnlyProperty();
    }

    /// What can be said of all values; nothing while it is not known.
    ReadOnlyObjectProperty<Optional<ColumnStatistics>> statisticsProperty() {
        return statistics.getReadOnlyProperty();
    }

    /// In which times are shown.
    ZoneId zone() {
        return zone;
    }

    /// Filters by the range; nothing while it has a mistake.
    void filterByRange() {
        range.get().condition().ifPresent(values::only);
    }

    void choose(Filter filter) {
        Chosen chosen = Chosen.in(filter, values.target());
        values.chosenProperty().set(chosen);
        if (from.get().isEmpty()
                && to.get().isEmpty()
                && chosen.wanted().size() == 1
                && chosen.wanted().getFirst().size() == 1
                && chosen.wanted().getFirst().getFirst() instanceof Condition.Between between) {
            from.set(between.low() == null ? "" : FilterPrinter.value(between.low()));
            to.set(between.high() == null ? "" : FilterPrinter.value(between.high()));
        }
    }

    void show(Query query) {
        zone = query.zone();
        counting.renew(query);
        counting.count(List.of(values));
        describing.cancel(); // latest wins
        describing =
                jobs.run(
                        progress -> source.statistics(query, field, progress),
                        found -> statistics.set(Optional.of(found)),
                        onFailure);
    }

    void close() {
        counting.cancel();
        describing.cancel();
    }
}
