package io.callscope.query.filter;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What `is:` asks of a call.
public enum State {
    ANSWERED,
    ONGOING,
    /// A value of its record could not be read.
    PROBLEM,
    /// It was read well, but something about it looks wrong.
    SUSPECT,
    /// The user has marked it.
    MARKED,
    /// A local time of it falls into a change of the clock.
    UNCERTAIN_TIME;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public static Optional<State> ofWord(String word) {
        return Stream.of(values()).filter(s -> s.word.equalsIgnoreCase(word)).findFirst();
    }

    public String word() {
        return word;
    }
}
