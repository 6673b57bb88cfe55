package io.callscope.store;

import io.callscope.model.Place;

import java.sql.SQLException;
import java.util.List;

/// The original texts of a dataset's records, read a batch at a time.
final class RecordTexts {
    private static final int BATCH = 10_000;

    private RecordTexts() {}

    /// What is done with one text.
    interface Use {
        void take(long id, Place place, String text) throws SQLException;
    }

    private record Text(long id, Place place, String text) {}

    /// The first texts, in the file's order.
    static List<String> first(Session session, int dataset, int most) {
        return session.list(
                "SELECT text FROM records WHERE dataset = ? ORDER BY record_id LIMIT " + most,
                List.of(dataset),
                row -> row.getString(1));
    }

    /// All texts, in the file's order.
    static void each(Session session, int dataset, Use use) throws SQLException {
        long last = 0;
        while (true) {
            List<Text> batch =
                    session.list(
                            "SELECT record_id, record, line, text FROM records WHERE dataset = ? AND record_id > ?"
                                    + " ORDER BY record_id LIMIT "
                                    + BATCH,
                            List.of(dataset, last),
                            row ->
                                    new Text(
                                            row.getLong(1),
                                            new Place(row.getLong(2), row.getLong(3)),
                                            row.getString(4)));
            for (Text text : batch) {
                use.take(text.id, text.place, text.text);
            }
            if (batch.size() < BATCH) {
                return;
            }
            last = batch.getLast().id;
        }
    }
}
