package io.callscope.table;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.PhoneNumber;
import io.callscope.ui.Formats;
import io.callscope.ui.OutcomeText;
import io.callscope.ui.Texts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// What a cell says of a call.
///
/// @param before a quieter part that stands first: the day, the country, the name; may be empty
/// @param isQuiet there is no value, or it is zero
record CellText(String before, String main, boolean isQuiet) {
    static CellText of(Call call, CallField field, TableLook look) {
        if (field == CallField.OUTCOME) {
            return plain(OutcomeText.of(call.outcome()));
        }
        Optional<Object> value = call.value(field);
        if (value.isEmpty()) {
            return new CellText("", Formats.EMPTY, true);
        }
        return switch (field.type()) {
            case NUMBER -> number(call, field, (String) value.get(), look);
            case TIME -> {
                Instant time = (Instant) value.get();
                yield new CellText(look.day(time), look.formats().clock(time), false);
            }
            case SECONDS -> {
                long seconds = (Long) value.get();
                yield new CellText("", Formats.duration(seconds), seconds == 0);
            }
            case MONEY -> money(call, (BigDecimal) value.get(), look);
            case YES_NO -> plain(look.yesNo((Boolean) value.get()));
            case DECIMAL -> plain(((BigDecimal) value.get()).toPlainString());
            case ID, TEXT, CODE, COUNTRY, INTEGER -> plain(value.get().toString());
        };
    }

    private static CellText plain(String text) {
        return new CellText("", text, false);
    }

    private static CellText number(Call call, CallField field, String raw, TableLook look) {
        String number = Formats.numberInTable(new PhoneNumber(raw));
        String shown = call.isFilled(field) ? Texts.get("table.filled.mark", number) : number;
        String before =
                NamedNumber.name(call, field)
                        .or(() -> look.countryBeside(field).map(country -> country(call, country)))
                        .orElse("");
        return new CellText(before, shown, false);
    }

    private static String country(Call call, CallField country) {
        return call.text(country).orElse(Formats.EMPTY);
    }

    private static CellText money(Call call, BigDecimal amount, TableLook look) {
        String text =
                look.hasOneCurrency()
                        ? Formats.money(amount)
                        : Formats.money(call.text(CallField.CURRENCY).orElse(""), amount);
        return new CellText("", text, amount.signum() == 0);
    }
}
