package io.callscope.query.filter.complete;

import io.callscope.query.filter.Target;
import io.callscope.query.filter.complete.Suggestion.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Offers the words that can stand before a colon.
final class FieldSuggestions {
    private FieldSuggestions() {}

    /// Comparisons if the word is whole, then fields by their usual word, then by another name.
    static List<Suggestion> startingWith(String typed) {
        String plain = typed.toLowerCase(Locale.ROOT);
        List<Suggestion> all = new ArrayList<>();
        Target.ofWord(plain)
                .filter(target -> target.kind().isOrdered())
                .ifPresent(target -> all.addAll(comparisons(target)));
        Target.all().stream()
                .filter(target -> target.word().startsWith(plain))
                .forEach(target -> all.add(field(target)));
        Stream.of("is", "has")
                .filter(word -> word.startsWith(plain))
                .forEach(word -> all.add(new Suggestion(Kind.FIELD, null, word, word + ":", -1)));
        Target.all().stream()
                .filter(target -> !target.word().startsWith(plain))
                .filter(target -> names(target).anyMatch(name -> name.startsWith(plain)))
                .forEach(target -> all.add(field(target)));
        return all;
    }

    /// The fields themselves, as `has:` wants them.
    static List<Suggestion> named(String typed) {
        return Target.all().stream()
                .filter(t -> t.word().startsWith(typed.toLowerCase(Locale.ROOT)))
                .map(t -> new Suggestion(Kind.FIELD, t, t.word(), t.word(), -1))
                .toList();
    }

    private static Suggestion field(Target target) {
        return new Suggestion(Kind.FIELD, target, target.word(), target.word() + ":", -1);
    }

    private static List<Suggestion> comparisons(Target target) {
        return Stream.of(">", ">=", "<", "<=")
                .map(sign -> target.word() + sign)
                .map(text -> new Suggestion(Kind.COMPARISON, target, text, text, -1))
                .toList();
    }

    private static Stream<String> names(Target target) {
        return target instanceof Target.Of(var field)
                ? Stream.concat(field.words().stream(), Stream.of(field.key()))
                : Stream.of(target.word());
    }
}
