package io.callscope.query.find;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.PhoneNumber;
import io.callscope.query.CallReader;
import io.callscope.store.CallColumns;
import io.callscope.store.Session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Fetches the calls around a call between the same two numbers.
public final class Stories {
    /// A story that is longer is cut at both ends.
    private static final Duration AROUND = Duration.ofHours(1);

    private static final int MOST = 200;

    private Stories() {}

    /// The story of a call; it alone where it lacks a number or a time.
    ///
    /// @param reader for the state of the library that the session sees
    public static Story of(Call call, Session session, CallReader reader) {
        Optional<Instant> start = call.time(CallField.INITIATION_TIME);
        String from = key(call, CallField.FROM_NUMBER);
        String to = key(call, CallField.TO_NUMBER);
        if (start.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return new Story(List.of(call));
        }
        List<Integer> ranks =
                session.list(
                        between(reader.columns()),
                        List.of(
                                local(start.get().minus(AROUND)),
                                local(start.get().plus(AROUND)),
                                from,
                                to,
                                to,
                                from),
                        row -> row.getInt(1));
        return ranks.size() < 2
                ? new Story(List.of(call))
                : Story.of(call, onceEach(calls(ranks, session, reader), call));
    }

    private static String between(CallColumns columns) {
        String numbers = "(%s = ? AND %s = ?)".formatted(columns.fromKey(), columns.toKey());
        return "SELECT rank FROM %s WHERE NOT folded AND initiation_time BETWEEN ? AND ? AND (%s OR %s) ORDER BY initiation_time, rank LIMIT %d"
                .formatted(CallColumns.TABLE, numbers, numbers, MOST);
    }

    private static List<Call> calls(List<Integer> ranks, Session session, CallReader reader) {
        String list = ranks.stream().map(rank -> rank.toString()).collect(Collectors.joining(","));
        return session.list(
                reader.select() + "WHERE rank IN (" + list + ") ORDER BY initiation_time, rank",
                List.of(),
                row -> reader.read(row).build());
    }

    /// Of the copies that datasets have which are switched off, one.
    private static List<Call> onceEach(List<Call> calls, Call wanted) {
        Set<String> known = new HashSet<>();
        known.add(identity(wanted));
        List<Call> once = new ArrayList<>();
        for (Call call : calls) {
            if (call.id() == wanted.id() || known.add(identity(call))) {
                once.add(call);
            }
        }
        return once;
    }

    private static String identity(Call call) {
        String id = call.text(CallField.CALL_UUID).orElse("");
        return call.product() + id.toLowerCase(Locale.ROOT);
    }

    private static String key(Call call, CallField number) {
        return call.text(number).map(raw -> new PhoneNumber(raw).comparable()).orElse("");
    }

    private static LocalDateTime local(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
