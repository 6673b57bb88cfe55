package io.callscope.source;

import io.callscope.model.Product;
import io.callscope.model.Shape;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Tells product and shape by the first records: each record's keys and values vote. Vobiz call
/// objects have no key that Plivo Voice lacks, so there the values decide.
public final class Recogniser {
    /// Records that vote.
    public static final int SAMPLE = 1_000;

    private static final Set<String> ZENTRUNK_SOURCES = Set.of("customer", "carrier", "zentrunk");
    private static final Set<String> ZENTRUNK_KEYS =
            Set.of(
                    "trunk_domain",
                    "srtp",
                    "secure_trunking",
                    "secure_trunking_rate",
                    "hangup_initiator");
    private static final Set<String> VOICE_KEYS =
            Set.of(
                    "api_id",
                    "call_state",
                    "conference_uuid",
                    "voice_network_group",
                    "stir_attestation");
    private static final Set<String> TITLE_SOURCES =
            Set.of(
                    "caller",
                    "callee",
                    "call recipient",
                    "api",
                    "api request",
                    "answer xml",
                    "error");

    private Recogniser() {}

    /// None if not one of the records has an id, or a number and a time.
    ///
    /// @param records JSON texts of the first records; those that are not well-formed have no vote
    public static Optional<Recognition> recognise(List<String> records) {
        Map<Product, Integer> votes = new EnumMap<>(Product.class);
        Map<Shape, Integer> shapes = new EnumMap<>(Shape.class);
        boolean isCallLog = false;
        for (String json : records) {
            Optional<FlatRecord> flat = FlatRecord.parse(json);
            if (flat.isEmpty()) {
                continue;
            }
            Map<String, String> record = flat.get().folded();
            isCallLog |= isCall(record);
            Product product = vote(record, flat.get().marker(), votes);
            shapes.merge(Shapes.of(product, record.keySet()), 1, Integer::sum);
        }
        return isCallLog ? Optional.of(decide(votes, shapes)) : Optional.empty();
    }

    private static boolean isCall(Map<String, String> record) {
        boolean id = has(record, "call_uuid") || has(record, "uuid");
        boolean number =
                has(record, "from_number")
                        || has(record, "to_number")
                        || has(record, "from")
                        || has(record, "to")
                        || has(record, "caller_id_number")
                        || has(record, "destination_number");
        boolean time =
                has(record, "initiation_time")
                        || has(record, "end_time")
                        || has(record, "answer_time")
                        || has(record, "start_time");
        return id || (number && time);
    }

    private static boolean has(Map<String, String> record, String key) {
        return !Values.isNone(record.getOrDefault(key, ""));
    }

    /// @return what this record alone looks most like
    private static Product vote(
            Map<String, String> record, Map<String, String> marker, Map<Product, Integer> votes) {
        Map<Product, Integer> own = new EnumMap<>(Product.class);
        Product marked = Marker.product(marker.getOrDefault("product", ""), Product.PLIVO_ZENTRUNK);
        if (marker.containsKey("product")) {
            own.merge(marked, 100, Integer::sum);
        }
        voteByKeys(record.keySet(), own);
        voteByValues(record, own);
        own.forEach((product, count) -> votes.merge(product, count, Integer::sum));
        return most(own, Product.PLIVO_ZENTRUNK);
    }

    private static void voteByKeys(Set<String> keys, Map<Product, Integer> own) {
        if (Shapes.isCdr(keys)) {
            own.merge(Product.VOBIZ, 10, Integer::sum);
            return;
        }
        for (String key : keys) {
            if (ZENTRUNK_KEYS.contains(key)) {
                own.merge(Product.PLIVO_ZENTRUNK, 2, Integer::sum);
            } else if (VOICE_KEYS.contains(key)) {
                own.merge(Product.PLIVO_VOICE, 2, Integer::sum);
            } else if (key.equals("resource_uri")) {
                own.merge(Product.PLIVO_VOICE, 1, Integer::sum);
                own.merge(Product.VOBIZ, 1, Integer::sum);
            }
        }
    }

    private static void voteByValues(Map<String, String> record, Map<Product, Integer> own) {
        String source = text(record, "hangup_source", "hangup_initiator").toLowerCase(Locale.ROOT);
        String cause = text(record, "hangup_cause_name", "hangup_cause");
        String uri = text(record, "resource_uri", "");
        if (ZENTRUNK_SOURCES.contains(source)) {
            own.merge(Product.PLIVO_ZENTRUNK, 2, Integer::sum);
        } else if (TITLE_SOURCES.contains(source)) {
            both(own);
        } else if (source.equals("vobiz")) {
            own.merge(Product.VOBIZ, 3, Integer::sum);
        } else if (source.equals("plivo")) {
            own.merge(Product.PLIVO_VOICE, 3, Integer::sum);
        }
        if (cause.indexOf('_') > 0 && cause.equals(cause.toLowerCase(Locale.ROOT))) {
            own.merge(Product.PLIVO_ZENTRUNK, 1, Integer::sum);
        } else if (!cause.isEmpty() && Character.isUpperCase(cause.charAt(0))) {
            both(own);
        }
        if (uri.startsWith("/api/v1/") || uri.contains("/MA_") || uri.contains("/SA_")) {
            own.merge(Product.VOBIZ, 3, Integer::sum);
        } else if (uri.startsWith("/v1/Account/")) {
            own.merge(Product.PLIVO_VOICE, 3, Integer::sum);
        }
        if (own.containsKey(Product.PLIVO_VOICE) && hasOffset(text(record, "end_time", ""))) {
            own.merge(Product.PLIVO_VOICE, 1, Integer::sum);
        }
    }

    private static void both(Map<Product, Integer> own) {
        own.merge(Product.PLIVO_VOICE, 1, Integer::sum);
        own.merge(Product.VOBIZ, 1, Integer::sum);
    }

    private static boolean hasOffset(String time) {
        return time.length() > 19 && (time.indexOf('+', 19) > 0 || time.endsWith("Z"));
    }

    private static String text(Map<String, String> record, String key, String otherKey) {
        String text = record.getOrDefault(key, record.getOrDefault(otherKey, ""));
        return Values.isNone(text) ? "" : text.strip();
    }

    private static Recognition decide(Map<Product, Integer> votes, Map<Shape, Integer> shapes) {
        Product product = most(votes, Product.PLIVO_ZENTRUNK);
        int winning = votes.getOrDefault(product, 0);
        int all = votes.values().stream().mapToInt(Integer::intValue).sum();
        Map<Shape, Integer> own = new HashMap<>(shapes);
        own.keySet().removeIf(shape -> shape.product() != product);
        Shape shape = most(own, Shapes.of(product, Set.of()));
        boolean tie = votes.values().stream().filter(count -> count == winning).count() > 1;
        return new Recognition(shape, winning == 0 || tie || winning * 3 < all * 2);
    }

    private static <K extends Enum<K>> K most(Map<K, Integer> counts, K otherwise) {
        K best = otherwise;
        int most = Objects.requireNonNullElse(counts.get(otherwise), 0);
        for (Map.Entry<K, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }
}
