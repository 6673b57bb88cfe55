package io.callscope.source.file;

import io.callscope.model.Place;
import io.callscope.model.Problem;
import io.callscope.source.SourceException;
import io.callscope.source.table.HeadSearch;
import io.callscope.source.table.Headings;
import io.callscope.source.table.Row;
import io.callscope.source.table.Rows;

import java.io.IOException;
import java.util.Optional;
import java.util.function.LongSupplier;

/// The rows of a table as records: each is an object of its cells under the table's own headings.
///
/// Cells that a short row lacks are absent. A row with more cells than there are headings is lost:
/// nobody can tell which of them belong where.
final class TablePieces implements Pieces {
    private static final String CUT_OFF =
            "the file ends inside this record; all before it are loaded";

    private final Rows rows;
    private final Format format;
    private final LongSupplier bytes;
    private final HeadSearch search;
    private RowJson json;
    private long records;
    private int fewestCells = Integer.MAX_VALUE;

    /// Reads up to the headings, and takes over the rows.
    ///
    /// @param bytes how many were read so far
    /// @throws SourceException if no headings of a call log are found; says which there are
    TablePieces(Rows rows, Format format, LongSupplier bytes) throws IOException, SourceException {
        this.rows = rows;
        this.format = format;
        this.bytes = bytes;
        search = new HeadSearch(rows);
        json = new RowJson(search.next().orElseThrow(search::refusal));
    }

    @Override
    public Optional<Piece> next() throws IOException {
        while (true) {
            Optional<Row> row = rows.next();
            if (row.isPresent()) {
                Optional<Piece> piece = piece(row.get());
                if (piece.isPresent()) {
                    return piece;
                }
            } else if (!nextSheet()) {
                return Optional.empty();
            }
        }
    }

    @Override
    public Format format() {
        return format;
    }

    @Override
    public long bytes() {
        return bytes.getAsLong();
    }

    @Override
    public long records() {
        return records;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private boolean nextSheet() throws IOException {
        if (!rows.nextSheet()) {
            return false;
        }
        Optional<Headings> head = search.next();
        head.ifPresent(found -> json = new RowJson(found));
        return head.isPresent();
    }

    /// None for a row that is no record: a blank one, or the headings once more.
    private Optional<Piece> piece(Row row) {
        return switch (row) {
            case Row.Broken(long line, String text, String reason) ->
                    Optional.of(lost(line, text, reason));
            case Row.CutOff(long line, String reason) ->
                    Optional.of(new Piece.Damage(new Problem(new Place(0, line), "", "", reason)));
            case Row.Cells cells when cells.isBlank() -> Optional.empty();
            case Row.Cells cells when json.headings().areRepeatedBy(cells) -> {
                Headings repeated = Headings.of(cells);
                json = new RowJson(repeated);
                rows.width(repeated.names().size());
                yield Optional.empty();
            }
            case Row.Cells cells -> Optional.of(record(cells));
        };
    }

    private Piece record(Row.Cells row) {
        int columns = json.headings().names().size();
        int size = row.cells().size();
        String text = json.of(row.cells());
        if (size > columns && row.hasTextFrom(columns)) {
            return lost(
                    row.line(),
                    text,
                    "the row has %d cells under %d headings; it was left out. Is there a separator in a cell without quotes?"
                            .formatted(size, columns));
        }
        if (row.isUnfinished() && size < Math.min(columns, fewestCells)) {
            return lost(row.line(), text, CUT_OFF);
        }
        fewestCells = Math.min(fewestCells, size);
        return new Piece.Text(new Place(++records, row.line()), text);
    }

    private Piece lost(long line, String text, String reason) {
        return new Piece.Lost(new Problem(new Place(++records, line), "", text, reason));
    }
}
