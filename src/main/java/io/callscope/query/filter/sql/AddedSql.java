package io.callscope.query.filter.sql;

import io.callscope.model.CallField;
import io.callscope.model.Mark;
import io.callscope.model.Name;
import io.callscope.model.NameBook.Step;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Value;
import io.callscope.store.Schema;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A condition on what the user has added to calls. Marks and names are few and known here: the
/// database is asked for the calls, or the numbers, that they lead to.
///
/// Their texts stand in the statement, since it is only of constants that a long list is looked up
/// in at once, and not one after the other.
final class AddedSql {
    private final SqlBuilder sql;
    private final CallField field;
    private final SqlContext context;

    AddedSql(SqlBuilder sql, CallField field, SqlContext context) {
        this.sql = sql;
        this.field = field;
        this.context = context;
    }

    void has() {
        switch (field) {
            case MARKED -> sql.add("TRUE"); // each call is marked or is not
            case NOTE -> among(mark -> mark.hasNote());
            default -> named(text -> !text.isEmpty());
        }
    }

    void where(List<Condition> anyOf) {
        switch (field) {
            case MARKED -> sql.joined(" OR ", anyOf, condition -> marked(isYes(condition)));
            case NOTE -> {
                Predicate<String> wanted = wanted(anyOf, notes());
                among(mark -> mark.hasNote() && wanted.test(mark.note()));
            }
            default -> {
                Predicate<String> wanted = wanted(anyOf, names());
                named(text -> !text.isEmpty() && wanted.test(text));
            }
        }
    }

    void marked(boolean yes) {
        sql.add(yes ? "" : "NOT ");
        among(Mark::isMarked);
    }

    private static boolean isYes(Condition condition) {
        return condition instanceof Condition.Equal(Value.Flag(var yes)) && yes;
    }

    private List<String> notes() {
        return context.added().marks().values().stream().map(Mark::note).distinct().toList();
    }

    private List<String> names() {
        return context.added().book().names().stream().map(this::text).distinct().toList();
    }

    private String text(Name name) {
        boolean isGroup = field == CallField.FROM_GROUP || field == CallField.TO_GROUP;
        return isGroup ? name.group() : name.name();
    }

    /// @param texts all that there are
    private Predicate<String> wanted(List<Condition> anyOf, List<String> texts) {
        return anyOf.stream()
                .map(condition -> wanted(condition, texts))
                .reduce(_ -> false, Predicate::or);
    }

    private Predicate<String> wanted(Condition condition, List<String> texts) {
        return switch (condition) {
            case Condition.Equal(Value.Text(var typed)) -> TextSql.test(field, typed);
            case Condition.Equal(Value.Regex(var expression)) ->
                    Set.copyOf(context.regexes().matching(expression, texts))::contains;
            case Condition.Equal _, Condition.Between _, Condition.Compare _ ->
                    throw new IllegalArgumentException(field + " is text");
        };
    }

    private void among(Predicate<Mark> wanted) {
        String ranks =
                context.added().marks().entrySet().stream()
                        .filter(entry -> wanted.test(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .map(rank -> rank.toString())
                        .collect(Collectors.joining(","));
        sql.add(ranks.isEmpty() ? "FALSE" : "(\"rank\" IN (SELECT unnest([" + ranks + "])))");
    }

    private void named(Predicate<String> wanted) {
        List<Step> steps = context.added().book().cover(name -> wanted.test(text(name)));
        if (steps.isEmpty()) {
            sql.add("FALSE");
            return;
        }
        String key = Added.isOfCaller(field) ? "\"from_key\"" : "\"to_key\"";
        sql.add("(" + key + " IS NOT NULL AND (");
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String part =
                    step.length() == 0 ? key : "substring(" + key + ", 1, " + step.length() + ")";
            sql.add(i == 0 ? "" : " OR ");
            sql.add(step.in().isEmpty() ? "FALSE" : in(part, step.in()));
            if (!step.out().isEmpty() && i < steps.size() - 1) {
                sql.add(" OR (NOT " + in(part, step.out()) + " AND (FALSE");
            }
        }
        long open =
                steps.subList(0, steps.size() - 1).stream()
                        .filter(step -> !step.out().isEmpty())
                        .count();
        sql.add("))".repeat((int) open) + "))");
    }

    private static String in(String part, Collection<String> texts) {
        return texts.stream()
                .map(Schema::literal)
                .collect(Collectors.joining(", ", part + " IN (", ")"));
    }
}
