package io.callscope.query;

import io.callscope.query.filter.Filter;
import io.callscope.query.filter.sql.FilterSql;
import io.callscope.query.filter.sql.Sql;
import io.callscope.query.filter.sql.SqlContext;
import io.callscope.store.Session;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Turns filters into SQL for the library as it is.
final class FilterCompiler {
    private final Dictionaries dictionaries;
    private final Extents extents;
    private final Additions additions;
    private final InstantSource clock;

    /// @param dictionaries of the fields with few values
    /// @param clock what `yesterday` and the like are counted from
    FilterCompiler(
            Extents extents, Dictionaries dictionaries, Additions additions, InstantSource clock) {
        this.dictionaries = dictionaries;
        this.extents = extents;
        this.additions = additions;
        this.clock = clock;
    }

    /// The filter in SQL.
    Sql compile(Filter filter, ZoneId zone, Session session) {
        return FilterSql.compile(filter, context(zone, session));
    }

    /// What the filters need to know of the library as this session sees it.
    SqlContext context(ZoneId zone, Session session) {
        Map<Integer, String> datasets = new HashMap<>();
        session.list(
                "SELECT dataset, name FROM datasets",
                List.of(),
                row -> datasets.put(row.getInt(1), row.getString(2)));
        Extent extent = extents.of(session);
        return new SqlContext(
                zone,
                clock.instant(),
                extent.firstQuarter(),
                extent.lastQuarter(),
                datasets,
                dictionaries.of(extent.version(), session),
                extent.hasOddIds(),
                extents.mayHaveOddNumbers(extent.version()),
                additions.of(session, extent.version()),
                Additions.regexes(session));
    }
}
