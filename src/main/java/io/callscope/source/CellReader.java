package io.callscope.source;

import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.model.Product;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// Reads the texts of one field in records that are alike. Not thread-safe.
final class CellReader {
    private static final int TIME_LENGTH = 19;
    private static final int MINUTE_LENGTH = 16;
    private static final int LAST_SECOND = 59;

    private final CallField field;
    private final FieldType type;
    private final Alike alike;
    private final CellCache values = new CellCache();
    private final CellCache minutes = new CellCache();

    /// What is the same for all of these records.
    ///
    /// @param product that the address of the call names; none if it names none
    /// @param currency that stands in the field of the currency; none if there is none
    record Alike(ZoneId zone, Optional<Product> product, Optional<String> currency) {}

    CellReader(CallField field, Alike alike) {
        this.field = field;
        this.alike = alike;
        type = field.type();
    }

    CallField field() {
        return field;
    }

    /// The text between two places of a record.
    ///
    /// @param isQuoted it is a string of JSON, without its quotes; else a number or a word
    Cell read(byte[] json, int start, int end, boolean isQuoted) {
        if (isQuoted && isUsuallyNew()) {
            return ofText(ascii(json, start, end));
        }
        if (isQuoted && type == FieldType.TIME && isUsualTime(json, start, end)) {
            Cell minute = minute(json, start);
            if (minute.value() instanceof Instant time) {
                int second = 10 * (json[end - 2] - '0') + json[end - 1] - '0';
                return Cell.of(Instant.ofEpochSecond(time.getEpochSecond() + second));
            }
            return ofText(ascii(json, start, end));
        }
        return cached(json, start, end, isQuoted);
    }

    /// Ids and numbers of persons differ from call to call.
    private boolean isUsuallyNew() {
        return type == FieldType.ID || type == FieldType.NUMBER;
    }

    private Cell cached(byte[] json, int start, int end, boolean isQuoted) {
        Cell known = values.get(json, start, end, isQuoted);
        if (known != null) {
            return known;
        }
        String text = ascii(json, start, end);
        String meaning = isQuoted ? text : PlainObjects.meaning(text);
        Cell cell = meaning == null ? Cell.ODD : ofText(meaning);
        values.put(json, start, end, isQuoted, cell);
        return cell;
    }

    private Cell minute(byte[] json, int start) {
        int end = start + MINUTE_LENGTH;
        Cell known = minutes.get(json, start, end, true);
        if (known != null) {
            return known;
        }
        Cell cell = minute(ascii(json, start, end));
        minutes.put(json, start, end, true, cell);
        return cell;
    }

    private static String ascii(byte[] json, int start, int end) {
        return new String(json, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /// Whether it is like `2026-05-15 09:31:07`.
    private static boolean isUsualTime(byte[] json, int start, int end) {
        return end - start == TIME_LENGTH
                && json[end - 3] == ':'
                && json[end - 2] >= '0'
                && json[end - 2] <= '5'
                && json[end - 1] >= '0'
                && json[end - 1] <= '9';
    }

    /// The beginning of a minute all of whose seconds follow each other.
    private Cell minute(String text) {
        Cell first = ofText(text + ":00");
        Cell last = ofText(text + ":" + LAST_SECOND);
        boolean isWhole =
                first.value() instanceof Instant from
                        && last.value() instanceof Instant to
                        && from.plusSeconds(LAST_SECOND).equals(to);
        return isWhole ? first : Cell.ODD;
    }

    private Cell ofText(String text) {
        if (isOfAnother(text)) {
            return Cell.ODD;
        }
        if (Values.isNone(type, text)) {
            return Cell.NONE;
        }
        try {
            return switch (type) {
                case TIME -> time(text);
                case MONEY -> money(text);
                default -> Cell.of(Values.read(type, text));
            };
        } catch (UnreadableValue e) {
            return Cell.ODD; // the closer look says why
        }
    }

    private Cell time(String text) throws UnreadableValue {
        Times.Read time = Times.read(text, alike.zone);
        return time.isUncertain() ? Cell.ODD : new Cell(time.instant(), false, time.hasOffset());
    }

    private static Cell money(String text) throws UnreadableValue {
        Amount amount = Amount.of(text);
        return amount.currencies().isEmpty()
                ? Cell.of(Values.read(FieldType.MONEY, amount.number()))
                : Cell.ODD;
    }

    /// Whether the value makes the record another one than those that are alike.
    private boolean isOfAnother(String text) {
        return switch (field) {
            case RESOURCE_URI -> !Shapes.productOf(text).equals(alike.product);
            case CURRENCY ->
                    !(alike.currency.isEmpty() && Values.isNone(text))
                            && !alike.currency.equals(Billing.code(text));
            default -> false;
        };
    }
}
