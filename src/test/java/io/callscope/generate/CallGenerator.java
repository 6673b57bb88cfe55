package io.callscope.generate;

import static java.util.Spliterator.NONNULL;
import static java.util.Spliterator.ORDERED;

import io.callscope.model.Shape;

import java.time.LocalDate;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Invented calls of one shape, in the order of their initiation, as many as wanted. The same
/// settings and the same count give the same records. Numbers, ids and trunks are invented; codes,
/// causes and sources are those of the product's own table.
///
/// @param from the first day, on the clock that the product's times are assumed to stand on
/// @param oddities how many records are odd; the kinds take turns. A [Oddity#REPEATED] record has
///   the time of the record before
public record CallGenerator(Shape shape, long seed, LocalDate from, int days, long oddities) {

    /// Plain calls of May 2026.
    public CallGenerator(Shape shape, long seed) {
        this(shape, seed, LocalDate.of(2026, 5, 1), 31, 0);
    }

    public CallGenerator withOddities(long number) {
        return new CallGenerator(shape, seed, from, days, number);
    }

    public CallGenerator within(LocalDate firstDay, int numberOfDays) {
        return new CallGenerator(shape, seed, firstDay, numberOfDays, oddities);
    }

    /// The first `count` records. Constant memory, one pass, not for parallel use.
    ///
    /// The count belongs to the settings: it decides how close together the calls are.
    public Stream<GeneratedRecord> records(long count) {
        if (oddities > count) {
            throw new IllegalArgumentException(oddities + " oddities in " + count + " records");
        }
        return StreamSupport.stream(
                Spliterators.spliterator(new Run(this, count), count, ORDERED | NONNULL), false);
    }
}
