package io.callscope.simulator;

import io.callscope.model.Product;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The filters of Plivo's two products, and what they refuse.
final class PlivoFilters {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Set<String> PAGING = Set.of("limit", "offset", "status");
    private static final List<String> BOTH =
            List.of(
                    "from_number",
                    "to_number",
                    "call_direction",
                    "hangup_cause_code",
                    "hangup_source",
                    "stir_verification",
                    "bill_duration",
                    "end_time");
    private static final List<String> VOICE_ONLY = List.of("subaccount", "parent_call_uuid");
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder()
                    .appendPattern("uuuu-MM-dd HH:mm[:ss]")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
                    .toFormatter(Locale.ROOT);

    private final boolean isVoice;
    private final Instant now;

    PlivoFilters(Product product, Instant now) {
        isVoice = product == Product.PLIVO_VOICE;
        this.now = now;
    }

    /// What a list is of.
    record Wanted(Instant from, Instant to, Predicate<SimulatedCall> calls) {}

    Wanted of(Map<String, String> parameters) throws Rejection {
        Wanted window = window(parameters);
        Predicate<SimulatedCall> wanted = window.calls();
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            String key = parameter.getKey();
            if (PAGING.contains(key)) {
                continue;
            }
            String field = key.replaceFirst("__(gt|gte|lt|lte)$", "");
            boolean hasSuffixes = field.equals("bill_duration") || field.equals("end_time");
            boolean isKnown = BOTH.contains(field) || (isVoice && VOICE_ONLY.contains(field));
            if (!isKnown || (!key.equals(field) && !hasSuffixes)) {
                throw new Rejection(400, "filtering not allowed on " + key);
            }
            if (parameter.getValue().isBlank()) {
                throw new Rejection(400, "invalid value for " + key);
            }
            if (!field.equals("end_time")) {
                wanted = wanted.and(one(key, field, parameter.getValue()));
            }
        }
        return new Wanted(window.from(), window.to(), wanted);
    }

    private Predicate<SimulatedCall> one(String key, String field, String value) throws Rejection {
        return switch (field) {
            case "from_number", "to_number" ->
                    call -> call.text(field).replace("+", "").startsWith(value);
            case "call_direction" -> word(field, value, Set.of("inbound", "outbound"));
            case "hangup_source" ->
                    isVoice
                            ? call -> call.text(field).equals(value)
                            : word(field, value, Set.of("customer", "carrier", "zentrunk"));
            case "stir_verification" ->
                    word(field, value, Set.of("Verified", "Not Verified", "Not Applicable"));
            case "subaccount" -> Subscriber::isOfSubaccount;
            case "bill_duration" -> number(key, field, value);
            case "hangup_cause_code" -> number(key, field, value);
            default -> call -> call.text(field).equals(value);
        };
    }

    private static Predicate<SimulatedCall> word(String field, String value, Set<String> words)
            throws Rejection {
        if (!words.contains(value)) {
            throw new Rejection(400, "invalid value for " + field);
        }
        return call -> call.text(field).equalsIgnoreCase(value);
    }

    private static Predicate<SimulatedCall> number(String key, String field, String value)
            throws Rejection {
        if (!value.matches("\\d{1,9}")) {
            throw new Rejection(400, "invalid value for " + key);
        }
        long limit = Long.parseLong(value);
        return switch (key.substring(field.length())) {
            case "__gt" -> call -> call.number(field) > limit;
            case "__gte" -> call -> call.number(field) >= limit;
            case "__lt" -> call -> call.number(field) < limit;
            case "__lte" -> call -> call.number(field) <= limit;
            default -> call -> call.number(field) == limit;
        };
    }

    private Wanted window(Map<String, String> parameters) throws Rejection {
        if (parameters.containsKey("end_time")) {
            Instant exact = time(parameters.get("end_time"));
            return new Wanted(exact, exact, call -> call.end().equals(exact));
        }
        Instant from = bound(parameters, "end_time__gt", "end_time__gte", Instant.MIN);
        Instant to = bound(parameters, "end_time__lt", "end_time__lte", Instant.MAX);
        if (from.equals(Instant.MIN) && !to.equals(Instant.MAX)) {
            throw new Rejection(400, "end_time upper bound needs a lower bound");
        }
        Duration longest = Duration.ofDays(isVoice ? 30 : 90);
        if (from.equals(Instant.MIN)) {
            from = now.minus(Duration.ofDays(isVoice ? 7 : 30));
        } else {
            Instant end = to.equals(Instant.MAX) ? (isVoice ? from.plus(longest) : now) : to;
            if (Duration.between(from, end).compareTo(longest) > 0) {
                throw new Rejection(
                        400, "end_time range is longer than " + longest.toDays() + " days");
            }
            to = end;
        }
        Instant first = from;
        Instant last = to;
        Instant kept = now.minus(KEPT);
        boolean isAfter = parameters.containsKey("end_time__gt");
        boolean isUntil = parameters.containsKey("end_time__lte");
        Instant end = last.isBefore(now) ? last : now;
        return new Wanted(
                first.isAfter(kept) ? first : kept,
                end,
                call ->
                        (!isAfter || call.end().isAfter(first))
                                && (isUntil || call.end().isBefore(last)));
    }

    private static Instant bound(
            Map<String, String> parameters, String one, String other, Instant none)
            throws Rejection {
        String text = parameters.getOrDefault(one, parameters.get(other));
        return text == null ? none : time(text);
    }

    private static Instant time(String text) throws Rejection {
        try {
            return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            Rejection refused = new Rejection(400, "invalid time " + text);
            refused.initCause(e);
            throw refused;
        }
    }
}
