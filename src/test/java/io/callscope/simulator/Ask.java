package io.callscope.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A request, taken apart.
///
/// @param parameters of the query, also the empty ones
/// @param fault that changes the answer's content
record Ask(
        String method,
        String path,
        Map<String, String> parameters,
        String body,
        Optional<Fault> fault) {

    static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : query.split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String key = equals < 0 ? part : part.substring(0, equals);
                parameters.put(decoded(key), equals < 0 ? "" : decoded(part.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    boolean isGet() {
        return method.equals("GET");
    }

    String parameter(String key, String otherwise) {
        return parameters.getOrDefault(key, otherwise);
    }

    boolean has(Fault kind) {
        return fault.filter(kind::equals).isPresent();
    }
}
