package io.callscope.store;

import io.callscope.model.Call;
import io.callscope.model.Problem;
import io.callscope.source.Interpretation;
import io.callscope.source.Road;
import io.callscope.source.SourceException;
import io.callscope.source.file.Source;
import io.callscope.work.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// All datasets, in one database. Safe for several threads; one of them changes it at a time, the
/// others wait. Must not be used on the user interface's thread.
public final class Library implements AutoCloseable {
    private final Database database;
    private final Indexing indexing = new Indexing();
    private final Runnable threadGuard;
    private final Road road;
    private final Marks marks = new Marks(this::session);
    private final Names names = new Names(this::session);
    private final Changes changes;
    private final Remaking remaking;

    private Library(Database database, Runnable threadGuard, Road road) {
        this.road = road;
        this.database = database;
        this.threadGuard = threadGuard;
        changes = new Changes(threadGuard, marks);
        remaking = new Remaking(changes, this::intake);
    }

    /// Opens the library in this file, or makes a new one.
    ///
    /// @param threadGuard throws if the calling thread must not wait for a database
    public static Library open(Path file, Runnable threadGuard) throws LibraryInUseException {
        return open(file, threadGuard, Road.SHORT);
    }

    /// The same with files read by one of the roads.
    static Library open(Path file, Runnable threadGuard, Road road) throws LibraryInUseException {
        Database database = Database.open(file, threadGuard);
        Library library = new Library(database, threadGuard, road);
        try (Session session = library.session()) {
            Schema.prepare(session, file);
            new Datasets(session).removeRemains();
            library.changes.begin(session);
            library.names.load(session);
            return library;
        } catch (LibraryException e) {
            database.close();
            throw e;
        }
    }

    /// The marks and notes of calls.
    public Marks marks() {
        return marks;
    }

    /// The names of telephone numbers.
    public Names names() {
        return names;
    }

    /// A connection of its own; the caller closes it.
    public Session session() {
        return database.session();
    }

    /// Grows with each change of the calls or of what is shown of them.
    public long version() {
        return changes.version();
    }

    /// The version that this session sees.
    public long version(Session session) {
        return Changes.version(session);
    }

    public List<Dataset> datasets() {
        try (Session session = session()) {
            return new Datasets(session).all();
        }
    }

    /// The same for a file that is no archive, or for the member of one that the path names.
    public Dataset open(
            Path path, String name, UnaryOperator<Interpretation> stated, Progress progress)
            throws SourceException {
        return open(Source.of(path), name, stated, _ -> {}, progress);
    }

    /// Takes in a file. One that the library has, unchanged, is only made visible; an earlier state
    /// of it is replaced, and what was corrected of it stays corrected.
    ///
    /// @param name under which the dataset is shown
    /// @param stated what the user says of the files that do not say it themselves
    /// @param onFirst told of the first calls of a file that is read, as they stand in it, while
    ///   the others are still to come; called on another thread
    /// @throws SourceException if the file gives no calls; the library is then as before
    public Dataset open(
            Source source,
            String name,
            UnaryOperator<Interpretation> stated,
            Consumer<List<Call>> onFirst,
            Progress progress)
            throws SourceException {
        changes.lock();
        try (Session session = session()) {
            FileStamp stamp = FileStamp.of(source);
            Datasets datasets = new Datasets(session);
            Optional<Dataset> known = datasets.of(stamp);
            if (known.isPresent()) {
                return reopen(session, known.get(), stated, progress);
            }
            session.cancelledBy(progress);
            int number = datasets.nextNumber();
            UnaryOperator<Interpretation> kept = intake(session, progress).asBefore(stamp);
            changes.takeIn(
                    session,
                    () -> {
                        datasets.ofPath(stamp).forEach(datasets::remove);
                        intake(session, progress)
                                .read(
                                        source,
                                        stamp,
                                        number,
                                        name,
                                        now -> stated.apply(kept.apply(now)),
                                        onFirst);
                        progress.check();
                    });
            return dataset(session, number);
        } finally {
            changes.unlock();
        }
    }

    /// The dataset of an account; none before its first record.
    public Optional<Dataset> dataset(Feed feed) {
        try (Session session = session()) {
            return new Datasets(session).ofFeed(feed);
        }
    }

    /// What [#take] was given with the last records of an account; empty before the first ones.
    public String journal(Feed feed) {
        try (Session session = session()) {
            Datasets datasets = new Datasets(session);
            return datasets.ofFeed(feed).map(known -> datasets.journal(known.number())).orElse("");
        }
    }

    /// Takes in records of an account, and what says how far they reach: both, or nothing. Records
    /// that the library has as they are, are left out.
    ///
    /// @param records the text of each by its id
    /// @param journal kept as it is
    public Dataset take(Feed feed, Map<String, String> records, String journal, Progress progress) {
        changes.lock();
        try (Session session = session()) {
            Datasets datasets = new Datasets(session);
            Optional<Dataset> known = datasets.ofFeed(feed);
            if (known.isPresent()) {
                remaking.renewIfOutdated(session, known.get().number(), progress);
            }
            int number = known.map(Dataset::number).orElseGet(datasets::nextNumber);
            session.cancelledBy(progress);
            changes.make(
                    session,
                    () -> {
                        new FeedIntake(session, road, progress)
                                .take(feed, number, records, journal);
                        progress.check();
                    });
            return dataset(session, number);
        } finally {
            changes.unlock();
        }
    }

    /// The datasets whose file is there, but not as it was when it was read.
    public Set<Integer> changed() {
        Map<Integer, FileStamp> stamps;
        try (Session session = session()) {
            stamps = new Datasets(session).stamps();
        }
        return FileStamp.changed(stamps);
    }

