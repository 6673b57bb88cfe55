package io.callscope.simulator;

import java.util.Map;

/// What the simulator sends back.
record Answer(int status, String type, String body, Map<String, String> headers) {
    static Answer json(int status, String body) {
        return new Answer(status, "application/json", body, Map.of());
    }

    static Answer json(String body) {
        return json(200, body);
    }

    static Answer text(int status, String type, String body) {
        return new Answer(status, type, body, Map.of());
    }

    Answer with(String header, String value) {
        return new Answer(status, type, body, Map.of(header, value));
    }
}
