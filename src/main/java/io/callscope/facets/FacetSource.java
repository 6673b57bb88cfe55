package io.callscope.facets;

import io.callscope.model.CallField;
import io.callscope.query.Query;
import io.callscope.query.facet.ColumnStatistics;
import io.callscope.query.facet.Facet;
import io.callscope.query.filter.Target;
import io.callscope.work.Progress;

import java.util.List;

/// Knows what values calls have. Asked in the background.
public interface FacetSource {
    /// All values, or the most frequent ones, of each of these.
    List<Facet> all(Query query, List<Target> targets, Progress progress);

    /// The values that contain what is typed.
    Facet matching(Query query, Target target, String typed, Progress progress);

    ColumnStatistics statistics(Query query, CallField field, Progress progress);
}
