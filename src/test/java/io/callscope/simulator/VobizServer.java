package io.callscope.simulator;

import com.sun.net.httpserver.Headers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Vobiz: CDRs, and live calls.
final class VobizServer {
    static final Pattern PATH =
            Pattern.compile("/api/v1/Account/([^/]+)/(?:cdr(?:/([^/]+))?|Call/?(?:([^/]+)/?)?)");

    private static final ZoneId CLOCK = ZoneId.of("Asia/Kolkata");
    private static final Map<String, String> EQUAL =
            Map.of(
                    "call_direction", "call_direction",
                    "sip_call_id", "sip_call_id",
                    "bridge_uuid", "bridge_uuid",
                    "hangup_cause", "hangup_cause",
                    "hangup_disposition", "hangup_disposition",
                    "context", "context",
                    "campaign_id", "campaign_id");

    private final List<Subscriber> subscribers;

    VobizServer(List<Subscriber> subscribers) {
        this.subscribers = subscribers;
    }

    Answer answer(Ask ask, Headers headers, boolean isFlat) throws Rejection {
        Matcher path = PATH.matcher(ask.path());
        if (!path.matches()) {
            throw new Rejection(404, "no such path");
        }
        String id = headers.getFirst("X-Auth-ID");
        String token = headers.getFirst("X-Auth-Token");
        Subscriber subscriber =
                subscribers.stream()
                        .filter(one -> one.id().equals(id) && one.token().equals(token))
                        .filter(one -> one.id().equals(path.group(1)))
                        .findFirst()
                        .orElseThrow(() -> new Rejection(401, "Invalid credentials " + token));
        if (!subscriber.isEnabled()) {
            throw new Rejection(403, "Account is not active");
        }
        if (ask.path().contains("/Call")) {
            return calls(ask, subscriber, isFlat, path.group(3));
        }
        if (!ask.isGet()) {
            throw new Rejection(405, "method not allowed");
        }
        String what = path.group(2);
        if (what == null || what.equals("search")) {
            return list(ask, subscriber, what != null);
        }
        return switch (what) {
            case "recent" ->
                    Answer.json(
                            "{\"data\":[%s],\"success\":true}"
                                    .formatted(
                                            subscriber.book().calls().stream()
                                                    .limit(number(ask, "limit", 20, 100))
                                                    .map(SimulatedCall::json)
                                                    .collect(Collectors.joining(","))));
            case "export" -> export(ask, headers, subscriber);
            default -> one(subscriber, what);
        };
    }

    private static Answer calls(
            Ask ask,
            Subscriber subscriber,
            boolean isFlat,
            @org.jspecify.annotations.Nullable String id)
            throws Rejection {
        if (ask.isGet() && !ask.parameters().containsKey("status")) {
            if (id == null) {
                throw new Rejection(404, "status is required");
            }
            return one(subscriber, id);
        }
        return new LiveServer(subscriber, isFlat).answer(ask, id);
    }

    private static Answer one(Subscriber subscriber, String id) throws Rejection {
        SimulatedCall call =
                subscriber.book().byId(id).orElseThrow(() -> new Rejection(404, "CDR not found"));
        return Answer.json("{\"data\": " + call.json() + ", \"success\": true}");
    }

    static Answer refused(Rejection e, Instant now) {
        String code =
                switch (e.status()) {
                    case 401 -> "INVALID_CREDENTIALS";
                    case 403 -> "ACCOUNT_INACTIVE";
                    case 404 -> "NOT_FOUND";
                    case 422 -> "VALIDATION_ERROR";
                    case 429 -> "RATE_LIMIT_EXCEEDED";
                    default -> "ERROR";
                };
        String details = e.status() == 429 ? "{\"retryAfter\":2}" : "{}";
        return Answer.json(
                e.status(),
                "{\"status\":\"error\",\"error\":{\"code\":\"%s\",\"message\":\"%s\",\"details\":%s},\"timestamp\":\"%s\",\"requestId\":\"req_1\"}"
                        .formatted(code, e.getMessage(), details, now));
    }

