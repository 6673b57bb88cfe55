package io.callscope.store;

import io.callscope.model.Name;
import io.callscope.model.NameBook;

import org.duckdb.DuckDBAppender;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The names of telephone numbers, kept with the library. Safe for several threads; changes must
/// not be made on the user interface's thread.
///
/// In `name_patterns` are the same as the numbers of calls are compared with, so that the database
/// can name them: each pattern once.
public final class Names {
    private final Supplier<Session> sessions;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile State state = new State(0, NameBook.EMPTY);

    /// Those of a library.
    Names(Supplier<Session> sessions) {
        this.sessions = sessions;
    }

    /// The book at one time.
    ///
    /// @param version grows with each change
    public record State(long version, NameBook book) {}

    /// The book of now; on any thread.
    public State state() {
        return state;
    }

    public NameBook book() {
        return state.book;
    }

    /// Changes the book: of two changes at once, the second one sees what the first has made.
    ///
    /// @return the book as it is then
    public NameBook change(UnaryOperator<NameBook> change) {
        writing.lock();
        try (Session session = sessions.get()) {
            State before = state;
            NameBook book = change.apply(before.book);
            session.transaction(() -> write(session, book));
            state = new State(before.version + 1, book);
            return book;
        } finally {
            writing.unlock();
        }
    }

    void load(Session session) {
        List<Name> names =
                session.list(
                        "SELECT number, name, team FROM names ORDER BY place",
                        List.of(),
                        row -> new Name(row.getString(1), row.getString(2), row.getString(3)));
        state = new State(state.version, NameBook.of(names));
    }

    private static void write(Session session, NameBook book) throws SQLException {
        session.run("DELETE FROM names");
        session.run("DELETE FROM name_patterns");
        try (DuckDBAppender rows = session.appender("names")) {
            int place = 0;
            for (Name name : book.names()) {
                rows.beginRow();
                rows.append(place++).append(name.number());
                rows.append(name.name()).append(name.group()).endRow();
            }
        }
        try (DuckDBAppender rows = session.appender("name_patterns")) {
            for (NameBook.Pattern pattern : book.patterns()) {
                Name name = pattern.name();
                rows.beginRow();
                rows.append(pattern.text()).append(pattern.isPrefix());
                rows.append(name.name()).append(name.group()).endRow();
            }
        }
    }
}
