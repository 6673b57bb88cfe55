package io.callscope.coverage;

import io.callscope.query.Coverage;
import io.callscope.query.Query;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the coverage strip shows, and the time that the user picks in it. Belongs to the UI thread.
public final class CoverageViewModel {
    private final ObjectProperty<Coverage> coverage =
            new SimpleObjectProperty<>(this, "coverage", Coverage.EMPTY);
    private final ObjectProperty<Query> query =
            new SimpleObjectProperty<>(this, "query", Query.ALL);
    private final ObjectProperty<List<Missing>> missing =
            new SimpleObjectProperty<>(this, "missing", List.of());
    private final Consumer<Span> onTime;

    /// The model of a strip whose picks narrow a filter.
    ///
    /// @param onTime takes the time that the user picked
    public CoverageViewModel(Consumer<Span> onTime) {
        this.onTime = onTime;
    }

    /// All calls that are loaded. Input.
    public ObjectProperty<Coverage> coverageProperty() {
        return coverage;
    }

    /// What the table shows: it has the display zone, and maybe a stretch of time. Input.
    public ObjectProperty<Query> queryProperty() {
        return query;
    }

    /// The stretches whose calls have not all come. Input.
    public ObjectProperty<List<Missing>> missingProperty() {
        return missing;
    }

    void filterTime(Instant from, Instant to) {
        onTime.accept(new Span(from, to));
    }

    Optional<Span> filteredTime() {
        return FilteredTime.of(query.get(), Instant.now());
    }
}
