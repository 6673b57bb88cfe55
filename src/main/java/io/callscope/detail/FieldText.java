package io.callscope.detail;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.PhoneNumber;
import io.callscope.ui.Formats;
import io.callscope.ui.OutcomeText;
import io.callscope.ui.Texts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;

/// A field's value where it stands alone, with its unit.
final class FieldText {
    private FieldText() {}

    /// The value as it is shown.
    ///
    /// @param value of the Java type of the field's type
    static String of(Shown shown, CallField field, Object value) {
        return of(shown, shown.call(), field, value);
    }

    /// The value of another copy of the call.
    static String of(Shown shown, Call call, CallField field, Object value) {
        return switch (field.type()) {
            case NUMBER -> Formats.numberInTable(new PhoneNumber((String) value));
            case COUNTRY -> Texts.get("detail.country", country((String) value), value);
            case TIME -> shown.formats().time((Instant) value);
            case SECONDS -> seconds((Long) value);
            case MONEY ->
                    Formats.money(call.text(CallField.CURRENCY).orElse(""), (BigDecimal) value);
            case DECIMAL -> ((BigDecimal) value).toPlainString();
            case YES_NO -> Texts.get((Boolean) value ? "value.yes" : "value.no");
            case CODE -> code(call, field, (String) value);
            case ID, TEXT, INTEGER -> value.toString();
        };
    }

    /// What goes to the clipboard: a number as the record has it, all else as it is shown.
    static String copied(CallField field, Object value, String shown) {
        return switch (field.type()) {
            case NUMBER -> value.toString();
            default -> shown;
        };
    }

    /// `United States`; letters that are no country stay as they are.
    static String country(String letters) {
        return Locale.of("", letters).getDisplayCountry(Locale.ENGLISH);
    }

    private static String seconds(long seconds) {
        return Texts.get("detail.seconds", Formats.duration(seconds), Formats.count(seconds));
    }

    private static String code(Call call, CallField field, String value) {
        return switch (field) {
            case OUTCOME -> OutcomeText.of(call.outcome());
            case PRODUCT -> Texts.get("product." + value);
            default -> value;
        };
    }
}
