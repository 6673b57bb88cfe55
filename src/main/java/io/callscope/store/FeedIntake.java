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
import java.util.List;
import java.util.Map;
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

    /// Takes in records of an account, the first ones as dataset `number`.
    ///
    /// @param records the text of each by its id
    /// @param journal says how far the records reach
    void take(Feed feed, int number, Map<String, String> records, String journal)
            throws SQLException {
        Datasets datasets = new Datasets(session);
        if (datasets.byNumber(number).isEmpty()) {
            datasets.add(empty(number, feed), new FileStamp(feed.identity(), 0, now()));
        }
        datasets.rename(number, feed.name());
        take(datasets.byNumber(number).orElseThrow(), records);
        datasets.keep(number, journal);
    }

    private void take(Dataset dataset, Map<String, String> records) throws SQLException {
        Map<String, String> fresh = new LinkedHashMap<>(records);
        leaveOutKnown(dataset.number(), fresh);
        if (!fresh.isEmpty()) {
            new Growth(session, road, progress)
                    .append(
                            dataset,
                            new Growth.Origin(0, now(), 0),
                            importer -> feed(importer, dataset.records(), fresh.values()));
        }
    }

    private static void feed(Importer importer, long before, Iterable<String> records)
            throws SQLException {
        long place = before;
        for (String json : records) {
            place++;
            importer.take(new Piece.Text(new Place(place, place), json));
        }
    }

    /// The dataset before its first record.
    private static Dataset empty(int number, Feed feed) {
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

    private static LocalDateTime now() {
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
                            Long record = known.get(CallId.of(entry.getKey()).key());
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
                    .forEach(id -> parameters.add(CallId.of(id).key()));
            String marks =
                    parameters.stream().skip(1).map(_ -> "?").collect(Collectors.joining(","));
            session.list(
                    "SELECT id_key, record_id FROM calls WHERE dataset = ? AND id_key IN ("
                            + marks
                            + ")",
                    parameters,
                    row -> known.put(row.getString(1), row.getLong(2)));
        }
        return known;
    }
}
