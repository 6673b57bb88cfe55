package io.callscope.provider;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where the legs of a live call go: each address must answer with call XML.
public sealed interface Transfer {
    record FirstLeg(URI to) implements Transfer {}

    record SecondLeg(URI to) implements Transfer {}

    record Both(URI first, URI second) implements Transfer {}

    /// The body of the request.
    default Map<String, String> body() {
        Map<String, String> body = new LinkedHashMap<>();
        switch (this) {
            case FirstLeg(URI to) -> {
                body.put("legs", "aleg");
                body.put("aleg_url", to.toString());
            }
            case SecondLeg(URI to) -> {
                body.put("legs", "bleg");
                body.put("bleg_url", to.toString());
            }
            case Both(URI first, URI second) -> {
                body.put("legs", "both");
                body.put("aleg_url", first.toString());
                body.put("bleg_url", second.toString());
            }
        }
        return body;
    }
}
