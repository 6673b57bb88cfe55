package io.callscope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.model.Problem;
import io.callscope.source.Road;
import io.callscope.source.SourceException;
import io.callscope.source.file.Contents;
import io.callscope.source.file.Source;
import io.callscope.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A library of its own, for tests that open files of every kind.
final class OpenedFiles implements AutoCloseable {
    static final String HEADINGS =
            "call_uuid,from_number,to_number,trunk_domain,initiation_time,call_duration,total_amount";

    private final Path folder;
    private final Library library;

    OpenedFiles(Path folder) throws LibraryInUseException {
        this(folder, Road.SHORT);
    }

    OpenedFiles(Path folder, Road road) throws LibraryInUseException {
        this.folder = folder;
        library = Library.open(folder.resolve("library.duckdb"), () -> {}, road);
    }

    /// A row below [#HEADINGS].
    static String row(String id, int minute) {
        return "%s,+14155550132,+14155550177,21.zt.plivo.com,2026-05-14 09:%02d:00,%d,0.00100"
                .formatted(id, minute, minute);
    }

    /// A table with these rows.
    static String csv(String... rows) {
        return HEADINGS + "\n" + String.join("\n", rows) + "\n";
    }

    Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    Path folder() {
        return folder;
    }

    Library library() {
        return library;
    }

    Dataset open(Path file) throws SourceException {
        return open(Source.of(file));
    }

    Dataset open(Source source) throws SourceException {
        Dataset dataset =
                library.open(
                        source, source.name(), UnaryOperator.identity(), _ -> {}, new Progress());
        assertEquals(
                dataset.records(),
                dataset.loaded() + dataset.rejected() + dataset.duplicates(),
                dataset::toString);
        return dataset;
    }

    /// Everything that is found there.
    List<Dataset> openAll(Path path) throws SourceException {
        List<Dataset> datasets = new ArrayList<>();
        for (Source source : Contents.of(path).sources()) {
            datasets.add(open(source));
        }
        return datasets;
    }

    List<Problem> problems(Dataset dataset) {
        return library.problems(dataset.number(), 1_000);
    }

    /// The first column of the rows.
    List<String> values(String sql) {
        try (Session session = library.session()) {
            return session.list(sql, List.of(), row -> String.valueOf(row.getString(1)));
        }
    }

    /// Of the calls, by id.
    List<String> column(String name) {
        return values("SELECT " + name + " FROM calls ORDER BY call_uuid");
    }

    /// The original texts of all records of a dataset, in the file's order.
    List<RecordText> records(Dataset dataset) throws SQLException {
        List<RecordText> records = new ArrayList<>();
        try (Session session = library.session()) {
            RecordTexts.each(session, dataset.number(), records::add);
        }
        return records;
    }

    @Override
    public void close() {
        library.close();
    }
}
