package io.callscope.export;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.source.Members;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// The columns of an exported table: every field of the catalogue under its key, and the unknown
/// keys of the record as JSON in the last one.
final class Columns {
    static final List<CallField> FIELDS = List.of(CallField.values());
    static final List<String> HEADINGS =
            Stream.concat(FIELDS.stream().map(CallField::key), Stream.of(Members.EXTRA)).toList();

    private static final int MONEY_DECIMALS = 5;

    private Columns() {}

    /// A value as text, exactly; times in UTC with a `Z`; empty if there is none.
    static String text(Call call, CallField field) {
        return call.value(field).map(value -> text(field.type(), value)).orElse("");
    }

    private static String text(FieldType type, Object value) {
        return type == FieldType.MONEY || type == FieldType.DECIMAL
                ? plain(type, (BigDecimal) value).toPlainString()
                : value.toString();
    }

    /// An amount with at least the decimals that providers write.
    static BigDecimal plain(FieldType type, BigDecimal value) {
        BigDecimal exact = value.stripTrailingZeros();
        int least = type == FieldType.MONEY ? MONEY_DECIMALS : 0;
        return exact.setScale(Math.max(least, exact.scale()));
    }
}
