package io.callscope.store;

import io.callscope.explain.Derivation;
import io.callscope.model.Call;
import io.callscope.model.CallKey;
import io.callscope.model.Mark;
import io.callscope.model.Place;
import io.callscope.model.Problem;
import io.callscope.source.Interpretation;
import io.callscope.source.Reading;
import io.callscope.source.RecordReader;
import io.callscope.source.Road;
import io.callscope.source.file.Piece;
import io.callscope.work.Progress;

import org.duckdb.DuckDBAppender;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes in the pieces of one file: the text of each record, the call that is made of it, and the
/// problems. One road, whatever the source, and also when the records of a dataset are read anew.
///
/// The records go through in batches, on several threads at once: one makes the calls, one writes
/// them, and one keeps the texts.
final class Importer implements AutoCloseable {
    static final String INCOMING = "incoming";

    private static final int CHECK_EVERY = 1_000;
    private static final int BATCH = 2_000;

    /// A few screenfuls, that can be looked at soon.
    private static final int FIRST_BATCH = 250;

    /// Characters of a batch, which is held in memory.
    private static final int LARGEST_BATCH = 4 << 20;

    private static final int MOST_PROBLEMS = 100_000;

    private final Session session;
    private final int dataset;
    private final RecordReader reader;
    private final Progress progress;
    private final Pipeline pipeline = new Pipeline();
    private final Pipeline.Step<List<RecordText>> texts;
    private final CallAppender calls;
    private final ProblemList damage = new ProblemList();
    private final ProblemList problems = new ProblemList();
    private final Map<CallKey, Mark> marks = new HashMap<>();
    private Optional<Consumer<List<Call>>> onFirst;
    private List<RecordText> batch = new ArrayList<>(BATCH);
    private int batchSize;
    private long nextId;
    private long count;
    private long lost;
    private long rejected;

    /// @param call none if the record was rejected
    /// @param mark what our own export says of it
    private record Made(Optional<Call> call, List<Problem> problems, Optional<Mark> mark) {}

    /// @param texts keeps the texts; does nothing if the library has them
    /// @param onFirst told of the first calls, long before the library has them all; called on
    ///   another thread
    Importer(
            Session session,
            int dataset,
            String name,
            Interpretation understood,
            Road road,
            Pipeline.Step<List<RecordText>> texts,
            Consumer<List<Call>> onFirst,
            Progress progress)
            throws SQLException {
        this.session = session;
        this.dataset = dataset;
        this.texts = texts;
        this.onFirst = Optional.of(onFirst);
        this.progress = progress;
        reader = new RecordReader(name, understood, road);
        nextId = session.number("SELECT coalesce(max(last_id), 0) + 1 FROM record_blocks");
        calls = new CallAppender(session, INCOMING, dataset);
    }

    /// Takes one piece of a file.
    void take(Piece piece) throws SQLException {
        switch (piece) {
            case Piece.Text(Place place, String json) ->
                    read(new RecordText(nextId++, place, json));
            case Piece.Lost(Problem problem) -> {
                countRecord();
                lost++;
                damage.add(problem);
            }
            case Piece.Damage(Problem problem) -> damage.add(problem);
        }
    }

    /// Makes a call of the text of a record.
    void read(RecordText text) throws SQLException {
        countRecord();
        batch.add(text);
        batchSize += text.json().length();
        int full = count <= FIRST_BATCH ? FIRST_BATCH : BATCH;
        if (batch.size() == full || batchSize > LARGEST_BATCH) {
            passOn();
        }
    }

    private void passOn() throws SQLException {
        List<RecordText> taken = batch;
        batch = new ArrayList<>(BATCH);
        batchSize = 0;
        pipeline.pass(taken, () -> make(taken), this::write, texts);
    }

    private List<Made> make(List<RecordText> taken) {
        List<Made> made = new ArrayList<>(taken.size());
        for (RecordText text : taken) {
            made.add(make(text));
        }
        onFirst.ifPresent(
                told -> told.accept(made.stream().flatMap(one -> one.call.stream()).toList()));
        onFirst = Optional.empty();
        return made;
    }

    private Made make(RecordText text) {
        return switch (reader.read(text.place(), text.json())) {
            case Reading.Rejected(Problem problem) ->
                    new Made(Optional.empty(), List.of(problem), Optional.empty());
            case Reading.Accepted accepted -> {
                Derivation.complete(accepted.call(), accepted.emptyKeys());
                Optional<Mark> mark = Marks.takenFrom(accepted.call());
                Call call = accepted.call().id(text.id()).build();
                yield new Made(Optional.of(call), accepted.problems(), mark);
            }
        };
    }

    private void write(List<Made> made) {
        for (Made one : made) {
            if (one.call.isPresent()) {
                Call call = one.call.get();
                calls.append(call, !one.problems.isEmpty());
                one.mark.ifPresent(mark -> CallKey.of(call).ifPresent(key -> marks.put(key, mark)));
            } else {
                rejected++;
            }
            one.problems.forEach(problems::add);
        }
    }

    /// Everything that was taken is in the tables `record_blocks`, `problems` and [#INCOMING]
    /// afterwards.
    void finish() throws SQLException {
        passOn();
        pipeline.finish();
        calls.finish();
        write(damage, false);
        write(problems, true);
        Marks.keepNew(session, marks);
    }

    RecordReader reader() {
        return reader;
    }

    /// Whether the calls came in time order.
    boolean isInOrder() {
        return calls.isInOrder();
    }

    long records() {
        return count;
    }

    long rejected() {
        return rejected + lost;
    }

    long problems() {
        return damage.count + problems.count;
    }

    @Override
    public void close() {
        pipeline.close();
        calls.close();
    }

    private void countRecord() {
        if (++count % CHECK_EVERY == 0) {
            progress.check();
        }
    }

    private void write(ProblemList list, boolean fromReading) throws SQLException {
        try (DuckDBAppender rows = session.appender("problems")) {
            for (Problem problem : list.first) {
                rows.beginRow();
                rows.append(dataset);
                rows.append(problem.place().record()).append(problem.place().line());
                rows.append(problem.field()).append(problem.value()).append(problem.reason());
                rows.append(fromReading).endRow();
            }
        }
    }

    /// Counts all problems and keeps the first ones.
    private static final class ProblemList {
        private final List<Problem> first = new ArrayList<>();
        private long count;

        void add(Problem problem) {
            count++;
            if (first.size() < MOST_PROBLEMS) {
                first.add(problem);
            }
        }
    }
}
