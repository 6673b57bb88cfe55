package io.callscope.query;

import static java.util.Objects.requireNonNull;

import io.callscope.model.Call;
import io.callscope.model.Place;
import io.callscope.source.Interpretation;
import io.callscope.source.Meanings;
import io.callscope.store.RecordText;
import io.callscope.store.RecordTexts;
import io.callscope.store.Session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Fetches calls with the records that they were made of.
public final class StoredCalls {
    private static final int FEW = 64;

    private StoredCalls() {}

    private record Recorded(Call call, Interpretation understood) {
        static Recorded read(ResultSet row, CallReader reader, Additions added)
                throws SQLException {
            return new Recorded(added.to(reader.read(row)), reader.understood(row));
        }

        StoredCall with(RecordText text) {
            Interpretation meaning = Meanings.of(understood, text.json());
            Place place = text.place();
            return new StoredCall(
                    call,
                    text.json(),
                    meaning.shape(),
                    meaning.zone(),
                    place.record(),
                    place.line());
        }
    }

    /// A few scattered records one by one: together they would be looked for in all texts.
    private static Map<Long, RecordText> texts(Session session, List<Recorded> calls) {
        long[] ids = calls.stream().mapToLong(one -> one.call.id()).toArray();
        if (ids.length > FEW) {
            return RecordTexts.of(session, ids);
        }
        Map<Long, RecordText> texts = new HashMap<>();
        for (long id : ids) {
            texts.putAll(RecordTexts.of(session, id));
        }
        return texts;
    }

    /// The calls of a condition, in its order.
    ///
    /// @param reader for the state of the library that the session sees
    /// @param added what the user has added to them
    public static List<StoredCall> where(
            Session session, String condition, CallReader reader, Additions added) {
        List<Recorded> calls =
                session.list(
                        reader.select() + "WHERE " + condition,
                        List.of(),
                        row -> Recorded.read(row, reader, added));
        Map<Long, RecordText> texts = texts(session, calls);
        return calls.stream()
                .map(one -> one.with(requireNonNull(texts.get(one.call.id()))))
                .toList();
    }
}
