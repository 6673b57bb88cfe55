package io.callscope.simulator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A finished call as an API has it.
///
/// @param json the record as it is sent
/// @param fields the same, to be filtered
public record SimulatedCall(String id, Instant start, Instant end, String json, JsonNode fields) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssXXX", Locale.ROOT);
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    static SimulatedCall of(String json) {
        JsonNode fields = JSON.readTree(json);
        String start = fields.has("uuid") ? "start_time" : "initiation_time";
        return new SimulatedCall(
                fields.path(fields.has("uuid") ? "uuid" : "call_uuid").asString(),
                time(fields.path(start).asString()),
                time(fields.path("end_time").asString()),
                json,
                fields);
    }

    private static Instant time(String text) {
        if (text.indexOf('T') > 0) {
            return Instant.parse(text);
        }
        return text.length() > 19
                ? OffsetDateTime.parse(text, OFFSET).toInstant()
                : LocalDateTime.parse(text, LOCAL).toInstant(ZoneOffset.UTC);
    }

    String text(String key) {
        return fields.path(key).asString("");
    }

    long number(String key) {
        return fields.path(key).asLong(0);
    }
}
