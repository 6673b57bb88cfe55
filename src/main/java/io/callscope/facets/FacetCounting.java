package io.callscope.facets;

import io.callscope.query.Query;
import io.callscope.query.facet.Facet;
import io.callscope.query.filter.Target;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Counts facets in the background; of two questions only the latest is answered. A facet shows
/// what it has until then. Belongs to the UI thread.
final class FacetCounting {
    private final FacetSource source;
    private final Jobs jobs;
    private final Predicate<Exception> onFailure;
    private final Map<Target, Query> counted = new HashMap<>();
    private final Map<Target, Progress> searching = new HashMap<>();
    private Query query = Query.ALL;
    private Progress counting = new Progress();

    FacetCounting(FacetSource source, Jobs jobs, Predicate<Exception> onFailure) {
        this.source = source;
        this.jobs = jobs;
        this.onFailure = onFailure;
    }

    /// Another query, or another state of the library: nothing is counted yet.
    void renew(Query now) {
        query = now;
        counted.clear();
    }

    /// Stops what is under way; its answers are of no use any more.
    void cancel() {
        counting.cancel();
        searching.values().forEach(Progress::cancel);
        searching.clear();
    }

    /// Counts those of these facets that are not counted yet, all at once.
    void count(List<FacetViewModel> facets) {
        List<FacetViewModel> wanted =
                facets.stream().filter(one -> !query.equals(counted.get(one.target()))).toList();
        if (wanted.isEmpty()) {
            return;
        }
        List<Target> targets = wanted.stream().map(FacetViewModel::target).toList();
        counting.cancel(); // latest wins
        Query asked = query;
        counting =
                jobs.run(
                        progress -> source.all(asked, targets, progress),
                        found -> show(asked, wanted, found),
                        onFailure);
    }

    private void show(Query asked, List<FacetViewModel> wanted, List<Facet> found) {
        for (int i = 0; i < wanted.size(); i++) {
            counted.put(wanted.get(i).target(), asked);
            wanted.get(i).show(found.get(i));
            search(wanted.get(i));
        }
    }

    /// Where not all values are known, the library looks for those that contain what is typed.
    void search(FacetViewModel facet) {
        Progress former = searching.remove(facet.target());
        if (former != null) {
            former.cancel(); // latest wins
        }
        String typed = facet.typedProperty().get();
        if (typed.isBlank() || facet.facetProperty().get().isComplete()) {
            return;
        }
        Query asked = query;
        searching.put(
                facet.target(),
                jobs.run(
                        progress -> source.matching(asked, facet.target(), typed, progress),
                        facet::showNarrowed,
                        onFailure));
    }
}
