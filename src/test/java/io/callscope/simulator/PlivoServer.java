package io.callscope.simulator;

import com.sun.net.httpserver.Headers;

import io.callscope.model.Product;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Plivo's two products.
final class PlivoServer {
    static final Pattern PATH =
            Pattern.compile("/v1/Account/([^/]+)/(Zentrunk/)?Call/(?:([^/]+)/(Insights/)?)?");

    private static final String API_ID = "5a9fcb68-523d-11e1-86da-6ff39efcb949";

    private final List<Subscriber> subscribers;

    PlivoServer(List<Subscriber> subscribers) {
        this.subscribers = subscribers;
    }

    Answer answer(Ask ask, Headers headers, NextStyle style, boolean isFlat, Instant now)
            throws Rejection {
        Matcher path = PATH.matcher(ask.path());
        if (!path.matches()) {
            throw new Rejection(404, "not found");
        }
        Product product = path.group(2) == null ? Product.PLIVO_VOICE : Product.PLIVO_ZENTRUNK;
        String given = headers.getFirst("Authorization");
        if (subscribers.stream().noneMatch(one -> given != null && basic(one).equals(given))) {
            return Answer.text(
                    401,
                    "text/plain",
                    "Could not verify your access level for that URL. You sent: " + given);
        }
        Subscriber subscriber =
                subscribers.stream()
                        .filter(one -> one.product() == product && basic(one).equals(given))
                        .filter(one -> one.id().equals(path.group(1)))
                        .findFirst()
                        .orElseThrow(() -> new Rejection(404, "resource not found"));
        if (!subscriber.isEnabled()) {
            throw new Rejection(403, "this feature is not enabled for your account");
        }
        String id = path.group(3);
        if (product == Product.PLIVO_VOICE
                && (!ask.isGet() || ask.parameters().containsKey("status"))) {
            return new LiveServer(subscriber, isFlat).answer(ask, id);
        }
        if (!ask.isGet()) {
            throw new Rejection(405, "method not allowed");
        }
        if (ask.parameters().containsKey("callback_url")) {
            return Answer.json("{\"message\":\"async api spawned\",\"api_id\":\"" + API_ID + "\"}");
        }
        if (id == null) {
            return list(ask, subscriber, style, now);
        }
        SimulatedCall call =
                subscriber.book().byId(id).orElseThrow(() -> new Rejection(404, "call not found"));
        if (path.group(4) == null) {
            return Answer.json(call.json());
        }
        if (product == Product.PLIVO_VOICE) {
            throw new Rejection(404, "resource not found");
        }
        return Answer.json(insights(call));
    }

    private static String basic(Subscriber subscriber) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (subscriber.id() + ":" + subscriber.token())
                                        .getBytes(StandardCharsets.UTF_8));
    }

    static Answer refused(Rejection e) {
        return Answer.json(
                e.status(),
                e.status() == 400
                        ? "{\"app_id\":\"%s\",\"status\":\"error\",\"error\":\"%s\"}"
                                .formatted(API_ID, e.getMessage())
                        : "{\"api_id\":\"%s\",\"error\":\"%s\"}".formatted(API_ID, e.getMessage()));
    }

    private static Answer list(Ask ask, Subscriber subscriber, NextStyle style, Instant now)
            throws Rejection {
        int limit = number(ask.parameter("limit", "20"), "limit");
        int offset = number(ask.parameter("offset", "0"), "offset");
        if (limit < 1 || limit > 20) {
            throw new Rejection(400, "limit must be between 1 and 20");
        }
        PlivoFilters.Wanted wanted =
                new PlivoFilters(subscriber.product(), now).of(ask.parameters());
        if (ask.has(Fault.INSERTED)) {
            subscriber
                    .book()
                    .reveal(
                            call ->
                                    !call.end().isBefore(wanted.from())
                                            && !call.end().isAfter(wanted.to())
                                            && wanted.calls().test(call));
        }
        List<SimulatedCall> found =
                wanted.from().isAfter(wanted.to())
                        ? List.of()
                        : subscriber.book().calls(wanted.from(), wanted.to(), wanted.calls());
        String path = ask.path() + "?limit=" + limit + "&offset=";
        return Answer.json(
                "{\"api_id\":\"%s\",\"meta\":{\"limit\":%d,\"offset\":%d,\"total_count\":%d,\"previous\":%s,\"next\":%s},\"objects\":[%s]}"
                        .formatted(
                                API_ID,
                                limit,
                                offset,
                                found.size(),
                                style.of(offset > 0, path + Math.max(0, offset - limit)),
                                style.of(offset + limit < found.size(), path + (offset + limit)),
                                found.stream()
                                        .skip(offset)
                                        .limit(limit)
                                        .map(SimulatedCall::json)
                                        .collect(Collectors.joining(", "))));
    }

    private static int number(String text, String key) throws Rejection {
        if (!text.matches("\\d{1,9}")) {
            throw new Rejection(400, "invalid value for " + key);
        }
        return Integer.parseInt(text);
    }

    private static String insights(SimulatedCall call) {
        return "{\"api_id\":\"%s\",\"call_uuid\":\"%s\",\"from\":{\"carrier\":\"Example\",\"number\":\"%s\",\"region\":\"US\"},\"to\":{\"carrier\":\"Example\",\"number\":\"%s\",\"region\":\"IN\"},\"hangup_cause\":\"%s\",\"hangup_source\":\"%s\",\"rtt\":\"182.50\",\"jitter\":\"3.20\",\"packet_loss\":\"0.40\",\"post_dial_delay\":2340,\"plivo_quality_score\":\"4.2\"}"
                .formatted(
                        API_ID,
                        call.id(),
                        call.text("from_number"),
                        call.text("to_number"),
                        call.text("hangup_cause_name"),
                        call.text("hangup_source"));
    }
}
