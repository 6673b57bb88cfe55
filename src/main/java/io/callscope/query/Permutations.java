package io.callscope.query;

import io.callscope.model.CallField;
import io.callscope.query.filter.sql.Added;
import io.callscope.store.Session;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// All calls in the order of one field, sorted once by the database and kept until the library
/// changes: each further result in that order is a walk over the kept one, not a sort. Four bytes a
/// call and field; the field that was asked for longest ago goes first.
final class Permutations {
    private static final int MOST = 4;

    private final Map<CallField, Sorted> kept = new EnumMap<>(CallField.class);
    private long version = -1;
    private long addedVersion = -1;
    private long clock;

    /// @param ranks ascending by the field, equal ones in time order, empty ones at the end
    /// @param filled how many have a value
    private record Sorted(int[] ranks, int filled, long used) {}

    /// The given ranks in another order.
    ///
    /// @param ranks ascending
    /// @param size more than the greatest rank
    /// @param added what the user has added to the calls
    synchronized int[] sort(
            int[] ranks, int size, Order order, long libraryVersion, Added added, Session session) {
        if (libraryVersion != version) {
            kept.clear();
            version = libraryVersion;
        }
        if (added.version() != addedVersion) {
            kept.keySet().removeIf(CallField::isAdded);
            addedVersion = added.version();
        }
        Sorted sorted = sorted(order.field(), added, session);
        long[] wanted = new long[(size + 63) / 64];
        for (int rank : ranks) {
            wanted[rank >> 6] |= 1L << rank;
        }
        int[] result = new int[ranks.length];
        int next = 0;
        int filled = sorted.filled;
        for (int i = 0; i < sorted.ranks.length; i++) {
            int rank = sorted.ranks[order.isDescending() && i < filled ? filled - 1 - i : i];
            if ((wanted[rank >> 6] & 1L << rank) != 0) {
                result[next++] = rank;
            }
        }
        return result;
    }

    private Sorted sorted(CallField field, Added added, Session session) {
        @Nullable Sorted known = kept.get(field);
        Sorted sorted =
                known != null
                        ? new Sorted(known.ranks, known.filled, clock++)
                        : read(field, added, session);
        kept.put(field, sorted);
        if (kept.size() > MOST) {
            kept.entrySet().stream()
                    .min((a, b) -> Long.compare(a.getValue().used, b.getValue().used))
                    .ifPresent(oldest -> kept.remove(oldest.getKey()));
        }
        return sorted;
    }

    private Sorted read(CallField field, Added added, Session session) {
        String key = key(field);
        String calls = added.calls(List.of(field));
        int count = (int) session.number("SELECT count(*) FROM calls WHERE shown");
        int filled =
                (int)
                        session.number(
                                "SELECT count(*) FROM "
                                        + calls
                                        + " WHERE shown AND "
                                        + key
                                        + " IS NOT NULL");
        int[] ranks =
                session.query(
                        "SELECT rank FROM %s WHERE shown ORDER BY %s NULLS LAST, rank"
                                .formatted(calls, key),
                        List.of(),
                        rows -> {
                            int[] all = new int[count];
                            for (int i = 0; i < count && rows.next(); i++) {
                                all[i] = rows.getInt(1);
                            }
                            return all;
                        });
        return new Sorted(ranks, filled, clock++);
    }

    private static String key(CallField field) {
        return switch (field) {
            case CALL_UUID -> "id_key";
            case FROM_NUMBER -> "from_key";
            case TO_NUMBER -> "to_key";
            case DATASET ->
                    "(SELECT lower(name) FROM datasets WHERE datasets.dataset = calls.dataset)";
            default -> {
                String column = '"' + field.key() + '"';
                yield switch (field.type()) {
                    case ID, TEXT, CODE, COUNTRY, NUMBER -> "lower(" + column + ")";
                    case TIME, SECONDS, INTEGER, MONEY, DECIMAL, YES_NO -> column;
                };
            }
        };
    }
}
