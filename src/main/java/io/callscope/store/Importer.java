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

/// Takes in the pieces of one file: the text of each record, the call that is made of it, and the
/// problems. One road, whatever the source, and also when the records of a dataset are read anew.
final class Importer implements AutoCloseable {
    static final String INCOMING = "incoming";

    private static final int CHECK_EVERY = 1_000;
    private static final int MOST_PROBLEMS = 100_000;

    private final Session session;
    private final int dataset;
    private final RecordReader reader;
    private final Progress progress;
    private final CallAppender calls;
    private final DuckDBAppender records;
    private final List<Problem> damage = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private long nextId;
    private long count;
    private long rejected;
    private long problemCount;

    Importer(
            Session session, int dataset, String name, Interpretation understood, Progress progress)
            throws SQLException {
        this.session = session;
        this.dataset = dataset;
        this.progress = progress;
        reader = new RecordReader(name, understood);
        nextId = session.number("SELECT coalesce(max(record_id), 0) + 1 FROM records");
        session.run("CREATE OR REPLACE TEMP TABLE " + INCOMING + " (" + Schema.columns() + ")");
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
        switch (reader.read(place, json)) {
            case Reading.Rejected(Problem problem) -> {
                rejected++;
                keep(problems, problem);
            }
            case Reading.Accepted accepted -> {
                Derivation.complete(accepted.call(), accepted.emptyKeys());
                Call call = accepted.call().id(id).build();
                calls.append(call, !accepted.problems().isEmpty());
                accepted.problems().forEach(problem -> keep(problems, problem));
            }
        }
    }

    /// Everything that was taken is in the tables `records`, `problems` and [#INCOMING] afterwards.
    void finish() throws SQLException {
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