    /// Takes in what was appended to the file of a dataset since it was read: the whole lines of
    /// it. A file that was rewritten, or whose records are not one a line, is read anew, under
    /// another number.
    ///
    /// @return the dataset as it is now; none if there is nothing new
    public Optional<Dataset> catchUp(int number, Progress progress) throws SourceException {
        changes.lock();
        try (Session session = session()) {
            Datasets datasets = new Datasets(session);
            Optional<Dataset> known = datasets.byNumber(number);
            if (known.isEmpty() || !datasets.stamp(number).hasChanged()) {
                return Optional.empty();
            }
            Source source = datasets.stamp(number).source().orElseThrow();
            FileStamp now = FileStamp.of(source);
            if (now.size() == 0) {
                return Optional.empty(); // it is just being written anew
            }
            String name = known.get().name();
            Optional<Tail> tail = Tail.of(session, known.get(), now);
            return tail.isEmpty()
                    ? Optional.of(open(source, name, same -> same, _ -> {}, progress))
                    : append(session, known.get(), tail.get(), now, progress);
        } catch (IOException e) {
            throw SourceException.unreadable(e);
        } finally {
            changes.unlock();
        }
    }

    private Optional<Dataset> append(
            Session session, Dataset known, Tail tail, FileStamp now, Progress progress)
            throws IOException {
        if (tail.isBlank()) {
            return Optional.empty();
        }
        int number = known.number();
        remaking.renewIfOutdated(session, number, progress);
        session.cancelledBy(progress);
        changes.make(
                session,
                () -> {
                    intake(session, progress)
                            .append(
                                    new Datasets(session).byNumber(number).orElseThrow(),
                                    tail,
                                    now);
                    progress.check();
                });
        return Optional.of(dataset(session, number));
    }

    private Intake intake(Session session, Progress progress) {
        return new Intake(session, database.parquet(), road, progress);
    }

    private Dataset reopen(
            Session session, Dataset known, UnaryOperator<Interpretation> stated, Progress progress)
            throws SourceException {
        int number = known.number();
        Interpretation wanted = stated.apply(known.understood());
        if (!wanted.equals(known.understood())) {
            remaking.readAnew(session, number, _ -> wanted, progress);
        } else {
            remaking.renewIfOutdated(session, number, progress);
        }
        if (!known.isVisible()) {
            session.cancelledBy(new Progress());
            show(session, Set.of(number), true);
        }
        return dataset(session, number);
    }

    /// What is done can't be cancelled any more.
    private static Dataset dataset(Session session, int number) {
        session.cancelledBy(new Progress());
        return new Datasets(session).byNumber(number).orElseThrow();
    }

    /// Reads the records of a dataset anew, as the user says they are to be understood; the file is
    /// not needed. What differs from how they were understood counts as stated by the user, and
    /// wins over what the records say of themselves.
    public Dataset understand(int number, Interpretation corrected, Progress progress) {
        changes.lock();
        try (Session session = session()) {
            remaking.readAnew(
                    session,
                    number,
                    dataset -> corrected.correcting(dataset.understood()),
                    progress);
            return dataset(session, number);
        } finally {
            changes.unlock();
        }
    }

    /// The datasets whose calls were made by an older catalogue of fields, causes and rules: what
    /// it did not know, they do not show yet.
    public List<Dataset> outdated() {
        try (Session session = session()) {
            Datasets datasets = new Datasets(session);
            return datasets.outdated().stream()
                    .flatMap(number -> datasets.byNumber(number).stream())
                    .toList();
        }
    }

    /// Makes the calls of a dataset anew by the catalogue of now, without its file. Product and
    /// shape are recognised anew where the user has not stated them.
    public Dataset renew(int number, Progress progress) {
        changes.lock();
        try (Session session = session()) {
            remaking.renewIfOutdated(session, number, progress);
            return dataset(session, number);
        } finally {
            changes.unlock();
        }
    }

    /// Shows these datasets, and no others.
    public void showOnly(Set<Integer> numbers) {
        changes.lock();
        try (Session session = session()) {
            show(session, numbers, false);
        } finally {
            changes.unlock();
        }
    }

    /// Forgets a dataset; the file it came from stays.
    public void remove(int number) {
        changes.lock();
        try (Session session = session()) {
            changes.make(
                    session,
                    () -> {
                        new Datasets(session).remove(number);
                        new Shelf(session).chooseShown();
                    });
        } finally {
            changes.unlock();
        }
    }

    /// Makes what finds calls at once, if it is not that of the calls of now. Changes of them do
    /// not wait for it: what it was made of is kept with it.
    public void index(Progress progress) {
        threadGuard.run();
        try (Session session = session().cancelledBy(progress)) {
            indexing.make(session);
        }
    }

    /// Several changes, and what is asked between them, without those of other threads.
    public <T, E extends Exception> T alone(Steps<T, E> steps) throws E {
        changes.lock();
        try {
            return steps.run();
        } finally {
            changes.unlock();
        }
    }

    /// What is done alone.
    @FunctionalInterface
    public interface Steps<T, E extends Exception> {
        T run() throws E;
    }

    /// The problems of a dataset, in the file's order.
    public List<Problem> problems(int number, int most) {
        try (Session session = session()) {
            return new Datasets(session).problems(number, most);
        }
    }

    @Override
    public void close() {
        database.close();
    }

    /// @param others whether the datasets that are visible now stay so
    private void show(Session session, Set<Integer> numbers, boolean others) {
        changes.make(
                session,
                () -> {
                    new Datasets(session).show(numbers, others);
                    new Shelf(session).chooseShown();
                });
    }
}
