package io.callscope.query.filter.sql;

import java.util.List;

/// A boolean expression over the table `calls`, with a `?` for each parameter; never null.
public record Sql(String text, List<Object> parameters) {
    public Sql {
        parameters = List.copyOf(parameters);
    }
}
