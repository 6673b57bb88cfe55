package io.callscope.query.account;

import io.callscope.model.CallField;
import io.callscope.model.Place;
import io.callscope.source.Interpretation;
import io.callscope.source.Interpretation.Aspect;
import io.callscope.source.Reading;
import io.callscope.source.RecordReader;
import io.callscope.store.Dataset;
import io.callscope.store.RecordText;
import io.callscope.store.RecordTexts;
import io.callscope.store.Session;

import java.util.List;
import java.util.stream.LongStream;
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
        return understood.states(Aspect.CURRENCY) ? Decided.BY_USER : Decided.AS_USUAL;
    }

    private static Stream<Reading.Accepted> accepted(Reading reading) {
        return reading instanceof Reading.Accepted accepted ? Stream.of(accepted) : Stream.empty();
    }

    /// The ids of a dataset's records follow each other.
    private Stream<String> sample(Dataset dataset) {
        String ends = "SELECT coalesce(%s(record_id), 0) FROM calls WHERE dataset = ?";
        long first = session.number(ends.formatted("min"), dataset.number());
        long last = session.number(ends.formatted("max"), dataset.number());
        long[] ids =
                LongStream.concat(
                                LongStream.rangeClosed(first, Math.min(last, first + SAMPLE)),
                                LongStream.rangeClosed(Math.max(first, last - SAMPLE), last))
                        .distinct()
                        .toArray();
        return RecordTexts.of(session, ids).values().stream().map(RecordText::json);
    }
}
