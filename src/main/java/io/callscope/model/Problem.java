package io.callscope.model;

/// Damage: a value that can't be read as its type, or text that is no whole record.
///
/// @param field name of the key as the record has it, empty where the whole record is meant
/// @param value the raw text, shortened to 200 characters at most, empty where there is none
/// @param reason one sentence that says what is wrong and what became of it
public record Problem(Place place, String field, String value, String reason) {
    private static final int LONGEST_VALUE = 200;

    public Problem {
        if (value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE - 1) + "…";
        }
    }

    public static Problem ofFile(String reason) {
        return new Problem(Place.FILE, "", "", reason);
    }
}
