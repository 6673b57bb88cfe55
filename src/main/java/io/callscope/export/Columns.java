package io.callscope.export;

import io.callscope.explain.FieldMeaning;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.query.file.CallFile;
import io.callscope.source.Members;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The columns of an exported table.
final class Columns {
    private static final int MONEY_DECIMALS = 5;

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final List<CallField> fields;
    private final List<String> headings;
    private final Optional<DateTimeFormatter> clock;

    private Columns(
            List<CallField> fields, List<String> headings, Optional<DateTimeFormatter> clock) {
        this.fields = fields;
        this.headings = headings;
        this.clock = clock;
    }

    /// Every field of the catalogue under its key, and the unknown keys of the record as JSON in
    /// the last column; times in UTC with a `Z`.
    static Columns complete() {
        List<CallField> all = List.of(CallField.values());
        Stream<String> keys = all.stream().map(CallField::key);
        return new Columns(
                all, Stream.concat(keys, Stream.of(Members.EXTRA)).toList(), Optional.empty());
    }

    /// These fields under their names; times as clocks in the zone show them, which the heading
    /// names.
    static Columns shown(List<CallField> fields, ZoneId zone) {
        List<String> headings = fields.stream().map(field -> heading(field, zone)).toList();
        return new Columns(fields, headings, Optional.of(CLOCK.withZone(zone)));
    }

    private static String heading(CallField field, ZoneId zone) {
        String label = FieldMeaning.label(field);
        return switch (field.type()) {
            case TIME -> label + " (" + zone.getId() + ")";
            case SECONDS -> label + " (s)";
            default -> label;
        };
    }

    List<CallField> fields() {
        return fields;
    }

    /// Of the fields, and of the unknown keys if they have a column.
    List<String> headings() {
        return headings;
    }

    /// The same as columns of a file under these headings.
    List<CallFile.Column> named() {
        return under(headings);
    }

    /// The same under the keys.
    List<CallFile.Column> keyed() {
        return under(
                Stream.concat(fields.stream().map(CallField::key), Stream.of(Members.EXTRA))
                        .toList());
    }

    private List<CallFile.Column> under(List<String> names) {
        return IntStream.range(0, headings.size())
                .mapToObj(
                        i ->
                                new CallFile.Column(
                                        i < fields.size()
                                                ? Optional.of(fields.get(i))
                                                : Optional.empty(),
                                        names.get(i)))
                .toList();
    }

    /// A value as text, exactly; empty if there is none.
    String text(Call call, CallField field) {
        Object value = call.get(field);
        return switch (value) {
            case null -> "";
            case BigDecimal decimal -> plain(field.type(), decimal).toPlainString();
            case Instant time -> clock.map(its -> its.format(time)).orElseGet(time::toString);
            default -> value.toString();
        };
    }

    /// An amount with at least the decimals that providers write.
    static BigDecimal plain(FieldType type, BigDecimal value) {
        BigDecimal exact = value.stripTrailingZeros();
        int least = type == FieldType.MONEY ? MONEY_DECIMALS : 0;
        return exact.setScale(Math.max(least, exact.scale()));
    }
}
