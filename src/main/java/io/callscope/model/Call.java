package io.callscope.model;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// One call: a value, or none, for each field of the catalogue. Immutable.
public final class Call {
    private final long id;
    private final Map<CallField, Object> values;
    private final Set<Finding> findings;

    private Call(Builder builder) {
        id = builder.id;
        values = new EnumMap<>(builder.values);
        findings = Set.copyOf(builder.findings);
    }

    /// The library's number of this call's record; 0 while it is not in a library.
    public long id() {
        return id;
    }

    public Set<Finding> findings() {
        return findings;
    }

    public Product product() {
        return Product.valueOf(text(CallField.PRODUCT).orElseThrow());
    }

    public Outcome outcome() {
        return text(CallField.OUTCOME).flatMap(Outcome::ofKey).orElse(Outcome.UNKNOWN);
    }

    /// Whether the value is that of an earlier copy of the call, because its record no longer has
    /// it. Only the two numbers are ever filled.
    public boolean isFilled(CallField field) {
        String filled = text(CallField.FILLED_NUMBERS).orElse("");
        return switch (field) {
            case FROM_NUMBER -> filled.equals("from") || filled.equals("both");
            case TO_NUMBER -> filled.equals("to") || filled.equals("both");
            default -> false;
        };
    }

    public boolean isAnswered() {
        return flag(CallField.ANSWERED).orElse(false);
    }

    public boolean has(CallField field) {
        return values.containsKey(field);
    }

    /// The fields that have a value.
    public Set<CallField> fields() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /// How many fields have a value.
    public int size() {
        return values.size();
    }

    /// The value, or null; for loops over millions of calls.
    public @Nullable Object get(CallField field) {
        return values.get(field);
    }

    /// The value in the Java type of the field's [FieldType].
    public Optional<Object> value(CallField field) {
        return Optional.ofNullable(values.get(field));
    }

    public Optional<String> text(CallField field) {
        return Optional.ofNullable((String) values.get(field));
    }

    public Optional<Instant> time(CallField field) {
        return Optional.ofNullable((Instant) values.get(field));
    }

    /// A field of type SECONDS or INTEGER.
    public OptionalLong number(CallField field) {
        return values.get(field) instanceof Long n ? OptionalLong.of(n) : OptionalLong.empty();
    }

    /// A field of type MONEY or DECIMAL.
    public Optional<BigDecimal> decimal(CallField field) {
        return Optional.ofNullable((BigDecimal) values.get(field));
    }

    public Optional<Boolean> flag(CallField field) {
        return Optional.ofNullable((Boolean) values.get(field));
    }

    /// The same call, to be changed.
    public Builder toBuilder() {
        Builder builder = new Builder().id(id);
        builder.values.putAll(values);
        builder.findings.addAll(findings);
        return builder;
    }

    /// Collects the values of one call. Not thread-safe.
    public static final class Builder {
        private final Map<CallField, Object> values = new EnumMap<>(CallField.class);
        private final Set<Finding> findings = EnumSet.noneOf(Finding.class);
        private long id;

        public Builder id(long number) {
            id = number;
            return this;
        }

        /// Sets a value of the Java type that the field's [FieldType] names; null is none.
        public Builder set(CallField field, @Nullable Object value) {
            if (value == null) {
                values.remove(field);
            } else {
                values.put(field, value);
            }
            return this;
        }

        public @Nullable Object get(CallField field) {
            return values.get(field);
        }

        public Builder add(Finding finding) {
            findings.add(finding);
            return this;
        }

        public Call build() {
            return new Call(this);
        }
    }
}
