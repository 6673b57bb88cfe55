package io.callscope.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Whose the telephone numbers are. A whole number wins over a beginning, and of beginnings the
/// longest wins. Immutable.
public final class NameBook {
    public static final NameBook EMPTY = new NameBook(Map.of());

    private final Map<String, Name> names;
    private final Map<String, Name> whole = new HashMap<>();
    private final NavigableMap<Integer, Map<String, Name>> beginnings =
            new TreeMap<>(Comparator.reverseOrder());

    private NameBook(Map<String, Name> names) {
        this.names = names;
        names.values().forEach(this::add);
    }

    /// A book of these names; of several for the same number, the last one counts.
    public static NameBook of(Collection<Name> names) {
        return EMPTY.with(names);
    }

    /// A beginning that is written with its `+` wins over the same digits without.
    private void add(Name name) {
        boolean isSure = name.patterns().size() == 1;
        for (String pattern : name.patterns()) {
            Map<String, Name> among =
                    name.isPrefix()
                            ? beginnings.computeIfAbsent(pattern.length(), _ -> new HashMap<>())
                            : whole;
            Name before = among.get(pattern);
            if (isSure || before == null || before.patterns().size() > 1) {
                among.put(pattern, name);
            }
        }
    }

    /// In the order in which they were added.
    public Collection<Name> names() {
        return Collections.unmodifiableCollection(names.values());
    }

    public int size() {
        return names.size();
    }

    /// The entry for this number or beginning itself, however it is written.
    public Optional<Name> entry(Name other) {
        return Optional.ofNullable(names.get(other.key()));
    }

    /// The book with these names, too; they take the places of those for the same numbers.
    public NameBook with(Collection<Name> others) {
        Map<String, Name> all = new LinkedHashMap<>(names);
        others.forEach(name -> all.put(name.key(), name));
        return new NameBook(all);
    }

    public NameBook without(Collection<Name> others) {
        Map<String, Name> all = new LinkedHashMap<>(names);
        others.forEach(name -> all.remove(name.key()));
        return new NameBook(all);
    }

    /// Whose a number is.
    ///
    /// @param number in its [PhoneNumber#comparable] form
    public Optional<Name> of(String number) {
        Name exact = whole.get(number);
        if (exact != null) {
            return Optional.of(exact);
        }
        for (Map.Entry<Integer, Map<String, Name>> entry : beginnings.entrySet()) {
            int length = entry.getKey();
            Name name =
                    number.length() < length
                            ? null
                            : entry.getValue().get(number.substring(0, length));
            if (name != null) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /// All patterns of numbers with their names, in the order in which they win.
    public List<Pattern> patterns() {
        List<Pattern> all = new ArrayList<>();
        whole.forEach((pattern, name) -> all.add(new Pattern(pattern, 0, name)));
        beginnings.forEach(
                (length, among) ->
                        among.forEach((text, name) -> all.add(new Pattern(text, length, name))));
        return all;
    }

    /// A number, or the beginning of numbers, in comparable form.
    ///
    /// @param length of the beginning; 0 for a whole number
    public record Pattern(String text, int length, Name name) {
        public boolean isPrefix() {
            return length > 0;
        }
    }

    /// What decides whether a number is among those of certain names: the first step that has the
    /// number, or its beginning, in one of its two lists.
    ///
    /// @param length of the beginning; 0 for the whole number
    /// @param in whose numbers are meant
    /// @param out whose numbers are others' though a shorter beginning is meant
    public record Step(int length, List<String> in, List<String> out) {}

    /// The numbers of the names that are wanted.
    public List<Step> cover(Predicate<Name> wanted) {
        List<Pattern> patterns = patterns();
        List<String> wantedBeginnings =
                patterns.stream()
                        .filter(pattern -> pattern.isPrefix() && wanted.test(pattern.name))
                        .map(Pattern::text)
                        .toList();
        Beginnings meant = new Beginnings(wantedBeginnings);
        Map<Integer, Step> steps = new LinkedHashMap<>();
        for (Pattern pattern : patterns) {
            boolean isIn = wanted.test(pattern.name);
            if (isIn || meant.isWithin(pattern.text)) {
                Step step =
                        steps.computeIfAbsent(
                                pattern.length,
                                length -> new Step(length, new ArrayList<>(), new ArrayList<>()));
                (isIn ? step.in : step.out).add(pattern.text);
            }
        }
        return List.copyOf(steps.values());
    }

    /// Tells whether a text goes on from one of several beginnings.
    private static final class Beginnings {
        private final Map<Integer, Set<String>> byLength = new TreeMap<>();

        Beginnings(List<String> texts) {
            texts.forEach(
                    text ->
                            byLength.computeIfAbsent(text.length(), _ -> new HashSet<>())
                                    .add(text));
        }

        boolean isWithin(String text) {
            return byLength.entrySet().stream()
                    .anyMatch(
                            entry ->
                                    text.length() >= entry.getKey()
                                            && entry.getValue()
                                                    .contains(text.substring(0, entry.getKey())));
        }
    }
}
