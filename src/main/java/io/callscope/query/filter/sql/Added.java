package io.callscope.query.filter.sql;

import io.callscope.model.CallField;
import io.callscope.model.Mark;
import io.callscope.model.NameBook;
import io.callscope.store.Schema;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the user has added to the calls of one state of the library: the table `calls` does not
/// have it.
///
/// @param book the names of numbers
/// @param marks marks and notes by the rank of each copy of their calls
/// @param version another one for each other state
public record Added(NameBook book, Map<Integer, Mark> marks, long version) {
    /// Nothing.
    public static final Added NONE = new Added(NameBook.EMPTY, Map.of(), 0);

    private static final Set<CallField> OF_CALLER =
            EnumSet.of(CallField.FROM_NAME, CallField.FROM_GROUP);

    public Added {
        marks = Map.copyOf(marks);
    }

    /// Whether there is nothing: then it needs no join.
    public boolean isNothing() {
        return marks.isEmpty() && book.size() == 0;
    }

    static boolean isOfCaller(CallField field) {
        return OF_CALLER.contains(field);
    }

    /// What stands behind FROM so that the calls have a column for each of these fields: the table
    /// `calls`, if need be with columns for what the user has added.
    public String calls(Collection<CallField> wanted) {
        List<CallField> added = wanted.stream().filter(CallField::isAdded).distinct().toList();
        if (added.isEmpty()) {
            return "calls";
        }
        String values =
                added.stream()
                        .map(field -> value(field) + " AS \"" + field.key() + '"')
                        .collect(Collectors.joining(", "));
        return "(SELECT calls.*, " + values + " FROM calls" + joins(added) + ") AS calls";
    }

    private String value(CallField field) {
        return switch (field) {
            case MARKED -> marks.isEmpty() ? "FALSE" : "coalesce(said.marked, FALSE)";
            case NOTE -> marks.isEmpty() ? "NULL::VARCHAR" : "nullif(said.note, '')";
            default -> {
                String column =
                        field == CallField.FROM_NAME || field == CallField.TO_NAME
                                ? "name"
                                : "team";
                String cases =
                        lengths()
                                .map(length -> table(isOfCaller(field), length))
                                .map(
                                        table ->
                                                " WHEN %1$s.pattern IS NOT NULL THEN nullif(%1$s.%2$s, '')"
                                                        .formatted(table, column))
                                .collect(Collectors.joining());
                yield cases.isEmpty() ? "NULL::VARCHAR" : "CASE" + cases + " END";
            }
        };
    }

    /// Of the patterns, the ones that win first.
    private Stream<Integer> lengths() {
        return book.patterns().stream().map(NameBook.Pattern::length).distinct();
    }

    private static String table(boolean isOfCaller, int length) {
        return (isOfCaller ? "caller_" : "called_") + length;
    }

    private String joins(List<CallField> added) {
        StringBuilder joins = new StringBuilder();
        if (!marks.isEmpty()
                && (added.contains(CallField.MARKED) || added.contains(CallField.NOTE))) {
            joins.append(" LEFT JOIN (VALUES ").append(said());
            joins.append(") said(rank, marked, note) ON said.rank = calls.rank");
        }
        added.stream()
                .filter(field -> field != CallField.MARKED && field != CallField.NOTE)
                .map(Added::isOfCaller)
                .distinct()
                .forEach(
                        isOfCaller ->
                                lengths()
                                        .forEach(length -> joins.append(join(isOfCaller, length))));
        return joins.toString();
    }

    private String said() {
        return marks.entrySet().stream()
                .map(
                        entry ->
                                "(%d, %b, %s)"
                                        .formatted(
                                                entry.getKey(),
                                                entry.getValue().isMarked(),
                                                Schema.literal(entry.getValue().note())))
                .collect(Collectors.joining(", "));
    }

    private static String join(boolean isOfCaller, int length) {
        String table = table(isOfCaller, length);
        String key = isOfCaller ? "calls.from_key" : "calls.to_key";
        return length == 0
                ? " LEFT JOIN (FROM name_patterns WHERE NOT is_prefix) %s ON %1$s.pattern = %s"
                        .formatted(table, key)
                : " LEFT JOIN (FROM name_patterns WHERE is_prefix AND length(pattern) = %3$d) %1$s ON %1$s.pattern = substring(%2$s, 1, %3$d)"
                        .formatted(table, key, length);
    }
}
