package io.callscope.query;

import static java.util.Objects.requireNonNull;

import io.callscope.model.Call;
import io.callscope.query.file.CallFileWriter;
import io.callscope.store.ScratchTable;
import io.callscope.store.Session;
import io.callscope.work.Progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Fetches calls by their places, many at a time.
final class Batches {
    private static final int BATCH = 5_000;

    /// Without the records.
    private static final int LARGE_BATCH = 20_000;

    private final Extents extents;
    private final Additions additions;

    Batches(Extents extents, Additions additions) {
        this.extents = extents;
        this.additions = additions;
    }

    /// The calls at these places, in this order; a place without a call is left out.
    List<Call> page(Session session, int... ranks) {
        if (ranks.length == 0) {
            return List.of();
        }
        CallReader reader = extents.of(session).reader();
        Map<Integer, Call> calls = new HashMap<>();
        session.list(
                reader.select() + "WHERE " + Ranks.among(Ranks.sorted(ranks)),
                List.of(),
                row -> calls.put(row.getInt(1), additions.to(reader.read(row))));
        List<Call> page = new ArrayList<>();
        for (int rank : ranks) {
            Call call = calls.get(rank);
            if (call != null) {
                page.add(call);
            }
        }
        return page;
    }

    /// Hands over the calls at these places, in this order.
    <E extends Exception> void calls(
            int[] ranks, Session session, Progress progress, QueryEngine.CallUse<E> use) throws E {
        CallReader reader = extents.of(session).reader();
        for (int from = 0; from < ranks.length; from += LARGE_BATCH) {
            int to = Math.min(from + LARGE_BATCH, ranks.length);
            int[] sorted = Arrays.copyOfRange(ranks, from, to);
            Arrays.sort(sorted);
            Map<Integer, Call> calls = HashMap.newHashMap(sorted.length);
            session.query(
                    reader.select() + "WHERE " + Ranks.among(sorted),
                    List.of(),
                    rows -> {
                        while (rows.next()) {
                            calls.put(rows.getInt(1), additions.to(reader.read(rows)));
                        }
                        return calls;
                    });
            for (int i = from; i < to; i++) {
                use.take(requireNonNull(calls.get(ranks[i])));
            }
            progress.check();
            progress.share((double) to / ranks.length);
        }
    }

    /// Puts the unknown keys of their records into the scratch table [CallFileWriter#UNKNOWN].
    void unknownKeys(int[] ranks, Session session, Progress progress) {
        ScratchTable unknown =
                ScratchTable.ofTexts(session, CallFileWriter.UNKNOWN, "record_id", "json");
        each(
                Ranks.sorted(ranks),
                session,
                progress,
                stored -> {
                    String json = stored.unknownJson();
                    if (!json.isEmpty()) {
                        unknown.add(stored.call().id(), json);
                    }
                });
        unknown.complete();
    }

    /// The same with their records.
    ///
    /// @param ranks ascending
    <E extends Exception> void each(
            int[] ranks, Session session, Progress progress, QueryEngine.Use<E> use) throws E {
        CallReader reader = extents.of(session).reader();
        for (int from = 0; from < ranks.length; from += BATCH) {
            int to = Math.min(from + BATCH, ranks.length);
            List<StoredCall> batch =
                    StoredCalls.where(
                            session,
                            Ranks.among(Arrays.copyOfRange(ranks, from, to)) + " ORDER BY rank",
                            reader,
                            additions);
            for (StoredCall call : batch) {
                use.take(call);
            }
            progress.check();
            progress.share((double) to / ranks.length);
        }
    }
}
