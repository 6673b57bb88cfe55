package io.callscope.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whose a telephone number is, or all numbers with the same beginning.
///
/// @param number as the user has written it; a `*` at its end stands for any digits
/// @param name empty if only the group is known
/// @param group empty if there is none
public record Name(String number, String name, String group) {
    private static final Pattern DIGITS = Pattern.compile("[1-9]\\d*");

    public Name {
        number = number.strip();
        name = name.strip();
        group = group.strip();
    }

    /// Whether it names all numbers that begin with these digits.
    public boolean isPrefix() {
        return number.endsWith("*");
    }

    /// What is the same for every spelling of the same number or beginning: a book has each once.
    public String key() {
        return patterns().getLast() + (isPrefix() ? "*" : "");
    }

    /// The numbers in their [PhoneNumber#comparable] form, or the beginnings of it, that are named.
    /// A beginning of digits alone may be that of an E.164 number or of a short one.
    public List<String> patterns() {
        if (!isPrefix()) {
            return List.of(new PhoneNumber(number).comparable());
        }
        String written = number.substring(0, number.length() - 1);
        String plain =
                new PhoneNumber(written).comparable().replace("*", "").toLowerCase(Locale.ROOT);
        String digits = plain.startsWith("+") ? plain.substring(1) : plain;
        boolean isBare = !written.contains("+") && DIGITS.matcher(digits).matches();
        return isBare ? List.of("+" + digits, digits) : List.of(plain);
    }

    /// Whether a number can have it: at least one sign of it is left without punctuation.
    public boolean namesSomething() {
        return patterns().stream().allMatch(pattern -> !pattern.isEmpty() && !pattern.equals("+"));
    }
}
