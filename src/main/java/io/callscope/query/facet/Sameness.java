package io.callscope.query.facet;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.Value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a filter asks for the calls that have the same value as a call; of times the same second.
public final class Sameness {
    private Sameness() {}

    /// The condition that calls with this value meet, whatever others have.
    ///
    /// @param zone of times in filters
    /// @return none if the call has no value there
    public static Optional<Condition> of(Call call, CallField field, ZoneId zone) {
        return call.value(field).map(value -> condition(call, field, value, zone));
    }

    private static Condition condition(Call call, CallField field, Object value, ZoneId zone) {
        return switch (value) {
            case Instant time -> second(time, zone);
            case BigDecimal amount when field.type() == FieldType.MONEY ->
                    new Condition.Equal(amount(call, amount));
            case BigDecimal number -> new Condition.Equal(new Value.Decimal(number));
            case Long seconds when field.type() == FieldType.SECONDS ->
                    new Condition.Equal(new Value.Seconds(seconds));
            default -> new Exact(new Target.Of(field), Set.of(), false).condition(value.toString());
        };
    }

    private static Condition second(Instant time, ZoneId zone) {
        Instant second = time.truncatedTo(ChronoUnit.SECONDS);
        return Condition.during(second, second.plusSeconds(1), zone);
    }

    private static Value amount(Call call, BigDecimal amount) {
        return call.text(CallField.CURRENCY)
                .<Value>map(currency -> new Value.Money(amount, currency.toUpperCase(Locale.ROOT)))
                .orElseGet(() -> new Value.Decimal(amount));
    }
}
