package io.callscope.store;

import io.callscope.model.Call;
import io.callscope.model.Problem;
import io.callscope.source.Interpretation;
import io.callscope.source.Interpretation.Aspect;
import io.callscope.source.Recogniser;
import io.callscope.source.Recognition;
import io.callscope.source.Road;
import io.callscope.source.SourceException;
import io.callscope.source.file.ParquetOpener;
import io.callscope.source.file.Piece;
import io.callscope.source.file.Pieces;
import io.callscope.source.file.RecordSplitter;
import io.callscope.source.file.Source;
import io.callscope.source.file.SourceFile;
import io.callscope.work.Progress;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Takes a file into the library, or makes the calls of a dataset anew; within the caller's
/// transaction.
final class Intake {
    /// The records that tell product and shape are held in memory: no more bytes than these.
    private static final long LONGEST_BEGINNING = 16 << 20;

    /// A file that has no record in so many bytes is no call log.
    private static final long LONGEST_WITHOUT_RECORD = 256 << 20;

    private static final int SHARE_EVERY = 1_000;

    private final Session session;
    private final ParquetOpener parquet;
    private final Road road;
    private final Progress progress;

    Intake(Session session, ParquetOpener parquet, Road road, Progress progress) {
        this.session = session;
        this.parquet = parquet;
        this.road = road;
        this.progress = progress;
    }

    /// Reads a file into the library as dataset `number`.
    void read(
            Source source,
            FileStamp stamp,
            int number,
            String name,
            UnaryOperator<Interpretation> stated,
            Consumer<List<Call>> onFirst)
            throws SourceException, SQLException {
        long start = System.nanoTime();
        try (SourceFile file = new SourceFile(source, parquet, road)) {
            Pieces records = file.records();
            List<Piece> beginning = beginning(records);
            Recognition recognition = recognise(beginning, stamp);
            Interpretation understood = stated.apply(recognition.usual());
            try (TextWriter texts = new TextWriter(session, number);
                    Importer importer =
                            new Importer(
                                    session,
                                    number,
                                    name,
                                    understood,
                                    road,
                                    texts,
                                    onFirst,
                                    progress)) {
                for (Piece piece : beginning) {
                    importer.take(piece);
                }
                for (Optional<Piece> piece = records.next();
                        piece.isPresent();
                        piece = records.next()) {
                    importer.take(piece.get());
                    if (importer.records() % SHARE_EVERY == 0) {
                        progress.share(file.share()); // asks the system: not for each record
                    }
                }
                importer.finish();
                texts.commit();
                Shelf shelf = new Shelf(session);
                long duplicates = shelf.leaveOutDuplicates();
                Dataset dataset =
                        new Dataset(
                                number,
                                name,
                                stamp.path(),
                                records.format().key(),
                                file.encoding(),
                                understood,
                                recognition.isAssumed(),
                                zone(importer),
                                currency(understood),
                                importer.records(),
                                importer.records() - importer.rejected() - duplicates,
                                importer.rejected(),
                                duplicates,
                                importer.problems(),
                                List.copyOf(importer.reader().unknownKeys().keySet()),
                                Duration.ofNanos(System.nanoTime() - start),
                                stamp.size(),
                                true);
                shelf.takeIn(importer.isInOrder());
                new Datasets(session).add(dataset, stamp);
                shelf.chooseShown();
            }
        } catch (IOException e) {
            throw SourceException.unreadable(e);
        }
    }

    /// How a changed file is to be understood: as the user has corrected its earlier state, as long
    /// as it is recognised as the same.
    UnaryOperator<Interpretation> asBefore(FileStamp stamp) {
        Datasets datasets = new Datasets(session);
        Optional<Dataset> before =
                datasets.ofPath(stamp).stream().findFirst().flatMap(datasets::byNumber);
        if (before.isEmpty() || before.get().understood().stated().isEmpty()) {
            return now -> now;
        }
        Interpretation stated = before.get().understood();
        Optional<Interpretation> usual =
                Recogniser.recognise(
                                RecordTexts.first(
                                        session, before.get().number(), Recogniser.SAMPLE))
                        .map(Recognition::usual);
        return now -> usual.filter(now::equals).isPresent() ? now.keeping(stated) : now;
    }

    /// Takes in more of the file of a dataset.
    void append(Dataset dataset, Tail tail, FileStamp now) throws IOException, SQLException {
        if (tail.half()) { // it is read again, whole
            session.run(
                    "DELETE FROM problems WHERE dataset = ? AND record > ?",
                    dataset.number(),
                    tail.last().record());
        }
        new Growth(session, road, progress)
                .append(
                        dataset,
                        new Growth.Origin(tail.end(), now.modified(), tail.half() ? 1 : 0),
                        importer -> feed(importer, tail));
    }

    private static void feed(Importer importer, Tail tail) throws IOException, SQLException {
        try (Pieces pieces = new RecordSplitter(new ByteArrayInputStream(tail.text()))) {
            for (Optional<Piece> piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
                importer.take(tail.inFile(piece.get()));
            }
        }
    }

