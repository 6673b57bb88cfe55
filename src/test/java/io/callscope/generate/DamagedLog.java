package io.callscope.generate;

import io.callscope.model.Shape;

import java.util.List;
import java.util.stream.IntStream;

/// An indented array of Zentrunk calls with every kind of damage that a reader must survive:
///
/// - record 3: `"call_duration": "abc"`, a value of the wrong type
/// - record 5: `"bill_duration": ,`, no JSON
/// - record 8: no `call_uuid`
/// - record 10: a text in place of an object
/// - record 12: cut off inside the value of `hangup_cause_name`, and with it the file
///
/// The other seven are plain. So 9 records can be loaded (3 and 8 with a problem each), and 3 are
/// rejected.
final class DamagedLog {
    private static final int RECORDS = 12;
    private static final String CUT = "\"hangup_cause_name\": \"";

    private DamagedLog() {}

    static String text() {
        List<String> records =
                new CallGenerator(Shape.ZENTRUNK_CALL, 10)
                        .records(RECORDS)
                        .map(GeneratedRecord::json)
                        .map(JsonRecord::indented)
                        .toList();
        String array =
                String.join(
                        ",\n",
                        IntStream.rangeClosed(1, RECORDS)
                                .mapToObj(i -> damaged(i, records.get(i - 1)))
                                .toList());
        return "[\n" + array;
    }

    private static String damaged(int number, String record) {
        return switch (number) {
            case 3 -> changed(record, "\"call_duration\": \\d+", "\"call_duration\": \"abc\"");
            case 5 -> changed(record, "\"bill_duration\": \\d+", "\"bill_duration\": ");
            case 8 -> changed(record, " *\"call_uuid\": .*\n", "");
            case 10 -> "  \"not a call\"";
            case 12 -> record.substring(0, record.indexOf(CUT) + CUT.length() + 3);
            default -> record;
        };
    }

    private static String changed(String record, String pattern, String replacement) {
        String changed = record.replaceFirst(pattern, replacement);
        if (changed.equals(record)) {
            throw new IllegalStateException("nothing to damage by " + pattern + " in " + record);
        }
        return changed;
    }
}
