package io.callscope.query.facet;

import io.callscope.model.CallField;
import io.callscope.model.Outcome;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.KnownValues;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the terms of a filter ask of one target: which values are wanted and which are not. Only
/// terms that must hold are looked at, none that are part of an alternative.
///
/// Immutable; what a click changes is another one, and [#terms] says it as a filter.
///
/// @param wanted several lists must all be met, each by one of its conditions; mostly there is one
/// @param unwanted none of these is met
/// @param presence whether there must be a value at all
/// @param others what the filter asks of everything else
public record Chosen(
        Target target,
        List<List<Condition>> wanted,
        List<Condition> unwanted,
        Presence presence,
        Filter others) {
    /// Whether a call needs a value.
    public enum Presence {
        ANY,
        EMPTY,
        FILLED
    }

    public Chosen {
        wanted =
                wanted.stream()
                        .filter(list -> !list.isEmpty())
                        .<List<Condition>>map(List::copyOf)
                        .toList();
        unwanted = List.copyOf(unwanted);
    }

    /// What a filter asks of a target.
    public static Chosen in(Filter filter, Target target) {
        List<List<Condition>> wanted = new ArrayList<>();
        List<Condition> unwanted = new ArrayList<>();
        Presence presence = Presence.ANY;
        List<Filter> others = new ArrayList<>();
        for (Filter term : parts(filter)) {
            switch (term) {
                case Filter.Where(var of, var anyOf) when of.equals(target) ->
                        wanted.add(spread(target, anyOf));
                case Filter.Not(Filter.Where(var of, var anyOf)) when of.equals(target) ->
                        unwanted.addAll(spread(target, anyOf));
                case Filter.Has has when isOn(has, target) -> presence = Presence.FILLED;
                case Filter.Not(Filter.Has has) when isOn(has, target) -> presence = Presence.EMPTY;
                default -> others.add(term);
            }
        }
        return new Chosen(target, wanted, unwanted, presence, Filter.and(others));
    }

    /// One condition alone.
    public static Chosen of(Target target, Condition condition) {
        return in(new Filter.Where(target, List.of(condition)), target);
    }

    /// Whether a term is one of those that say what is chosen of a target.
    public static boolean isOn(Filter term, Target target) {
        return switch (term) {
            case Filter.Where(var of, _) -> of.equals(target);
            case Filter.Has(var anyOf) -> anyOf.equals(List.of(target));
            case Filter.Not(var part) -> !(part instanceof Filter.Not) && isOn(part, target);
            default -> false;
        };
    }

    public boolean wants(Condition condition) {
        return wanted.stream().flatMap(List::stream).anyMatch(isSame(condition));
    }

    public boolean refuses(Condition condition) {
        return unwanted.stream().anyMatch(isSame(condition));
    }

    /// Nothing is asked of the target.
    public boolean isNothing() {
        return wanted.isEmpty() && unwanted.isEmpty() && presence == Presence.ANY;
    }

    /// After a click on a value: wanted beside those that are wanted already, or, if it was chosen
    /// in any way, no longer.
    public Chosen clicked(Condition condition) {
        if (wants(condition) || refuses(condition)) {
            return without(condition);
        }
        List<Condition> beside = wanted.size() == 1 ? wanted.getFirst() : List.of();
        return with(
                List.of(Stream.concat(beside.stream(), Stream.of(condition)).toList()),
                unwanted,
                presence == Presence.EMPTY ? Presence.ANY : presence);
    }

    /// After a click that excludes: no longer wanted; or, if it was excluded, no longer that.
    public Chosen excluded(Condition condition) {
        Chosen without = without(condition);
        return refuses(condition)
                ? without
                : with(
                        without.wanted,
                        Stream.concat(without.unwanted.stream(), Stream.of(condition)).toList(),
                        presence);
    }

    /// After a click on the calls without a value, which are then wanted instead of any value.
    public Chosen clickedEmpty() {
        return presence == Presence.ANY
                ? with(List.of(), unwanted, Presence.EMPTY)
                : with(wanted, unwanted, Presence.ANY);
    }

    /// After a click that excludes the calls without a value.
    public Chosen excludedEmpty() {
        return with(wanted, unwanted, presence == Presence.FILLED ? Presence.ANY : Presence.FILLED);
    }

    /// After a range was given: it alone is wanted.
    public Chosen only(Condition condition) {
        return with(List.of(List.of(condition)), unwanted, Presence.ANY);
    }

    /// What is chosen, as terms that must all hold.
    public List<Filter> terms() {
        List<Filter> terms = new ArrayList<>();
        wanted.forEach(list -> terms.add(new Filter.Where(target, list)));
        if (!unwanted.isEmpty()) {
            terms.add(new Filter.Not(new Filter.Where(target, unwanted)));
        }
        Filter has = new Filter.Has(List.of(target));
        switch (presence) {
            case ANY -> {}
            case EMPTY -> terms.add(new Filter.Not(has));
            case FILLED -> terms.add(has);
        }
        return terms;
    }

    private Chosen without(Condition condition) {
        Predicate<Condition> isOther = isSame(condition).negate();
        return with(
                wanted.stream().map(list -> list.stream().filter(isOther).toList()).toList(),
                unwanted.stream().filter(isOther).toList(),
                presence);
    }

    private Chosen with(
            List<List<Condition>> nowWanted, List<Condition> nowUnwanted, Presence now) {
        return new Chosen(target, nowWanted, nowUnwanted, now, others);
    }

    private static List<Filter> parts(Filter filter) {
        return filter instanceof Filter.And(var parts) ? parts : List.of(filter);
    }

    /// One word may stand for several values.
    private static List<Condition> spread(Target target, List<Condition> anyOf) {
        return anyOf.stream()
                .flatMap(
                        condition ->
                                condition instanceof Condition.Equal(Value.Text(var text))
                                                && target instanceof Target.Of(CallField field)
                                                && field == CallField.OUTCOME
                                                && !text.isWild()
                                        ? KnownValues.meant(field, text.text()).stream()
                                                .filter(key -> Outcome.ofKey(key).isPresent())
                                                .<Condition>map(
                                                        key ->
                                                                new Condition.Equal(
                                                                        Value.Text.of(key)))
                                        : Stream.of(condition))
                .toList();
    }

    private Predicate<Condition> isSame(Condition condition) {
        Object form = form(condition);
        return other -> form(other).equals(form);
    }

    /// Equal for the conditions that every call meets alike, whatever their spelling.
    private Object form(Condition condition) {
        if (condition instanceof Condition.Equal(Value.Text(var text)) && !text.isWild()) {
            String form = Exact.form(target, text.text());
            boolean isProduct = target.equals(new Target.Of(CallField.PRODUCT));
            return isProduct ? form.substring(form.indexOf('-') + 1) : form;
        }
        return condition;
    }
}
