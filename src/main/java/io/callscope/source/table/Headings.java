package io.callscope.source.table;

import io.callscope.model.CallField;
import io.callscope.model.Shape;
import io.callscope.source.SourceException;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The headings of a table, as it writes them.
///
/// @param names empty for a column without one; the last is not empty
public record Headings(List<String> names) {
    /// Rows among which headings are looked for: above them there may be a title.
    static final int LOOKED_AT = 20;

    private static final int MOST_NAMED = 40;
    private static final Set<CallField> NUMBERS =
            EnumSet.of(CallField.FROM_NUMBER, CallField.TO_NUMBER);
    private static final Set<CallField> TIMES =
            EnumSet.of(CallField.INITIATION_TIME, CallField.ANSWER_TIME, CallField.END_TIME);

    public static Headings of(Row.Cells row) {
        List<String> names = new ArrayList<>();
        row.cells().forEach(cell -> names.add(cell == null ? "" : cell.strip()));
        while (!names.isEmpty() && names.getLast().isEmpty()) {
            names.removeLast();
        }
        return new Headings(List.copyOf(names));
    }

    /// Whether they name what a call can't do without, in one shape: an id, or a number and a time.
    boolean areOfCalls() {
        return Stream.of(Shape.values())
                .map(this::fields)
                .anyMatch(
                        fields ->
                                fields.contains(CallField.CALL_UUID)
                                        || (fields.stream().anyMatch(NUMBERS::contains)
                                                && fields.stream().anyMatch(TIMES::contains)));
    }

    /// How many of them are known, in the shape that knows most.
    int known() {
        return Stream.of(Shape.values()).mapToInt(shape -> fields(shape).size()).max().orElse(0);
    }

    /// How many columns have a name.
    int filled() {
        return (int) names.stream().filter(name -> !name.isEmpty()).count();
    }

    /// Whether a row just repeats them, as in tables that were put one behind the other.
    public boolean areRepeatedBy(Row.Cells row) {
        String first = row.cells().isEmpty() ? null : row.cells().getFirst();
        return first != null
                && (first.strip().equals(names.getFirst()) || isKnown(first.strip()))
                && (of(row).equals(this) || of(row).areOfCalls());
    }

    /// Says what was looked for, and what is there instead.
    SourceException refusal() {
        String missing = "it has no column for an id (call_uuid), ";
        if (hasOne(NUMBERS)) {
            missing += "and beside a number none for a time (" + keys(TIMES) + ")";
        } else if (hasOne(TIMES)) {
            missing += "and beside a time none for a number (" + keys(NUMBERS) + ")";
        } else {
            missing +=
                    "nor for a number (%s) and a time (%s)".formatted(keys(NUMBERS), keys(TIMES));
        }
        String have =
                names.stream()
                        .filter(name -> !name.isEmpty())
                        .limit(MOST_NAMED)
                        .map(Headings::shortened)
                        .collect(Collectors.joining(", "));
        return SourceException.noCallLog(
                "This table is no call log: %s. Its headings are: %s%s."
                        .formatted(missing, have, filled() > MOST_NAMED ? " …" : ""));
    }

    private boolean hasOne(Set<CallField> wanted) {
        return Stream.of(Shape.values())
                .map(this::fields)
                .flatMap(Set::stream)
                .anyMatch(wanted::contains);
    }

    private static String keys(Set<CallField> fields) {
        return fields.stream().map(CallField::key).collect(Collectors.joining(", "));
    }

    private static String shortened(String name) {
        String line = name.replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 59) + "…";
    }

    /// No name of a field has a digit, but nearly all ids have: most rows need no closer look.
    private static boolean isKnown(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isDigit(name.charAt(i))) {
                return false;
            }
        }
        return Stream.of(Shape.values())
                .anyMatch(shape -> CallField.named(shape, name).isPresent());
    }

    private Set<CallField> fields(Shape shape) {
        Set<CallField> fields = EnumSet.noneOf(CallField.class);
        names.forEach(name -> CallField.named(shape, name).ifPresent(fields::add));
        return fields;
    }
}
