package io.callscope.app;

import io.callscope.facets.FacetSource;
import io.callscope.model.CallField;
import io.callscope.query.Query;
import io.callscope.query.QueryEngine;
import io.callscope.query.facet.ColumnStatistics;
import io.callscope.query.facet.Facet;
import io.callscope.query.filter.Target;
import io.callscope.work.Progress;

import java.util.List;

/// The library's answers for facets and heads of columns.
record FacetAnswers(QueryEngine engine) implements FacetSource {
    @Override
    public List<Facet> all(Query query, List<Target> targets, Progress progress) {
        return engine.facets(query, targets, progress);
    }

    @Override
    public Facet matching(Query query, Target target, String typed, Progress progress) {
        return engine.facet(query, target, typed, progress);
    }

    @Override
    public ColumnStatistics statistics(Query query, CallField field, Progress progress) {
        return engine.statistics(query, field, progress);
    }
}
