package io.callscope.store;

import io.callscope.explain.Derivation;
import io.callscope.model.Call;
import io.callscope.model.Place;
import io.callscope.model.Problem;
import io.callscope.source.Interpretation;
import io.callscope.source.Reading;
import io.callscope.source.RecordReader;
import io.callscope.source.file.Piece;
import io.callscope.work.Progress;

import org.duckdb.DuckDBAppender;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Takes in the pieces of one file: the text of each record, the call that is made of it, and the
/// problems. One road, whatever the source, and also when the records of a dataset are read anew.
///
/// While calls are written, the next batch of them is made on another thread: each takes about half
/// of the time.
final class Importer implements AutoCloseable {
    static final String INCOMING = "incoming";

    private static final int CHECK_EVERY = 1_000;
    private static final int BATCH = 1_000;

    /// Characters of a batch, which is held in memory.
    private static final int LARGEST_BATCH = 4 << 20;

    private static final int MOST_PROBLEMS = 100_000;

    private final Session session;
    private final int dataset;
    private final RecordReader reader;
    private final Progress progress;
    private final CallAppender calls;
    private final DuckDBAppender records;
    private final List<Problem> damage = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private List<Text> batch = new ArrayList<>(BATCH);
    private int batchSize;
    private CompletableFuture<List<Made>> underWay = CompletableFuture.completedFuture(List.of());
    private long nextId;
    private long count;
    private long rejected;
    private long problemCount;

    private record Text(long id, Place place, String json) {}

    /// @param call none if the record was rejected
    private record Made(Optional<Call> call, List<Problem> problems) {}

    Importer(
            Session session, int dataset, String name, Interpretation understood, Progress progress)
            throws SQLException {
        this.session = session;
        this.dataset = dataset;
        this.progress = progress;
        reader = new RecordReader(name, understood);
        nextId = session.number("SELECT coalesce(max(record_id), 0) + 1 FROM records");
        session.run("CREATE OR REPLACE TABLE " + INCOMING + " (" + Schema.columns() + ")");
        calls = new CallAppender(session, INCOMING, dataset);
        records = session.appender("records");
    }

    /// Takes one piece of a file.
    void take(Piece piece) throws SQLException {
        switch (piece) {
            case Piece.Text(Place place, String json) -> {
                long id = nextId++;
                records.beginRow();
                records.append(id).append(dataset).append(place.record()).append(place.line());
                records.append(json).endRow();
                read(id, place, json);
            }
            case Piece.Lost(Problem problem) -> {
                countRecord();
                rejected++;
                keep(damage, problem);
            }
            case Piece.Damage(Problem problem) -> keep(damage, problem);
        }
    }

    /// Makes a call of a record that the library has.
    void read(long id, Place place, String json) throws SQLException {
        countRecord();
        batch.add(new Text(id, place, json));
        batchSize += json.length();
        if (batch.size() == BATCH || batchSize > LARGEST_BATCH) {
            turn();
        }
    }

    /// Starts to make the calls of the batch, and writes those of the one before.
    private void turn() throws SQLException {
        List<Made> before = underWay.join();
        List<Text> texts = batch;
        underWay = CompletableFuture.supplyAsync(() -> texts.stream().map(this::make).toList());
        batch = new ArrayList<>(BATCH);
        batchSize = 0;
        for (Made made : before) {
            if (made.call.isPresent()) {
                calls.append(made.call.get(), !made.problems.isEmpty());
            } else {
                rejected++;
            }
            made.problems.forEach(problem -> keep(problems, problem));
        }
    }

    private Made make(Text text) {
        return switch (reader.read(text.place, text.json)) {
            case Reading.Rejected(Problem problem) -> new Made(Optional.empty(), List.of(problem));
            case Reading.Accepted accepted -> {
                Derivation.complete(accepted.call(), accepted.emptyKeys());
                Call call = accepted.call().id(text.id).build();
                yield new Made(Optional.of(call), accepted.problems());
            }
        };
    }

    /// Everything that was taken is in the tables `records`, `problems` and [#INCOMING] afterwards.
    void finish() throws SQLException {
        turn();
        turn(); // the batch before last, then the last
        records.close();
        calls.close();
        write(damage, false);
        write(problems, true);
    }

    RecordReader reader() {
        return reader;
    }

    long records() {
        return count;
    }

    long rejected() {
        return rejected;
    }

    long problems() {
        return problemCount;
    }

    @Override
    public void close() throws SQLException {
        records.close();
        calls.close();
    }

    private void countRecord() {
        if (++count % CHECK_EVERY == 0) {
            progress.check();
        }
    }

    private void keep(List<Problem> list, Problem problem) {
        problemCount++;
        if (list.size() < MOST_PROBLEMS) {
            list.add(problem);
        }
    }

    private void write(List<Problem> list, boolean fromReading) throws SQLException {
        try (DuckDBAppender rows = session.appender("problems")) {
            for (Problem problem : list) {
                rows.beginRow();
                rows.append(dataset);
                rows.append(problem.place().record()).append(problem.place().line());
                rows.append(problem.field()).append(problem.value()).append(problem.reason());
                rows.append(fromReading).endRow();
            }
        }
    }
}
