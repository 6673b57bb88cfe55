package io.callscope.simulator;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.stream.Collectors;

/// Live and queued calls, which Plivo Voice and Vobiz serve alike.
final class LiveServer {
    private static final String API_ID = "5a9fcb68-523d-11e1-86da-6ff39efcb949";
    private static final int MOST = 20;

    private final Subscriber subscriber;
    private final boolean isFlat;

    LiveServer(Subscriber subscriber, boolean isFlat) {
        this.subscriber = subscriber;
        this.isFlat = isFlat;
    }

    Answer answer(Ask ask, @Nullable String id) throws Rejection {
        String state = ask.parameter("status", "");
        if (id == null) {
            if (!ask.isGet()) {
                throw new Rejection(405, "method not allowed");
            }
            return Answer.json(
                    "{\"api_id\":\"%s\",\"calls\":[%s]}"
                            .formatted(
                                    API_ID,
                                    subscriber.live().values().stream()
                                            .filter(call -> call.state().equals(state))
                                            .map(LiveCall::id)
                                            .sorted()
                                            .limit(MOST)
                                            .map(one -> '"' + one + '"')
                                            .collect(Collectors.joining(","))));
        }
        LiveCall call = subscriber.live().get(id);
        if (call == null || (ask.isGet() && !call.state().equals(state))) {
            throw new Rejection(404, "call not found");
        }
        return switch (ask.method()) {
            case "DELETE" -> {
                subscriber.live().remove(id);
                subscriber.book().add(call.finished().json());
                yield Answer.text(204, "application/json", "");
            }
            case "POST" -> transfer(ask, id);
            default -> Answer.json(isFlat ? call.flat(API_ID) : call.enveloped(API_ID));
        };
    }

    private static Answer transfer(Ask ask, String id) throws Rejection {
        JsonNode body = new JsonMapper().readTree(ask.body());
        String legs = body.path("legs").asString("aleg");
        boolean needsFirst = !legs.equals("bleg");
        boolean needsSecond = !legs.equals("aleg");
        if ((needsFirst && !body.has("aleg_url")) || (needsSecond && !body.has("bleg_url"))) {
            throw new Rejection(400, "aleg_url or bleg_url is missing");
        }
        return Answer.json(
                202,
                "{\"api_id\":\"%s\",\"message\":\"call transferred\",\"call_uuid\":\"%s\"}"
                        .formatted(API_ID, id));
    }
}
