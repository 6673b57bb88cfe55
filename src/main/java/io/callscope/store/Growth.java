package io.callscope.store;

import io.callscope.source.Road;
import io.callscope.source.file.Format;
import io.callscope.work.Progress;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Appends records to a dataset that the library has; within the caller's transaction. The texts
/// are written with the calls: unlike those of a new dataset, they could not be told from the
/// others if the calls were not.
final class Growth {
    private final Session session;
    private final Road road;
    private final Progress progress;

    Growth(Session session, Road road, Progress progress) {
        this.session = session;
        this.road = road;
        this.progress = progress;
    }

    /// Gives the importer all that is new.
    interface Feeding<E extends Exception> {
        void feed(Importer importer) throws E, SQLException;
    }

    /// Where the records come from, as it is now.
    ///
    /// @param size in bytes of what was read; 0 if it is no file
    /// @param dropped records that were counted before and are fed again
    record Origin(long size, LocalDateTime modified, int dropped) {}

    <E extends Exception> void append(Dataset dataset, Origin origin, Feeding<E> feeding)
            throws E, SQLException {
        int number = dataset.number();
        List<RecordText> texts = new ArrayList<>();
        try (Importer importer =
                new Importer(
                        session,
                        number,
                        dataset.name(),
                        dataset.understood(),
                        road,
                        texts::addAll,
                        _ -> {},
                        progress)) {
            feeding.feed(importer);
            importer.finish();
            TextWriter.append(session, number, texts);
            Shelf shelf = new Shelf(session);
            boolean hasCopies = shelf.takeOutCopies(number);
            long duplicates = shelf.leaveOutDuplicates();
            new Datasets(session)
                    .grow(grown(dataset, origin, importer, duplicates), origin.modified());
            shelf.takeIn(importer.isInOrder() && !hasCopies);
            shelf.chooseShown();
        }
    }

    private Dataset grown(Dataset before, Origin origin, Importer importer, long newDuplicates) {
        long records = before.records() - origin.dropped() + importer.records();
        long rejected = before.rejected() - origin.dropped() + importer.rejected();
        long duplicates = before.duplicates() + newDuplicates;
        Set<String> keys = new LinkedHashSet<>(before.unknownKeys());
        keys.addAll(importer.reader().unknownKeys().keySet());
        boolean isFirst = before.records() == 0;
        String zone = importer.reader().zone().map(Object::toString).orElse("");
        return new Dataset(
                before.number(),
                before.name(),
                before.path(),
                records > 1 ? Format.JSON_LINES.key() : before.format(),
                before.encoding(),
                before.understood(),
                before.isAssumed(),
                both(isFirst, before.statedZone(), zone),
                both(isFirst, before.statedCurrency(), currency(before)),
                records,
                records - rejected - duplicates,
                rejected,
                duplicates,
                before.problems() - origin.dropped() + importer.problems(),
                List.copyOf(keys),
                before.took(),
                origin.size(),
                before.isVisible());
    }

    private static String both(boolean isFirst, String before, String now) {
        return isFirst || before.equals(now) ? now : "";
    }

    /// The one currency of the incoming calls; empty where they differ.
    private String currency(Dataset dataset) {
        List<String> currencies =
                session.list(
                        "SELECT DISTINCT currency FROM incoming LIMIT 2",
                        List.of(),
                        row -> Optional.ofNullable(row.getString(1)).orElse(""));
        return switch (currencies.size()) {
            case 0 -> dataset.statedCurrency();
            case 1 -> currencies.getFirst();
            default -> "";
        };
    }
}
