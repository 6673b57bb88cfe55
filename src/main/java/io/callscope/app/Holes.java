package io.callscope.app;

import io.callscope.accounts.AccountsViewModel;
import io.callscope.accounts.Holding;
import io.callscope.coverage.CoverageViewModel;
import io.callscope.coverage.Missing;
import io.callscope.coverage.Span;
import io.callscope.datasets.DatasetsViewModel;
import io.callscope.store.Dataset;
import io.callscope.ui.DisplayZone;

import javafx.beans.value.ObservableValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says what has not come of the accounts, where their calls are shown: in the coverage strip and
/// beside their datasets.
record Holes(AccountsViewModel accounts, CoverageViewModel coverage, DatasetsViewModel datasets) {
    /// From now on.
    void follow(ObservableValue<DisplayZone> zone) {
        accounts.holdings().subscribe(() -> show(zone.getValue()));
        zone.subscribe(this::show);
    }

    private void show(DisplayZone zone) {
        List<Missing> missing = new ArrayList<>();
        Map<Integer, String> incomplete = new HashMap<>();
        for (Holding holding : accounts.holdings()) {
            Optional<Dataset> dataset = holding.dataset();
            if (dataset.isPresent() && !holding.holes().isEmpty()) {
                int number = dataset.get().number();
                incomplete.put(number, holding.holesInWords(zone.zone()));
                for (Holding.Hole hole : holding.holes()) {
                    Span span = new Span(hole.span().from(), hole.span().to());
                    missing.add(new Missing(span, number, dataset.get().name(), hole.missing()));
                }
            }
        }
        coverage.missingProperty().set(List.copyOf(missing));
        datasets.incompleteProperty().set(Map.copyOf(incomplete));
    }
}