    private static List<Piece> beginning(Pieces records) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        boolean text = false;
        while (pieces.size() < Recogniser.SAMPLE
                && records.bytes() < (text ? LONGEST_BEGINNING : LONGEST_WITHOUT_RECORD)) {
            Optional<Piece> piece = records.next();
            if (piece.isEmpty()) {
                break;
            }
            text |= piece.get() instanceof Piece.Text;
            pieces.add(piece.get());
        }
        return pieces;
    }

    private static Recognition recognise(List<Piece> beginning, FileStamp stamp)
            throws SourceException {
        if (stamp.size() == 0) {
            throw new SourceException("This file is empty; export it again.");
        }
        List<String> texts =
                beginning.stream()
                        .filter(Piece.Text.class::isInstance)
                        .map(piece -> ((Piece.Text) piece).json())
                        .toList();
        return Recogniser.recognise(texts)
                .orElseThrow(() -> SourceException.noCallLog(noCallLog(beginning, texts)));
    }

    private static String noCallLog(List<Piece> beginning, List<String> texts) {
        if (texts.isEmpty()) {
            if (!beginning.isEmpty()
                    && beginning.getLast() instanceof Piece.Damage(Problem problem)) {
                return "This file gives no call: " + problem.reason() + ". Get a new copy.";
            }
            return beginning.stream().anyMatch(Piece.Lost.class::isInstance)
                    ? "This file is no call log: it is neither JSON nor a table. Open a JSON, CSV, Excel or Parquet export."
                    : "This file is no call log: it holds no record. Open an export that has calls in it.";
        }
        return "This file is no call log: none of its first 1,000 records has an id, or a number and a time."
                + " Check that it is an export of calls.";
    }

    /// One of the ways to make the calls of a dataset anew.
    @FunctionalInterface
    interface Making {
        void make(Intake intake, Dataset dataset) throws SQLException;
    }

    /// Makes the calls of a dataset anew from the texts of its records, as the user has corrected
    /// it.
    void readAnew(Dataset dataset, Interpretation corrected) throws SQLException {
        readAnew(dataset, corrected, false);
    }

    /// The same for a newer catalogue, which may recognise the records better.
    void renew(Dataset dataset) throws SQLException {
        Interpretation before = dataset.understood();
        Optional<Recognition> recognition =
                before.states(Aspect.PRODUCT)
                        ? Optional.empty()
                        : Recogniser.recognise(
                                RecordTexts.first(session, dataset.number(), Recogniser.SAMPLE));
        if (recognition.isEmpty()) {
            readAnew(dataset, before, dataset.isAssumed());
        } else {
            Interpretation recognised =
                    before.recognisedAs(recognition.get().shape(), recognition.get().product());
            readAnew(dataset, recognised, recognition.get().isAssumed());
        }
    }

    private void readAnew(Dataset dataset, Interpretation corrected, boolean isAssumed)
            throws SQLException {
        int number = dataset.number();
        new Datasets(session).removeCalls(number);
        session.run("DELETE FROM problems WHERE dataset = ? AND from_reading", number);
        long damage = session.number("SELECT count(*) FROM problems WHERE dataset = ?", number);
        try (Session reading = session.sibling(); // the other one is busy with the new calls
                Importer importer =
                        new Importer(
                                session,
                                number,
                                dataset.name(),
                                corrected,
                                road,
                                _ -> {},
                                _ -> {},
                                progress)) {
            RecordTexts.each(
                    reading,
                    number,
                    text -> {
                        importer.read(text);
                        if (importer.records() % SHARE_EVERY == 0) {
                            progress.share((double) importer.records() / dataset.records());
                        }
                    });
            importer.finish();
            Shelf shelf = new Shelf(session);
            long duplicates = shelf.leaveOutDuplicates();
            long lost = dataset.records() - importer.records();
            new Datasets(session)
                    .update(
                            new Dataset(
                                    number,
                                    dataset.name(),
                                    dataset.path(),
                                    dataset.format(),
                                    dataset.encoding(),
                                    corrected,
                                    isAssumed,
                                    zone(importer),
                                    currency(corrected),
                                    dataset.records(),
                                    importer.records() - importer.rejected() - duplicates,
                                    importer.rejected() + lost,
                                    duplicates,
                                    importer.problems() + damage,
                                    List.copyOf(importer.reader().unknownKeys().keySet()),
                                    dataset.took(),
                                    dataset.size(),
                                    dataset.isVisible()));
            shelf.takeIn(importer.isInOrder());
            shelf.chooseShown();
        }
    }

    private static String zone(Importer importer) {
        return importer.reader().zone().map(Object::toString).orElse("");
    }

    /// The one currency of the incoming calls; empty where they differ.
    private String currency(Interpretation understood) {
        List<String> currencies =
                session.list(
                        "SELECT DISTINCT currency FROM incoming LIMIT 2",
                        List.of(),
                        row -> row.getString(1));
        return switch (currencies.size()) {
            case 0 -> understood.currency();
            case 1 -> currencies.getFirst();
            default -> "";
        };
    }
}
