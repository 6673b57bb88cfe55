package io.callscope.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/// Small files of Zentrunk calls.
public final class CallLog {
    private CallLog() {}

    /// A call that was answered for some seconds.
    ///
    /// @param minute of an hour in May 2026, UTC
    public static String call(String id, int minute, int talk) {
        return """
        {"call_uuid":"%s","from_number":"+14155550132","to_number":"+14155550177",\
        "trunk_domain":"21.zt.plivo.com","initiation_time":"2026-05-14 09:%02d:00",\
        "answer_time":"2026-05-14 09:%02d:10","end_time":"2026-05-14 10:00:00",\
        "call_duration":%d,"hangup_cause_name":"normal_hangup","hangup_cause_code":3000,\
        "hangup_source":"customer","total_amount":"0.00100"}"""
                .formatted(id, minute, minute, talk);
    }

    /// A file with these records, one a line.
    public static Path write(Path file, String... records) throws IOException {
        return Files.writeString(file, String.join("\n", List.of(records)) + "\n");
    }

    /// The same, changed on this day of May 2026.
    public static Path write(int day, Path file, String... records) throws IOException {
        write(file, records);
        Instant time = Instant.parse("2026-05-%02dT12:00:00Z".formatted(day));
        return Files.setLastModifiedTime(file, FileTime.from(time));
    }
}
