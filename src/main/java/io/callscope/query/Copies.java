package io.callscope.query;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Outcome;
import io.callscope.source.Interpretation;
import io.callscope.source.Meanings;
import io.callscope.source.Reading;
import io.callscope.source.RecordReader;
import io.callscope.store.Datasets;
import io.callscope.store.RecordText;
import io.callscope.store.RecordTexts;
import io.callscope.store.Session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The other copies of a call: those that other visible datasets have, and the records that were
/// left out because their file has the call once more.
final class Copies {
    /// Most libraries have none, and this is soon known.
    private static final String ANY =
            "SELECT EXISTS (FROM duplicates) OR EXISTS (FROM calls WHERE folded)";

    private static final String FIND =
            """
            WITH same AS (
                SELECT record_id, dataset FROM calls
                WHERE folded AND id_key = ? AND product = ?
                    AND (length(id_key) = 32 OR lower(call_uuid) = ?)
                UNION SELECT record_id, dataset FROM calls WHERE record_id = ?),
            copies AS (
                FROM same
                UNION
                SELECT duplicates.record_id, duplicates.dataset
                FROM duplicates JOIN same ON kept = same.record_id)
            SELECT record_id, name, %s
            FROM copies JOIN datasets USING (dataset)
            WHERE record_id <> ?
            ORDER BY modified DESC, dataset DESC, record_id DESC LIMIT %d
            """
                    .formatted(Datasets.UNDERSTOOD, StoredCall.MOST_COPIES);

    private Copies() {}

    /// As their records have them, the newest by provenance first.
    static List<StoredCall> of(Call call, Session session) {
        boolean any = session.first(ANY, List.of(), row -> row.getBoolean(1)).orElse(false);
        if (!any) {
            return List.of();
        }
        String id = call.text(CallField.CALL_UUID).orElse("").toLowerCase(Locale.ROOT);
        List<Copy> copies =
                session.list(
                        FIND,
                        List.of(
                                id.replace("-", ""),
                                call.product().name(),
                                id,
                                call.id(),
                                call.id()),
                        Copy::of);
        long[] ids = copies.stream().mapToLong(Copy::id).toArray();
        Map<Long, RecordText> texts = RecordTexts.of(session, ids);
        return copies.stream()
                .flatMap(copy -> Stream.ofNullable(texts.get(copy.id)).flatMap(copy::read))
                .sorted(Comparator.comparing(Copies::isOngoing))
                .toList();
    }

    private static boolean isOngoing(StoredCall copy) {
        return copy.call().outcome() == Outcome.ONGOING;
    }

    /// @param name of its dataset
    private record Copy(long id, String name, Interpretation understood) {
        static Copy of(ResultSet row) throws SQLException {
            return new Copy(
                    row.getLong("record_id"), row.getString("name"), Datasets.understood(row));
        }

        /// A record that was left out is no call in the library: it is read of its text.
        Stream<StoredCall> read(RecordText text) {
            Reading reading = new RecordReader(name, understood).read(text.place(), text.json());
            Interpretation meaning = Meanings.of(understood, text.json());
            return made(reading).stream()
                    .map(
                            call ->
                                    new StoredCall(
                                            call,
                                            text.json(),
                                            meaning.shape(),
                                            meaning.zone(),
                                            text.place().record(),
                                            text.place().line()));
        }

        private Optional<Call> made(Reading reading) {
            return switch (reading) {
                case Reading.Accepted accepted -> Optional.of(StoredCall.made(accepted, id, name));
                case Reading.Rejected _ -> Optional.empty();
            };
        }
    }
}
