package io.callscope.export;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.query.StoredCall;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// Writes every field of the catalogue under its key, and the unknown keys of the record as JSON in
/// a last column, `extra`. Times are in UTC with a `Z`, empty is empty (RFC 4180).
final class CsvWriter implements CallWriter {
    private static final int MONEY_DECIMALS = 5;

    private static final List<CallField> FIELDS = List.of(CallField.values());

    @Override
    public void begin(Writer out) throws IOException {
        List<String> keys =
                Stream.concat(FIELDS.stream().map(CallField::key), Stream.of("extra")).toList();
        out.write(String.join(",", keys) + "\r\n");
    }

    @Override
    public void write(Writer out, StoredCall stored) throws IOException {
        Call call = stored.call();
        for (CallField field : FIELDS) {
            cell(out, call.value(field).map(value -> text(field.type(), value)).orElse(""));
            out.write(',');
        }
        cell(out, stored.unknownJson());
        out.write("\r\n");
    }

    @Override
    public void end(Writer out) {
        // the last line is complete
    }

    private static String text(FieldType type, Object value) {
        if (type == FieldType.MONEY || type == FieldType.DECIMAL) {
            BigDecimal exact = ((BigDecimal) value).stripTrailingZeros();
            int least = type == FieldType.MONEY ? MONEY_DECIMALS : 0;
            return exact.setScale(Math.max(least, exact.scale())).toPlainString();
        }
        return value.toString();
    }

    private static void cell(Writer out, String text) throws IOException {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        out.write(plain ? text : '"' + text.replace("\"", "\"\"") + '"');
    }
}
