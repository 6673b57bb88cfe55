package io.callscope.store;

import io.callscope.model.Place;
import io.callscope.source.Road;
import io.callscope.source.file.Format;
import io.callscope.source.file.Piece;
import io.callscope.work.Progress;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Appends records of an account to its dataset; within the caller's transaction. A record that the
/// dataset has as it is, is not taken again: syncs overlap. One that has changed takes the place of
/// the earlier one, whose text is kept.
final class FeedIntake {
    /// Ids that are looked up in one statement.
    private static final int LOOKED_UP = 500;

    private final Session session;
    private final Road road;
    private final Progress progress;

    FeedIntake(Session session, Road road, Progress progress) {
        this.session = session;
        this.road = road;
        this.progress = progress;
    }

    /// @param records the text of each by its id
    void take(Dataset dataset, Map<String, String> records) throws SQLException {
        Map<String, String> fresh = new LinkedHashMap<>(records);
        leaveOutKnown(dataset.number(), fresh);
        if (!fresh.isEmpty()) {
            append(dataset, fresh.values());
        }
    }

    /// The dataset before its first record.
    static Dataset empty(int number, Feed feed) {
        return new Dataset(
                number,
                feed.name(),
                feed.identity(),
                Format.JSON_LINES.key(),
                "",
                feed.understood(),
                false,
                feed.understood().zone().getId(),
                feed.understood().currency(),
                0,
                0,
                0,
                0,
                0,
                List.of(),
                Duration.ZERO,
                0,
                true);
    }

    static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    private void leaveOutKnown(int dataset, Map<String, String> fresh) {
        Map<String, Long> known = known(dataset, List.copyOf(fresh.keySet()));
        Map<Long, RecordText> texts =
                RecordTexts.of(
                        session, known.values().stream().mapToLong(Long::longValue).toArray());
        fresh.entrySet()
                .removeIf(
                        entry -> {
                            Long record = known.get(entry.getKey().toLowerCase(Locale.ROOT));
                            RecordText text = record == null ? null : texts.get(record);
                            return text != null && text.json().equals(entry.getValue());
                        });
    }

    private Map<String, Long> known(int dataset, List<String> ids) {
        Map<String, Long> known = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += LOOKED_UP) {
            List<Object> parameters = new ArrayList<>();
            parameters.add(dataset);
            ids.subList(from, Math.min(ids.size(), from + LOOKED_UP))
                    .forEach(id -> parameters.add(id.toLowerCase(Locale.ROOT)));
            String marks =
                    parameters.stream().skip(1).map(_ -> "?").collect(Collectors.joining(","));
            session.list(
                    "SELECT lower(call_uuid), record_id FROM calls WHERE dataset = ? AND lower(call_uuid) IN ("
                            + marks
                            + ")",
                    parameters,
                    row -> known.put(row.getString(1), row.getLong(2)));
        }
        return known;
    }

    private void append(Dataset dataset, Iterable<String> records) throws SQLException {
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
            long place = dataset.records();
            for (String json : records) {
                place++;
                importer.take(new Piece.Text(new Place(place, place), json));
            }
            importer.finish();
            TextWriter.append(session, number, texts);
            Shelf shelf = new Shelf(session);
            boolean hasCopies = shelf.takeOutCopies(number);
            long left = shelf.leaveOutDuplicates();
            long all = dataset.records() + importer.records();
            long rejected = dataset.rejected() + importer.rejected();
            long duplicates = dataset.duplicates() + left;
            Set<String> keys = new LinkedHashSet<>(dataset.unknownKeys());
            keys.addAll(importer.reader().unknownKeys().keySet());
            boolean isFirst = dataset.records() == 0;
            new Datasets(session)
                    .grow(
                            new Dataset(
                                    number,
                                    dataset.name(),
                                    dataset.path(),
                                    dataset.format(),
                                    dataset.encoding(),
                                    dataset.understood(),
                                    dataset.isAssumed(),
                                    both(isFirst, dataset.statedZone(), zone(importer)),
                                    both(isFirst, dataset.statedCurrency(), currency(dataset)),
                                    all,
                                    all - rejected - duplicates,
                                    rejected,
                                    duplicates,
                                    dataset.problems() + importer.problems(),
                                    List.copyOf(keys),
                                    dataset.took(),
                                    dataset.size(),
                                    dataset.isVisible()),
                            now());
            shelf.takeIn(importer.isInOrder() && !hasCopies);
            shelf.chooseShown();
        }
    }

    private static String both(boolean isFirst, String before, String now) {
        return isFirst || before.equals(now) ? now : "";
    }

    private static String zone(Importer importer) {
        return importer.reader().zone().map(Object::toString).orElse("");
    }

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
