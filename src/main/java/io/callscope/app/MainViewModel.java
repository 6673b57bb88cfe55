package io.callscope.app;

import io.callscope.datasets.DatasetsViewModel;
import io.callscope.lookup.LookupViewModel;
import io.callscope.model.CallField;
import io.callscope.query.Filter;
import io.callscope.query.Order;
import io.callscope.query.Query;
import io.callscope.query.QueryEngine;
import io.callscope.query.Result;
import io.callscope.store.Library;
import io.callscope.table.CallTableViewModel;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;
import java.time.ZoneId;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Joins the features: holds the query, its result and the selection, which several of them share. Belongs to the UI
/// thread.
final class MainViewModel {
    private final QueryEngine engine;
    private final Jobs jobs;
    private final ObjectProperty<Query> query =
            new SimpleObjectProperty<>(this, "query", Query.ALL);
    private final ReadOnlyObjectWrapper<Result> result =
            new ReadOnlyObjectWrapper<>(this, "result", Result.EMPTY);
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper(this, "searching");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");
    private final DatasetsViewModel datasets;
    private final CallTableViewModel table;
    private final LookupViewModel lookup;
    private Progress running = new Progress();

    MainViewModel(Library library, QueryEngine engine, Jobs jobs, DatasetsViewModel datasets) {
        this.engine = engine;
        this.jobs = jobs;
        this.datasets = datasets;
        table = new CallTableViewModel(engine, jobs, this::fail);
        lookup = new LookupViewModel(engine, library, jobs);
        query.subscribe((_, wanted) -> search(wanted));
        table.orderProperty().subscribe((_, order) -> query.set(query.get().with(order)));
        datasets.versionProperty().subscribe((_, _) -> search(query.get()));
        lookup.foundProperty().subscribe((_, found) -> found.ifPresent(this::reveal));
    }

    ObjectProperty<Query> queryProperty() {
        return query;
    }

    /// What table, charts and figures show: one result at a time for all of them.
    ReadOnlyObjectProperty<Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    /// Why the last search or look at the library failed; empty if it did not.
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    CallTableViewModel table() {
        return table;
    }

    LookupViewModel lookup() {
        return lookup;
    }

    DatasetsViewModel datasets() {
        return datasets;
    }

    void filter(Filter wanted) {
        query.set(query.get().with(wanted));
    }

    void zone(ZoneId zone) {
        query.set(query.get().with(zone));
    }

    void order(CallField field, boolean isDescending) {
        table.orderProperty().set(new Order(field, isDescending));
    }

    /// Runs the query again.
    void refresh() {
        search(query.get());
    }

    private void search(Query wanted) {
        running.cancel(); // latest wins: a cancelled job never delivers
        searching.set(true);
        running =
                jobs.run(
                        progress -> engine.select(wanted, progress),
                        this::show,
                        e -> {
                            fail(e);
                            return true;
                        });
    }

    private void show(Result found) {
        searching.set(false);
        failure.set("");
        table.show(found);
        result.set(found);
        lookup.look(table.selectedRankProperty().get());
    }

    private void reveal(OptionalInt rank) {
        rank.ifPresent(table::select);
    }

    private void fail(Exception e) {
        searching.set(false);
        failure.set(String.valueOf(e.getMessage()));
    }
}
