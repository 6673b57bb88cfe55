package io.callscope.source;

import io.callscope.model.CallField;
import io.callscope.model.Product;
import io.callscope.model.Shape;

import java.util.EnumMap;
import java.util.EnumSet;
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

    /// As they are written there: the others write `Carrier`.
    private static final Set<String> ZENTRUNK_SOURCES = Set.of("customer", "carrier", "zentrunk");

    private static final Set<String> TITLE_SOURCES =
            Set.of(
                    "caller",
                    "callee",
                    "call recipient",
                    "api",
                    "api request",
                    "answer xml",
                    "error");

    private static final Set<CallField> NUMBERS =
            Set.of(CallField.FROM_NUMBER, CallField.TO_NUMBER);
    private static final Set<CallField> TIMES =
            Set.of(CallField.INITIATION_TIME, CallField.ANSWER_TIME, CallField.END_TIME);

    private Recogniser() {}

    /// None if not one of the records has an id, or a number and a time.
    ///
    /// @param records JSON texts of the first records; those that are not well-formed have no vote
    public static Optional<Recognition> recognise(List<String> records) {
        Map<Product, Integer> clues = new EnumMap<>(Product.class);
        Map<Product, Integer> votes = new EnumMap<>(Product.class);
        Map<Shape, Integer> shapes = new EnumMap<>(Shape.class);
        boolean isCallLog = false;
        for (String json : records) {
            Optional<FlatRecord> flat = FlatRecord.parse(json);
            if (flat.isEmpty()) {
                continue;
            }
            Map<String, String> record = flat.get().folded();
            Map<Product, Integer> own = clues(record, flat.get().marker());
            own.forEach((product, count) -> clues.merge(product, count, Integer::sum));
            Product product = most(own, Product.PLIVO_ZENTRUNK);
            if (isAlone(product, own)) {
                votes.merge(product, 1, Integer::sum);
            }
            Shape shape = Shapes.of(product, record.keySet());
            shapes.merge(shape, 1, Integer::sum);
            isCallLog |= isCall(record, shape);
        }
        return isCallLog ? Optional.of(decide(votes, clues, shapes)) : Optional.empty();
    }

    private static boolean isCall(Map<String, String> record, Shape shape) {
        Set<CallField> filled = EnumSet.noneOf(CallField.class);
        record.forEach(
                (key, text) ->
                        CallField.named(shape, key)
                                .filter(field -> !Values.isNone(field.type(), text))
                                .ifPresent(filled::add));
        return filled.contains(CallField.CALL_UUID)
                || (filled.stream().anyMatch(NUMBERS::contains)
                        && filled.stream().anyMatch(TIMES::contains));
    }

    /// What speaks for each product in one record.
    private static Map<Product, Integer> clues(
            Map<String, String> record, Map<String, String> marker) {
        Map<Product, Integer> own = new EnumMap<>(Product.class);
        Marker.product(marker).ifPresent(product -> own.merge(product, 100, Integer::sum));
        if (Shapes.isOwn(record.keySet())) {
            Shapes.productNamed(text(record, "product", ""))
                    .ifPresent(product -> own.merge(product, 1, Integer::sum));
            return own; // it has the keys of all products
        }
        voteByKeys(record.keySet(), own);
        voteByValues(record, own);
        return own;
    }

    private static boolean isAlone(Product product, Map<Product, Integer> counts) {
        int own = counts.getOrDefault(product, 0);
        return own > 0 && counts.values().stream().filter(count -> count == own).count() == 1;
    }

    private static void voteByKeys(Set<String> keys, Map<Product, Integer> own) {
        if (Shapes.isCdr(keys)) {
            own.merge(Product.VOBIZ, 10, Integer::sum);
            return;
        }
        for (String key : keys) {
            if (Shapes.ZENTRUNK_KEYS.contains(key)) {
                own.merge(Product.PLIVO_ZENTRUNK, 2, Integer::sum);
            } else if (Shapes.VOICE_KEYS.contains(key)) {
                own.merge(Product.PLIVO_VOICE, 2, Integer::sum);
            } else if (Shapes.VOICE_CONSOLE_KEYS.contains(key)) {
                own.merge(Product.PLIVO_VOICE, 3, Integer::sum);
            } else if (key.equals("resource_uri")) {
                own.merge(Product.PLIVO_VOICE, 1, Integer::sum);
                own.merge(Product.VOBIZ, 1, Integer::sum);
            }
        }
    }

    private static void voteByValues(Map<String, String> record, Map<Product, Integer> own) {
        String written = text(record, "hangup_source", "hangup_initiator");
        String source = written.toLowerCase(Locale.ROOT);
        String cause = text(record, "hangup_cause_name", "hangup_cause");
        String uri = text(record, "resource_uri", "");
        if (ZENTRUNK_SOURCES.contains(written)) {
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
        Shapes.productOf(uri).ifPresent(product -> own.merge(product, 3, Integer::sum));
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

    /// The product of most records; where none is clear in itself, the one with most clues.
    private static Recognition decide(
            Map<Product, Integer> votes, Map<Product, Integer> clues, Map<Shape, Integer> shapes) {
        Product likely = most(clues, Product.PLIVO_ZENTRUNK);
        Product product = most(votes, likely);
        int winning = votes.getOrDefault(product, 0);
        int all = votes.values().stream().mapToInt(Integer::intValue).sum();
        Map<Shape, Integer> own = new EnumMap<>(shapes);
        own.keySet().removeIf(shape -> !shape.isOf(product));
        Shape shape = most(own, Shapes.of(product, Set.of()));
        boolean isAssumed = !isAlone(product, votes) || winning * 3 < all * 2;
        return new Recognition(shape, product, isAssumed);
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
