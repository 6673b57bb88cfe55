package io.callscope.query.filter.complete;

import io.callscope.query.filter.Target;

import org.jspecify.annotations.Nullable;

import java.util.OptionalLong;

/// One way to go on typing.
///
/// @param target the field that is offered or whose value this is; null for `is:` and `has:`
/// @param shown the word, or the value as the calls have it
/// @param text what takes the place of the part being typed
/// @param calls how many calls have the value, or -1 if that is not known
public record Suggestion(
        Kind kind, @Nullable Target target, String shown, String text, long calls) {
    /// What it stands for.
    public enum Kind {
        FIELD,
        COMPARISON,
        VALUE,
        STATE
    }

    public OptionalLong count() {
        return calls < 0 ? OptionalLong.empty() : OptionalLong.of(calls);
    }
}
