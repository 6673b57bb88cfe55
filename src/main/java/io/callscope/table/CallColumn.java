package io.callscope.table;

import io.callscope.explain.FieldMeaning;
import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.ui.Texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A column of the table: a field of the catalogue, and how wide it is at first.
///
/// @param isVisible at first
record CallColumn(CallField field, double width, boolean isVisible) {
    private static final double COUNTRY = 23;
    private static final double YEAR = 28;
    private static final double HEAD = 100; // of the time, without the zone
    private static final double CURRENCY = 34;

    private static final List<CallColumn> USUAL =
            List.of(
                    new CallColumn(CallField.OUTCOME, 140, true),
                    new CallColumn(CallField.INITIATION_TIME, 120, true),
                    new CallColumn(CallField.FROM_NUMBER, 147, true),
                    new CallColumn(CallField.TO_NUMBER, 147, true),
                    new CallColumn(CallField.TALK_SECONDS, 60, true),
                    new CallColumn(CallField.BILLED_SECONDS, 60, true),
                    new CallColumn(CallField.TOTAL_AMOUNT, 78, true),
                    new CallColumn(CallField.HANGUP_CAUSE_NAME, 110, true));

    /// The usual ones, then every other field, hidden at first.
    static List<CallColumn> all() {
        List<CallColumn> all = new ArrayList<>(USUAL);
        List<CallField> usual = USUAL.stream().map(CallColumn::field).toList();
        Arrays.stream(CallField.values())
                .filter(field -> !usual.contains(field))
                .map(field -> new CallColumn(field, width(field.type()), false))
                .forEach(all::add);
        return all;
    }

    static List<CallField> shownAtFirst() {
        return USUAL.stream().map(CallColumn::field).toList();
    }

    /// How wide it is where all columns have to be content with less: without the country, and with
    /// the currency in each cell where a result has several.
    double width(TableLook look) {
        return switch (field) {
            case FROM_NUMBER, TO_NUMBER -> look.isNarrow() ? width - COUNTRY : width;
            case INITIATION_TIME ->
                    Math.max(look.isOneYear() ? width : width + YEAR, HEAD + look.zoneRoom());
            case TOTAL_AMOUNT -> look.hasOneCurrency() ? width : width + CURRENCY;
            default -> width;
        };
    }

    /// Numbers that are compared digit by digit stand at the right.
    boolean isNumeric() {
        return switch (field.type()) {
            case SECONDS, INTEGER, MONEY, DECIMAL -> true;
            case ID, TEXT, CODE, NUMBER, COUNTRY, TIME, YES_NO -> false;
        };
    }

    /// The head of the column; that of time and cost says more, see [TableLook].
    String title() {
        return title(field);
    }

    static String title(CallField field) {
        return switch (field) {
            case INITIATION_TIME -> Texts.get("table.head.time");
            case TALK_SECONDS -> Texts.get("table.head.talk");
            case BILLED_SECONDS -> Texts.get("table.head.billed");
            case TOTAL_AMOUNT -> Texts.get("table.head.amount");
            case HANGUP_CAUSE_NAME -> Texts.get("table.head.cause");
            default -> FieldMeaning.label(field);
        };
    }

    private static double width(FieldType type) {
        return switch (type) {
            case ID -> 268;
            case TEXT -> 160;
            case NUMBER -> 143;
            case TIME -> 150;
            case CODE -> 110;
            case MONEY, DECIMAL, INTEGER -> 78;
            case SECONDS, COUNTRY, YES_NO -> 70;
        };
    }
}
