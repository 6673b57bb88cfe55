package io.callscope.query;

import io.callscope.query.filter.sql.Sql;
import io.callscope.store.Session;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Says of each of several conditions how many shown calls meet all the others, by one pass.
final class TermCounts {
    private TermCounts() {}

    static List<Long> withoutEach(List<Sql> conditions, Session session) {
        if (conditions.isEmpty()) {
            return List.of();
        }
        String met =
                IntStream.range(0, conditions.size())
                        .mapToObj(i -> "(" + conditions.get(i).text() + ") AS met" + i)
                        .collect(Collectors.joining(", "));
        String counts =
                IntStream.range(0, conditions.size())
                        .mapToObj(i -> "count(*) FILTER (" + others(i, conditions.size()) + ")")
                        .collect(Collectors.joining(", "));
        List<Object> parameters =
                conditions.stream().flatMap(sql -> sql.parameters().stream()).toList();
        return session.query(
                "SELECT " + counts + " FROM (SELECT " + met + " FROM calls WHERE shown)",
                parameters,
                rows -> {
                    rows.next();
                    Long[] found = new Long[conditions.size()];
                    for (int i = 0; i < found.length; i++) {
                        found[i] = rows.getLong(i + 1);
                    }
                    return List.of(found);
                });
    }

    private static String others(int left, int count) {
        return count == 1
                ? "TRUE"
                : IntStream.range(0, count)
                        .filter(i -> i != left)
                        .mapToObj(i -> "met" + i)
                        .collect(Collectors.joining(" AND "));
    }
}
