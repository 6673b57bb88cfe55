package io.callscope.query.filter;

import io.callscope.model.PhoneNumber;

import java.util.List;

/// Brings what a user typed of a telephone number into the form that the library compares.
public final class Numbers {
    // a private character, for a star can be dialled
    private static final String WILDCARD = "\uE000";

    private Numbers() {}

    /// The pattern in the form of [PhoneNumber#comparable], with a `+` only if one was typed: then
    /// it compares from the start of the E.164 form, else anywhere in it. Empty if no digit or
    /// letter is left.
    public static TextPattern comparable(TextPattern typed) {
        String text = String.join(WILDCARD, typed.parts());
        String whole = new PhoneNumber(text).comparable();
        String plain = whole.startsWith("+") && text.indexOf('+') < 0 ? whole.substring(1) : whole;
        return TextPattern.ofPieces(List.of(plain.split(WILDCARD, -1)));
    }
}
