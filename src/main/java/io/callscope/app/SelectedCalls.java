package io.callscope.app;

import io.callscope.model.Call;
import io.callscope.query.Figures;
import io.callscope.query.QueryEngine;
import io.callscope.table.CallTableViewModel;
import io.callscope.table.Selection;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What is asked of the selected calls: their sums, and the calls themselves. Belongs to the UI
/// thread.
final class SelectedCalls {
    private final QueryEngine engine;
    private final Jobs jobs;
    private final CallTableViewModel table;
    private final Predicate<Exception> onFailure;
    private final ReadOnlyObjectWrapper<Optional<Figures>> figures =
            new ReadOnlyObjectWrapper<>(this, "figures", Optional.empty());
    private Progress summing = new Progress();

    SelectedCalls(
            QueryEngine engine,
            Jobs jobs,
            CallTableViewModel table,
            Predicate<Exception> onFailure) {
        this.engine = engine;
        this.jobs = jobs;
        this.table = table;
        this.onFailure = onFailure;
        table.selectionProperty().subscribe(this::sum);
    }

    ReadOnlyObjectProperty<Selection> selectionProperty() {
        return table.selectionProperty();
    }

    /// Of the selected calls; unknown at first, and of a single one, which says them itself.
    ReadOnlyObjectProperty<Optional<Figures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    private void sum(Selection selection) {
        summing.cancel(); // latest wins
        figures.set(Optional.empty());
        if (selection.size() > 1) {
            summing =
                    jobs.run(
                            progress ->
                                    engine.figures(selection.result(), selection.ranks(), progress),
                            figures::set,
                            onFailure);
        }
    }

    /// Fetches the selected calls, in the order of their rows. Nothing happens where none is
    /// selected, or where the library has changed and other rows are on their way.
    void use(Consumer<List<Call>> use) {
        Selection selection = table.selectionProperty().get();
        if (selection.size() > 0) {
            jobs.run(
                    progress -> engine.calls(selection.result(), selection.ranks(), progress),
                    calls -> {
                        if (!calls.isEmpty()) {
                            use.accept(calls);
                        }
                    },
                    onFailure);
        }
    }
}