    private static Answer list(Ask ask, Subscriber subscriber, boolean isSearch) throws Rejection {
        int page = number(ask, "page", 1, Integer.MAX_VALUE);
        int perPage = number(ask, "per_page", 20, 100);
        Predicate<SimulatedCall> wanted = wanted(ask);
        if (ask.has(Fault.INSERTED)) {
            subscriber.book().reveal(wanted);
        }
        List<SimulatedCall> found = subscriber.book().calls(wanted);
        int pages = (found.size() + perPage - 1) / perPage;
        List<String> shown =
                found.stream()
                        .skip((page - 1L) * perPage)
                        .limit(perPage)
                        .map(SimulatedCall::json)
                        .toList();
        return Answer.json(
                "{\"account_id\":\"%s\",\"count\":%d,\"data\":[%s],%s\"pagination\":{\"page\":%d,\"per_page\":%d,\"total\":%d,\"pages\":%d,\"has_next\":%s,\"has_prev\":%s},\"summary\":%s,\"success\":true}"
                        .formatted(
                                subscriber.id(),
                                shown.size(),
                                String.join(",", shown),
                                isSearch ? "\"filters\":{}," : "",
                                page,
                                perPage,
                                found.size(),
                                pages,
                                page < pages,
                                page > 1,
                                summary(found)));
    }

    private static String summary(List<SimulatedCall> calls) {
        long answered = calls.stream().filter(call -> call.number("billsec") > 0).count();
        return "{\"totalCalls\":%d,\"answeredCalls\":%d,\"total_billable_seconds\":%d}"
                .formatted(
                        calls.size(),
                        answered,
                        calls.stream().mapToLong(call -> call.number("billsec")).sum());
    }

    private static Answer export(Ask ask, Headers headers, Subscriber subscriber) throws Rejection {
        if (String.valueOf(headers.getFirst("Accept")).contains("json")) {
            throw new Rejection(406, "the export is text/csv");
        }
        List<SimulatedCall> found = subscriber.book().calls(wanted(ask));
        return Answer.text(
                200,
                "text/csv",
                "uuid,caller_id_number,destination_number,start_time\n"
                        + found.stream()
                                .map(
                                        call ->
                                                String.join(
                                                        ",",
                                                        call.id(),
                                                        call.text("caller_id_number"),
                                                        call.text("destination_number"),
                                                        call.text("start_time")))
                                .collect(Collectors.joining("\n")));
    }

    private static Predicate<SimulatedCall> wanted(Ask ask) throws Rejection {
        boolean hasStart = ask.parameters().containsKey("start_date");
        if (hasStart != ask.parameters().containsKey("end_date")) {
            throw new Rejection(422, "start_date and end_date go together");
        }
        Predicate<SimulatedCall> wanted = call -> true;
        if (hasStart) {
            Instant from = day(ask, "start_date").atStartOfDay(CLOCK).toInstant();
            Instant to = day(ask, "end_date").plusDays(1).atStartOfDay(CLOCK).toInstant();
            wanted = call -> !call.start().isBefore(from) && call.start().isBefore(to);
        }
        String from = ask.parameter("from_number", "");
        String to = ask.parameter("to_number", "");
        String search = ask.parameter("search", "");
        int least = number(ask, "min_duration", 0, Integer.MAX_VALUE);
        wanted =
                wanted.and(call -> call.text("caller_id_number").contains(from))
                        .and(call -> call.text("destination_number").contains(to))
                        .and(call -> call.json().contains(search))
                        .and(call -> call.number("duration") >= least);
        for (Map.Entry<String, String> field : EQUAL.entrySet()) {
            String value = ask.parameter(field.getKey(), "");
            if (!value.isEmpty()) {
                wanted = wanted.and(call -> call.text(field.getValue()).equals(value));
            }
        }
        return wanted;
    }

    private static LocalDate day(Ask ask, String key) throws Rejection {
        try {
            return LocalDate.parse(ask.parameter(key, ""));
        } catch (DateTimeParseException e) {
            Rejection refused = new Rejection(422, "invalid date");
            refused.initCause(e);
            throw refused;
        }
    }

    private static int number(Ask ask, String key, int otherwise, int most) throws Rejection {
        String text = ask.parameter(key, String.valueOf(otherwise));
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most) {
            throw new Rejection(422, "invalid value for " + key);
        }
        return Integer.parseInt(text);
    }
}
