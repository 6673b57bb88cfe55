package io.callscope.table;

import io.callscope.model.CallField;
import io.callscope.query.Figures;
import io.callscope.query.Result;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import java.time.Instant;
import java.util.Optional;

/// What all rows of a result share, so that the heads can say it once: the year and the currency.
///
/// @param isNarrow there is no room for countries
record TableLook(Formats formats, Figures figures, boolean isNarrow) {
    private static final double LETTER = 6.5;
    private static final double LONGEST_ZONE = 90;

    static TableLook of(Result result, boolean isNarrow) {
        return new TableLook(new Formats(result.query().zone()), result.figures(), isNarrow);
    }

    TableLook withNarrow(boolean narrow) {
        return new TableLook(formats, figures, narrow);
    }

    /// The head of a column.
    String head(CallColumn column) {
        if (column.field() == CallField.INITIATION_TIME && figures.first().isPresent()) {
            return formats.timeHead(figures.first().get(), figures.last().orElseThrow());
        }
        if (column.field() == CallField.TOTAL_AMOUNT && figures.amounts().size() == 1) {
            return Texts.get("table.head.cost", figures.amounts().firstKey());
        }
        return column.title();
    }

    boolean hasOneCurrency() {
        return figures.amounts().size() <= 1;
    }

    boolean isOneYear() {
        return figures.first().isEmpty()
                || formats.isOneYear(figures.first().get(), figures.last().orElseThrow());
    }

    /// What the name of the zone needs in the head, in pixels.
    double zoneRoom() {
        return Math.min(LONGEST_ZONE, formats.zoneName().length() * LETTER);
    }

    String day(Instant time) {
        return isOneYear() ? formats.day(time) : formats.date(time);
    }

    /// The country that stands before a number.
    Optional<CallField> countryBeside(CallField number) {
        if (isNarrow) {
            return Optional.empty();
        }
        return switch (number) {
            case FROM_NUMBER -> Optional.of(CallField.FROM_COUNTRY);
            case TO_NUMBER -> Optional.of(CallField.TO_COUNTRY);
            default -> Optional.empty();
        };
    }

    String yesNo(boolean yes) {
        return Texts.get(yes ? "value.yes" : "value.no");
    }
}
