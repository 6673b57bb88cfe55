package io.callscope.source;

import io.callscope.model.Product;
import io.callscope.model.Shape;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/// How the records of a dataset are to be understood. It can be corrected at any time, and the
/// records are read anew.
///
/// @param zone of times without an offset
/// @param currency of amounts whose record names none, ISO 4217
/// @param stated what the user has said, as against what was recognised or assumed. It wins over
///   what a record says of itself in its marker, or a heading of its currency; never over an offset
///   or a currency that stands in the record as a value
public record Interpretation(
        Product product, Shape shape, ZoneId zone, String currency, Set<Aspect> stated) {

    /// What of an interpretation can be stated.
    public enum Aspect {
        /// With it the shape.
        PRODUCT,
        ZONE,
        CURRENCY
    }

    public Interpretation {
        stated = Set.copyOf(stated);
    }

    /// An understanding of which the user has said nothing.
    public Interpretation(Product product, Shape shape, ZoneId zone, String currency) {
        this(product, shape, zone, currency, Set.of());
    }

    /// The usual understanding of this shape.
    public static Interpretation of(Shape shape) {
        return of(shape, shape.product());
    }

    /// The usual understanding of this product's records in this shape.
    public static Interpretation of(Shape shape, Product product) {
        return new Interpretation(product, shape, product.zone(), product.currency());
    }

    /// With another zone for the records that state none.
    public Interpretation withZone(ZoneId other) {
        return new Interpretation(product, shape, other, currency, stated);
    }

    /// With another currency for the records that state none.
    public Interpretation withCurrency(String other) {
        return new Interpretation(product, shape, zone, other, stated);
    }

    public boolean states(Aspect aspect) {
        return stated.contains(aspect);
    }

    /// As the user says: records of this shape. Of another product, with its usual zone and
    /// currency where the user has not stated them.
    public Interpretation statingShape(Shape other) {
        return recognisedAs(other, other.isOf(product) ? product : other.product())
                .and(Aspect.PRODUCT);
    }

    /// The same, as recognised from the records.
    public Interpretation recognisedAs(Shape other, Product its) {
        boolean isSame = its == product;
        return new Interpretation(
                its,
                other,
                isSame || states(Aspect.ZONE) ? zone : its.zone(),
                isSame || states(Aspect.CURRENCY) ? currency : its.currency(),
                stated);
    }

    /// As the user says: times without an offset are of this zone, whatever the records' markers
    /// say.
    public Interpretation statingZone(ZoneId other) {
        return withZone(other).and(Aspect.ZONE);
    }

    /// As the user says: amounts are in this currency, whatever a marker or heading says.
    public Interpretation statingCurrency(String other) {
        return withCurrency(other).and(Aspect.CURRENCY);
    }

    /// This, as recognised from a newer state of the same records, with what the user has stated of
    /// their earlier state.
    public Interpretation keeping(Interpretation before) {
        Interpretation recognised =
                before.states(Aspect.PRODUCT) ? recognisedAs(before.shape, before.product) : this;
        return new Interpretation(
                recognised.product,
                recognised.shape,
                before.states(Aspect.ZONE) ? before.zone : recognised.zone,
                before.states(Aspect.CURRENCY) ? before.currency : recognised.currency,
                before.stated);
    }

    /// This, as the user's correction of `before`: what differs was stated, too.
    public Interpretation correcting(Interpretation before) {
        Set<Aspect> all = EnumSet.noneOf(Aspect.class);
        all.addAll(stated);
        all.addAll(before.stated);
        if (product != before.product || shape != before.shape) {
            all.add(Aspect.PRODUCT);
        }
        if (!zone.equals(before.zone) && product == before.product) {
            all.add(Aspect.ZONE);
        }
        if (!currency.equals(before.currency) && product == before.product) {
            all.add(Aspect.CURRENCY);
        }
        return new Interpretation(product, shape, zone, currency, all);
    }

    private Interpretation and(Aspect aspect) {
        Set<Aspect> all = EnumSet.of(aspect);
        all.addAll(stated);
        return new Interpretation(product, shape, zone, currency, all);
    }
}
