package io.callscope.store;

import io.callscope.model.Place;
import io.callscope.model.Problem;
import io.callscope.source.Interpretation;
import io.callscope.source.SourceException;
import io.callscope.work.Progress;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/// All datasets, in one database. Safe for several threads; one of them changes it at a time, the
/// others wait. Must not be used on the user interface's thread.
public final class Library implements AutoCloseable {
    private final Database database;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicLong version = new AtomicLong();

    private Library(Database database) {
        this.database = database;
    }

    /// Opens the library in this file, or makes a new one.
    ///
    /// @param threadGuard throws if the calling thread must not wait for a database
    public static Library open(Path file, Runnable threadGuard) throws LibraryInUseException {
        Library library = new Library(Database.open(file, threadGuard));
        try (Session session = library.session()) {
            Schema.create(session);
        }
        return library;
    }

    /// A connection of its own; the caller closes it.
    public Session session() {
        return database.session();
    }

    /// Grows with each change of the calls or of what is shown of them.
    public long version() {
        return version.get();
    }

    public List<Dataset> datasets() {
        try (Session session = session()) {
            return new Datasets(session).all();
        }
    }

    /// Takes in a file. One that the library has, unchanged, is only made visible; an earlier state
    /// of it is replaced.
    ///
    /// @param name under which the dataset is shown
    /// @param stated what the user says of the files that do not say it themselves
    /// @throws SourceException if the file gives no calls; the library is then as before
    public Dataset open(
            Path path, String name, UnaryOperator<Interpretation> stated, Progress progress)
            throws SourceException {
        FileStamp stamp = FileStamp.of(path);
        writing.lock();
        try (Session session = session()) {
            Datasets datasets = new Datasets(session);
            Optional<Dataset> known = datasets.of(stamp);
            if (known.isPresent()) {
                int number = known.get().number();
                show(session, Set.of(number), true);
                return datasets.byNumber(number).orElseThrow();
            }
            session.cancelledBy(progress);
            int number = datasets.nextNumber();
            session.transaction(
                    () -> {
                        datasets.ofPath(stamp).forEach(datasets::remove);
                        new Intake(session, progress).read(stamp, number, name, stated);
                    });
            version.incrementAndGet();
            return datasets.byNumber(number).orElseThrow();
        } finally {
            writing.unlock();
        }
    }

    /// Reads the records of a dataset anew, as the user says they are to be understood; the file is
    /// not needed.
    public Dataset understand(int number, Interpretation corrected, Progress progress) {
        writing.lock();
        try (Session session = session()) {
            session.cancelledBy(progress);
            Datasets datasets = new Datasets(session);
            session.transaction(
                    () -> {
                        Dataset dataset = datasets.byNumber(number).orElseThrow();
                        new Intake(session, progress).readAnew(dataset, corrected);
                    });
            version.incrementAndGet();
            return datasets.byNumber(number).orElseThrow();
        } finally {
            writing.unlock();
        }
    }

    /// Shows these datasets, and no others.
    public void showOnly(Set<Integer> numbers) {
        writing.lock();
        try (Session session = session()) {
            show(session, numbers, false);
        } finally {
            writing.unlock();
        }
    }

    /// Forgets a dataset; the file it came from stays.
    public void remove(int number) {
        writing.lock();
        try (Session session = session()) {
            session.transaction(
                    () -> {
                        new Datasets(session).remove(number);
                        new Shelf(session).chooseShown();
                    });
            version.incrementAndGet();
        } finally {
            writing.unlock();
        }
    }

    /// The problems of a dataset, in the file's order.
    public List<Problem> problems(int number, int most) {
        try (Session session = session()) {
            return session.list(
                    "SELECT record, line, field, value, reason FROM problems WHERE dataset = ?"
                            + " ORDER BY record = 0, record, field LIMIT ?",
                    List.of(number, most),
                    row ->
                            new Problem(
                                    new Place(row.getLong(1), row.getLong(2)),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5)));
        }
    }

    @Override
    public void close() {
        database.close();
    }

    /// @param others whether the datasets that are visible now stay so
    private void show(Session session, Set<Integer> numbers, boolean others) {
        Datasets datasets = new Datasets(session);
        session.transaction(
                () -> {
                    for (Dataset dataset : datasets.all()) {
                        boolean wanted =
                                numbers.contains(dataset.number())
                                        || (others && dataset.isVisible());
                        if (wanted != dataset.isVisible()) {
                            datasets.setVisible(dataset.number(), wanted);
                        }
                    }
                    new Shelf(session).chooseShown();
                });
        version.incrementAndGet();
    }
}
