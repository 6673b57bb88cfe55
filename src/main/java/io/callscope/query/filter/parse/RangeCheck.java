package io.callscope.query.filter.parse;

import io.callscope.query.filter.Condition;
import io.callscope.query.filter.FilterPrinter;
import io.callscope.query.filter.Moment;
import io.callscope.query.filter.Recent;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.Value;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Judges a range that was read: one currency, and not backwards unless it wraps.
record RangeCheck(Source source, Target target, Run item) {
    private static final Set<Target.Kind> WRAPPING = Set.of(Target.Kind.HOUR, Target.Kind.WEEKDAY);

    Condition checked(@Nullable Value first, @Nullable Value last) throws MistakeException {
        if (first == null || last == null) {
            return new Condition.Between(first, last);
        }
        if (first instanceof Value.Money a
                && last instanceof Value.Money b
                && !a.currency().equals(b.currency())) {
            throw source.mistake(
                    item.start(), item.end(), "currencies", a.currency(), b.currency());
        }
        if (!WRAPPING.contains(target.kind()) && isBackwards(first, last)) {
            String swapped = FilterPrinter.range(last, first);
            throw source.mistake(
                    item.start(),
                    item.end(),
                    List.of(source.meant(item.start(), item.end(), swapped)),
                    "backwards");
        }
        return range(first, last);
    }

    /// A currency at one end is meant for both.
    private static Condition range(Value first, Value last) {
        if (first instanceof Value.Decimal(var amount) && last instanceof Value.Money money) {
            return new Condition.Between(new Value.Money(amount, money.currency()), money);
        }
        if (first instanceof Value.Money money && last instanceof Value.Decimal(var amount)) {
            return new Condition.Between(money, new Value.Money(amount, money.currency()));
        }
        return new Condition.Between(first, last);
    }

    private static boolean isBackwards(Value first, Value last) {
        if (first instanceof Value.Ranked a && last instanceof Value.Ranked b) {
            return a.rank().compareTo(b.rank()) > 0;
        }
        if (first instanceof Recent a && last instanceof Recent b) {
            return !a.from(ZoneOffset.UTC, Instant.EPOCH)
                    .isBefore(b.until(ZoneOffset.UTC, Instant.EPOCH));
        }
        // moments at different offsets are compared when they are asked for
        return first instanceof Moment a
                && last instanceof Moment b
                && Objects.equals(a.offset(), b.offset())
                && !a.start().isBefore(b.end());
    }
}
