package io.callscope.generate;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes a call as a record of one shape.
interface RecordWriter {
    DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    JsonRecord write(GeneratedCall call);

    /// What a reader must find in the record.
    default Expected expected(GeneratedCall call) {
        return call.expected();
    }

    /// A time as both documents write it, on a clock that stands at this offset.
    static String time(long epochSecond, ZoneOffset clock) {
        return TIME.format(LocalDateTime.ofEpochSecond(epochSecond, 0, clock));
    }
}
