package io.callscope.store;

import static java.util.Objects.requireNonNullElse;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.CallKey;
import io.callscope.model.Mark;
import io.callscope.model.Product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The marks and notes of calls. They belong to calls, not to their copies: they stay when a
/// dataset is removed, and hold for every copy that comes. Safe for several threads; changes must
/// not be made on the user interface's thread.
///
/// A mark that was taken away stays as a row that says so, and wins over what a file says that is
/// opened later.
public final class Marks {
    /// Rows of one statement.
    private static final int BATCH = 500;

    private final Supplier<Session> sessions;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile State state = new State(0, Map.of());

    /// Those of a library.
    Marks(Supplier<Session> sessions) {
        this.sessions = sessions;
    }

    /// All marks and notes at one time.
    ///
    /// @param version grows with each change
    public record State(long version, Map<CallKey, Mark> marks) {
        public State {
            marks = Map.copyOf(marks);
        }

        public Mark of(CallKey call) {
            return marks.getOrDefault(call, Mark.NONE);
        }
    }

    /// What is marked and noted now; on any thread.
    public State state() {
        return state;
    }

    /// Marks calls, or takes their marks away.
    public void mark(Collection<CallKey> calls, boolean isMarked) {
        change(calls, mark -> mark.marked(isMarked));
    }

    /// Gives a call another note; a blank one takes it away.
    public void note(CallKey call, String note) {
        change(List.of(call), mark -> mark.noted(note));
    }

    private void change(Collection<CallKey> calls, UnaryOperator<Mark> change) {
        writing.lock();
        try (Session session = sessions.get()) {
            State before = state;
            Map<CallKey, Mark> changed = new HashMap<>();
            calls.forEach(call -> changed.put(call, change.apply(before.of(call))));
            session.transaction(() -> write(session, changed));
            Map<CallKey, Mark> all = new HashMap<>(before.marks);
            all.putAll(changed);
            state = new State(before.version + 1, all);
        } finally {
            writing.unlock();
        }
    }

    /// Reads what another way has changed: the import of a file that has marks in it.
    void reload(Session session) {
        writing.lock();
        try {
            Map<CallKey, Mark> all = new HashMap<>();
            session.list(
                    "SELECT product, id, marked, note FROM marks",
                    List.of(),
                    row ->
                            all.put(
                                    new CallKey(
                                            Product.valueOf(row.getString(1)), row.getString(2)),
                                    new Mark(
                                            row.getBoolean(3),
                                            requireNonNullElse(row.getString(4), ""))));
            if (!all.equals(state.marks)) {
                state = new State(state.version + 1, all);
            }
        } finally {
            writing.unlock();
        }
    }

    /// Takes what a record says of marks and notes out of the call that is made of it; none if it
    /// says nothing.
    static Optional<Mark> takenFrom(Call.Builder call) {
        boolean isMarked = Boolean.TRUE.equals(call.get(CallField.MARKED));
        Mark mark = new Mark(isMarked, "");
        if (call.get(CallField.NOTE) instanceof String note) {
            mark = mark.noted(note);
        }
        call.set(CallField.MARKED, null).set(CallField.NOTE, null);
        return Optional.of(mark).filter(said -> !said.equals(Mark.NONE));
    }

    /// Keeps what a file says of calls that the library knows nothing about yet; within the
    /// transaction of its import.
    static void keepNew(Session session, Map<CallKey, Mark> said) {
        if (said.isEmpty()) {
            return;
        }
        session.run("CREATE OR REPLACE TEMP TABLE said_marks AS FROM marks LIMIT 0");
        insert(session, "said_marks", said);
        session.run(
                "INSERT INTO marks FROM said_marks WHERE (product, id) NOT IN (SELECT (product, id) FROM marks)");
        session.run("DROP TABLE said_marks");
    }

    private static void write(Session session, Map<CallKey, Mark> changed) {
        session.run("CREATE OR REPLACE TEMP TABLE said_marks AS FROM marks LIMIT 0");
        insert(session, "said_marks", changed);
        session.run(
                "DELETE FROM marks WHERE (product, id) IN (SELECT (product, id) FROM said_marks)");
        session.run("INSERT INTO marks FROM said_marks");
        session.run("DROP TABLE said_marks");
    }

    private static void insert(Session session, String table, Map<CallKey, Mark> rows) {
        List<Map.Entry<CallKey, Mark>> all = List.copyOf(rows.entrySet());
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Map.Entry<CallKey, Mark>> batch =
                    all.subList(from, Math.min(all.size(), from + BATCH));
            List<Object> values = new ArrayList<>();
            for (Map.Entry<CallKey, Mark> row : batch) {
                values.add(row.getKey().product().name());
                values.add(row.getKey().id());
                values.add(row.getValue().isMarked());
                values.add(row.getValue().note());
            }
            String places =
                    batch.stream().map(_ -> "(?, ?, ?, ?)").collect(Collectors.joining(", "));
            session.run("INSERT INTO " + table + " VALUES " + places, values.toArray());
        }
    }
}
