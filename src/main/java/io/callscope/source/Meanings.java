package io.callscope.source;

import io.callscope.model.CallField;
import io.callscope.model.Heading;
import io.callscope.model.Product;
import io.callscope.model.Shape;
import io.callscope.source.FlatRecord.Member;
import io.callscope.source.Interpretation.Aspect;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How the single records of a dataset are meant: as the user has stated, else as the record's own
/// marker says, else in the shape that its keys leave no doubt about, else as the dataset is. Not
/// thread-safe.
public final class Meanings {
    private static final int MOST_KEPT = 1_000;

    private final Interpretation dataset;
    private final Map<List<String>, Optional<Shape>> byKeys = new HashMap<>();

    Meanings(Interpretation dataset) {
        this.dataset = dataset;
    }

    /// How this record of the dataset is meant. What is in `stated` comes from the user or from the
    /// record's marker.
    ///
    /// @param json a well-formed object
    public static Interpretation of(Interpretation dataset, String json) {
        return new Meanings(dataset).of(FlatRecord.read(json));
    }

    Interpretation of(FlatRecord record) {
        Map<String, String> marker = record.marker();
        if (dataset.states(Aspect.PRODUCT)) {
            return marked(marker, dataset.product(), dataset.shape());
        }
        Optional<Shape> sure = byKeys(record.members());
        Product product =
                product(marker, record, sure.orElse(dataset.shape()))
                        .orElseGet(() -> sure.map(this::usual).orElse(dataset.product()));
        if (marker.isEmpty()
                && product == dataset.product()
                && sure.orElse(dataset.shape()) == dataset.shape()) {
            return dataset;
        }
        return marked(marker, product, shape(marker, product, sure, record));
    }

    private Product usual(Shape shape) {
        return shape.isOf(dataset.product()) ? dataset.product() : shape.product();
    }

    /// The product that the record names.
    private Optional<Product> product(Map<String, String> marker, FlatRecord record, Shape shape) {
        Optional<Product> marked = Marker.product(marker);
        if (marked.isPresent()) {
            return marked;
        }
        return switch (shape) {
            case CALLSCOPE -> text(record, CallField.PRODUCT.key()).flatMap(Shapes::productNamed);
            case VOICE_CALL, VOBIZ_CALL ->
                    text(record, CallField.RESOURCE_URI.key()).flatMap(Shapes::productOf);
            default -> Optional.empty();
        };
    }

    private static Optional<String> text(FlatRecord record, String key) {
        for (Member member : record.members()) {
            if (member.key().equalsIgnoreCase(key)) {
                return Optional.of(member.text());
            }
        }
        return Optional.empty();
    }

    private Shape shape(
            Map<String, String> marker, Product product, Optional<Shape> sure, FlatRecord record) {
        return Shape.ofKey(marker.getOrDefault(Marker.SHAPE, ""))
                .or(() -> sure)
                .filter(shape -> shape.isOf(product))
                .or(() -> Optional.of(dataset.shape()).filter(shape -> shape.isOf(product)))
                .orElseGet(() -> Shapes.of(product, plain(record.members())));
    }

    /// With the zone and currency that the user, the marker, the dataset or the product says.
    private Interpretation marked(Map<String, String> marker, Product product, Shape shape) {
        Set<Aspect> said = EnumSet.noneOf(Aspect.class);
        said.addAll(dataset.stated());
        boolean isForeign = product != dataset.product();
        ZoneId zone = dataset.zone();
        Optional<ZoneId> markedZone = zone(marker.getOrDefault("zone", ""));
        if (!said.contains(Aspect.ZONE)) {
            boolean isUsual = zone.equals(dataset.product().zone());
            zone = markedZone.orElse(isForeign && isUsual ? product.zone() : zone);
        }
        String currency = dataset.currency();
        String markedCurrency = marker.getOrDefault("currency", "");
        if (!said.contains(Aspect.CURRENCY)) {
            boolean isUsual = currency.equals(dataset.product().currency());
            currency = isForeign && isUsual ? product.currency() : currency;
            if (!markedCurrency.isEmpty()) {
                currency = markedCurrency;
                said.add(Aspect.CURRENCY);
            }
        }
        return new Interpretation(product, shape, zone, currency, said);
    }

    private static Optional<ZoneId> zone(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty(); // a zone that this Java does not know: the dataset's stands
        }
    }

    private Optional<Shape> byKeys(List<Member> members) {
        List<String> keys = members.stream().map(Member::key).toList();
        Optional<Shape> known = byKeys.get(keys);
        if (known == null) {
            known = Shapes.sure(plain(members));
            if (byKeys.size() < MOST_KEPT) {
                byKeys.put(keys, known);
            }
        }
        return known;
    }

    private static Set<String> plain(List<Member> members) {
        return members.stream()
                .map(member -> Heading.of(member.key()).name())
                .collect(Collectors.toSet());
    }
}
