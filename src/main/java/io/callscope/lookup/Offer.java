package io.callscope.lookup;

import io.callscope.ui.Action;
import io.callscope.ui.Shortcut;
import io.callscope.ui.Texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The actions that the box offers for a text, in parts with a head each.
///
/// @param isFirst they stand before the calls
/// @param isAlone no call is looked for
record Offer(List<Part> parts, boolean isFirst, boolean isAlone) {
    static final Offer NONE = new Offer(List.of(), false, false);

    private static final int MOST_RECENT = 5;
    private static final int MOST_FIRST = 7;
    private static final int MOST_LAST = 4;

    /// There are many of them, and they are to leave room for the others that fit as well.
    private static final int SPECIAL = 100;

    Offer {
        parts = List.copyOf(parts);
    }

    /// @param head in words
    record Part(String head, List<Action> actions) {
        Part {
            actions = List.copyOf(actions);
        }
    }

    /// All that can be done now, what was done lately first.
    static Offer all(List<Action> actions, List<String> recent, boolean isAlone) {
        List<Action> available = actions.stream().filter(Action::isAvailable).toList();
        List<Action> lately =
                recent.stream()
                        .flatMap(id -> available.stream().filter(one -> one.id().equals(id)))
                        .limit(MOST_RECENT)
                        .toList();
        List<Part> parts = new ArrayList<>();
        if (!lately.isEmpty()) {
            parts.add(new Part(Texts.get("lookup.actions.recent"), lately));
        }
        Map<Shortcut.Group, List<Action>> groups = new TreeMap<>();
        available.stream()
                .filter(one -> !one.isSpecial() && !lately.contains(one))
                .forEach(
                        one ->
                                groups.computeIfAbsent(one.group(), _ -> new ArrayList<>())
                                        .add(one));
        groups.forEach((group, some) -> parts.add(new Part(group.text(), some)));
        return new Offer(parts, true, isAlone);
    }

    /// Those whose name fits, the best first; what can't be done now comes last.
    static Offer fitting(
            String typed,
            List<Action> actions,
            List<String> recent,
            boolean isFirst,
            boolean isAlone) {
        record Fitting(Action action, int score) {}
        List<Action> found =
                actions.stream()
                        .flatMap(
                                one ->
                                        Fit.of(typed, one.text()).stream()
                                                .map(fit -> one.isSpecial() ? fit - SPECIAL : fit)
                                                .mapToObj(score -> new Fitting(one, score)))
                        .sorted(
                                Comparator.comparing((Fitting one) -> !one.action.isAvailable())
                                        .thenComparingInt(one -> -one.score)
                                        .thenComparing(one -> !recent.contains(one.action.id())))
                        .map(Fitting::action)
                        .limit(isAlone ? Long.MAX_VALUE : isFirst ? MOST_FIRST : MOST_LAST)
                        .toList();
        return found.isEmpty()
                ? new Offer(List.of(), isFirst, isAlone)
                : new Offer(
                        List.of(new Part(Texts.get("lookup.actions"), found)), isFirst, isAlone);
    }

    /// All of them, as they stand under each other.
    List<Action> actions() {
        return parts.stream().flatMap(part -> part.actions.stream()).toList();
    }

    /// Whether some stand before the calls.
    boolean hasFirst() {
        return isFirst && !parts.isEmpty();
    }

    Optional<Action> at(int row) {
        List<Action> all = actions();
        return row >= 0 && row < all.size() ? Optional.of(all.get(row)) : Optional.empty();
    }
}
