package io.callscope.source.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callscope.model.Problem;
import io.callscope.source.Road;
import io.callscope.source.SourceException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// All pieces of a text, sorted by kind.
record SplitFile(
        Format format,
        List<Piece.Text> texts,
        List<Problem> lost,
        List<Problem> damage,
        long records) {

    static SplitFile of(String text) throws IOException {
        return of(text.getBytes(UTF_8));
    }

    static SplitFile of(byte[] bytes) throws IOException {
        return of(new ByteArrayInputStream(bytes));
    }

    static SplitFile of(InputStream in) throws IOException {
        try (Pieces records = new RecordSplitter(in)) {
            return of(records);
        }
    }

    /// Of a file that the database is not needed for.
    static SplitFile of(Path path) throws IOException, SourceException {
        try (SourceFile source = new SourceFile(Source.of(path), new NoParquet(), Road.SHORT)) {
            return of(source.records());
        }
    }

    static SplitFile of(Pieces records) throws IOException {
        List<Piece.Text> texts = new ArrayList<>();
        List<Problem> lost = new ArrayList<>();
        List<Problem> damage = new ArrayList<>();
        for (Optional<Piece> piece = records.next(); piece.isPresent(); piece = records.next()) {
            switch (piece.get()) {
                case Piece.Text text -> texts.add(text);
                case Piece.Lost one -> lost.add(one.problem());
                case Piece.Damage one -> damage.add(one.problem());
            }
        }
        return new SplitFile(records.format(), texts, lost, damage, records.records());
    }

    List<String> json() {
        return texts.stream().map(Piece.Text::json).toList();
    }

    static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
