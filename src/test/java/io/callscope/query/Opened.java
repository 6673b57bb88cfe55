package io.callscope.query;

import io.callscope.model.Call;
import io.callscope.query.filter.parse.FilterParser;
import io.callscope.query.filter.parse.Parsed;
import io.callscope.source.Interpretation;
import io.callscope.source.SourceException;
import io.callscope.store.Dataset;
import io.callscope.store.Library;
import io.callscope.store.LibraryInUseException;
import io.callscope.work.Progress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/// A library of a test, with what asks it.
public record Opened(Library library, QueryEngine engine) implements AutoCloseable {
    public static Opened in(Path folder) throws LibraryInUseException {
        Library library = Library.open(folder.resolve("library.duckdb"), () -> {});
        return new Opened(library, new QueryEngine(library));
    }

    public Dataset open(Path file) throws SourceException {
        return open(file, UnaryOperator.identity());
    }

    public Dataset open(Path file, UnaryOperator<Interpretation> stated) throws SourceException {
        return library.open(file, file.getFileName().toString(), stated, new Progress());
    }

    public Result select(Query query) {
        return engine.select(query, new Progress());
    }

    /// The result of a filter's text, oldest first.
    public Result select(String filter) {
        return FilterParser.parse(filter) instanceof Parsed.Good good
                ? select(Query.ALL.with(good.filter()))
                : mistaken(filter);
    }

    private static Result mistaken(String filter) {
        throw new IllegalArgumentException(filter);
    }

    /// The calls of a result, in its order.
    public List<Call> calls(Result result) {
        List<Call> calls = new ArrayList<>();
        int[] ranks = result.ranks();
        for (int from = 0; from < ranks.length; from += 1_000) {
            int to = Math.min(from + 1_000, ranks.length);
            calls.addAll(engine.page(Arrays.copyOfRange(ranks, from, to)));
        }
        return calls;
    }

    /// The calls of a result with their records, in time order.
    public List<StoredCall> stored(Result result) {
        List<StoredCall> calls = new ArrayList<>();
        engine.each(result, new Progress(), calls::add);
        return calls;
    }

    @Override
    public void close() {
        library.close();
    }
}
