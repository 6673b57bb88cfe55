package io.callscope.query.filter;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;

/// A value that a filter compares with, in the type of its target's [Target.Kind].
public sealed interface Value
        permits Value.Stretch, Value.Ranked, Value.Text, Value.Regex, Value.Flag {
    /// A stretch of time with a name; all of it is meant.
    sealed interface Stretch extends Value permits Moment, Recent {
        /// The first instant of it, in this display zone and at this time.
        Instant from(ZoneId zone, Instant now);

        /// The first instant after it.
        Instant until(ZoneId zone, Instant now);

        /// As in filters, without quotes.
        String print();
    }

    /// A value with a plain order.
    sealed interface Ranked extends Value {
        BigDecimal rank();
    }

    /// For ids, text, codes, numbers and countries; a wildcard also for whole numbers.
    record Text(TextPattern pattern) implements Value {
        public static Text of(String plain) {
            return new Text(TextPattern.plain(plain));
        }
    }

    /// A regular expression, found anywhere in the value as the record has it (of a telephone
    /// number in its E.164 form), whatever the case.
    record Regex(String expression) implements Value {}

    record Flag(boolean yes) implements Value {}

    /// A whole number that is no duration.
    record Whole(long number) implements Ranked {
        @Override
        public BigDecimal rank() {
            return BigDecimal.valueOf(number);
        }
    }

    record Seconds(long seconds) implements Ranked {
        @Override
        public BigDecimal rank() {
            return BigDecimal.valueOf(seconds);
        }
    }

    /// A measurement, or an amount in each call's own currency; at most 10 decimals.
    record Decimal(BigDecimal number) implements Ranked {
        public Decimal {
            number = number.stripTrailingZeros();
        }

        @Override
        public BigDecimal rank() {
            return number;
        }
    }

    /// An amount in one currency (ISO 4217, upper case): only calls in that currency match.
    record Money(BigDecimal amount, String currency) implements Ranked {
        public Money {
            amount = amount.stripTrailingZeros();
        }

        @Override
        public BigDecimal rank() {
            return amount;
        }
    }

    /// Hour of the day from 0 to 23; the whole hour is meant.
    record Hour(int hour) implements Ranked {
        @Override
        public BigDecimal rank() {
            return BigDecimal.valueOf(hour);
        }
    }

    record Weekday(DayOfWeek day) implements Ranked {
        @Override
        public BigDecimal rank() {
            return BigDecimal.valueOf(day.getValue());
        }
    }
}
