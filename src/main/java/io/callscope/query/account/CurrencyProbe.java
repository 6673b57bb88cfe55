package io.callscope.query.account;

import io.callscope.model.CallField;
import io.callscope.model.Place;
import io.callscope.source.Interpretation;
import io.callscope.source.Reading;
import io.callscope.source.RecordReader;
import io.callscope.store.Dataset;
import io.callscope.store.Session;

import java.util.List;
import java.util.stream.Stream;

/// Tells whether records name their currency, which a call does not: the first and the last 200
/// records are read again as if the dataset had another currency. Those that name theirs, or have a
/// heading that does, keep it.
final class CurrencyProbe {
    /// ISO 4217's code for "no currency".
    private static final String OTHER = "XXX";

    private static final int SAMPLE = 200;

    private final Session session;

    CurrencyProbe(Session session) {
        this.session = session;
    }

    Decided decided(Dataset dataset) {
        Interpretation understood = dataset.understood();
        if (dataset.currency().filter(understood.currency()::equals).isEmpty()) {
            return Decided.BY_RECORDS; // another one, or several
        }
        RecordReader reader = new RecordReader(dataset.name(), understood.withCurrency(OTHER));
        List<Boolean> named =
                sample(dataset)
                        .map(text -> reader.read(Place.FILE, text))
                        .flatMap(CurrencyProbe::accepted)
                        .map(call -> !OTHER.equals(call.call().get(CallField.CURRENCY)))
                        .toList();
        if (named.contains(true)) {
            return named.contains(false) ? Decided.BY_SOME_RECORDS : Decided.BY_RECORDS;
        }
        boolean isUsual = understood.currency().equals(understood.product().currency());
        return isUsual ? Decided.AS_USUAL : Decided.BY_USER;
    }

    private static Stream<Reading.Accepted> accepted(Reading reading) {
        return reading instanceof Reading.Accepted accepted ? Stream.of(accepted) : Stream.empty();
    }

    private Stream<String> sample(Dataset dataset) {
        return Stream.of("min(record_id)", "max(record_id)")
                .flatMap(
                        end ->
                                session
                                        .list(
                                                ("SELECT text FROM records, (SELECT %s AS edge FROM records"
                                                                + " WHERE dataset = ?) WHERE dataset = ?"
                                                                + " AND record_id BETWEEN edge - %d AND edge + %d")
                                                        .formatted(end, SAMPLE, SAMPLE),
                                                List.of(dataset.number(), dataset.number()),
                                                row -> row.getString(1))
                                        .stream());
    }
}
