package io.callscope.bench;

import io.callscope.model.CallField;
import io.callscope.model.Shape;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the bare database is told to read a file of Zentrunk calls: with the types of the fields, so
/// that it need not guess them.
final class Columns {
    private static final String[] KEYS = {
        "call_uuid",
        "from_number",
        "to_number",
        "call_direction",
        "call_duration",
        "bill_duration",
        "end_time",
        "hangup_cause_name",
        "hangup_source",
        "total_rate",
        "total_amount",
        "initiation_time",
        "answer_time",
        "trunk_domain",
        "from_country",
        "to_country",
        "transport_protocol",
        "srtp",
        "hangup_cause_code",
        "secure_trunking",
        "secure_trunking_rate",
        "stir_verification",
        "attestation_indicator",
        "billed_duration"
    };

    private Columns() {}

    static String of(Path file) {
        String name = file.toString();
        String columns =
                Stream.of(KEYS)
                        .map(key -> "'" + key + "': '" + type(key) + "'")
                        .collect(Collectors.joining(", ", "{", "}"));
        String format = name.endsWith(".json") ? "array" : "newline_delimited";
        return name.endsWith(".csv")
                ? "read_csv('%s', header = true, columns = %s)".formatted(file, columns)
                : "read_json('%s', format = '%s', columns = %s)".formatted(file, format, columns);
    }

    private static String type(String key) {
        CallField field = CallField.named(Shape.ZENTRUNK_CALL, key).orElseThrow();
        return switch (field.type()) {
            case ID, TEXT, CODE, NUMBER, COUNTRY -> "VARCHAR";
            case TIME -> "TIMESTAMP";
            case SECONDS, INTEGER -> "BIGINT";
            case MONEY, DECIMAL -> "DECIMAL(18,10)";
            case YES_NO -> "BOOLEAN";
        };
    }
}
