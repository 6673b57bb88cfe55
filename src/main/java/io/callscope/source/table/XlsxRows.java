package io.callscope.source.table;

import io.callscope.source.SourceException;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The rows of an Excel workbook, sheet after sheet, in the order of its tabs.
public final class XlsxRows implements Rows {
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private final ReadableWorkbook workbook;
    private final Iterator<Sheet> sheets;
    private Stream<org.dhatim.fastexcel.reader.Row> stream = Stream.empty();
    private Iterator<org.dhatim.fastexcel.reader.Row> rows = stream.iterator();
    private long line;

    private XlsxRows(ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        sheets = workbook.getSheets().iterator();
        nextSheet();
    }

    /// A workbook on the disk.
    public static XlsxRows of(Path file) throws IOException, SourceException {
        return of(() -> new ReadableWorkbook(file.toFile(), OPTIONS));
    }

    /// A workbook that is packed once more: it is held in memory.
    public static XlsxRows of(InputStream file) throws IOException, SourceException {
        return of(() -> new ReadableWorkbook(file, OPTIONS));
    }

    private static XlsxRows of(Opening opening) throws IOException, SourceException {
        try {
            return new XlsxRows(opening.open());
        } catch (IOException | RuntimeException e) { // the library has both for a damaged workbook
            SourceException damaged =
                    new SourceException(
                            "This workbook is damaged, or locked with a password: nothing of it can be read."
                                    + " Get a new copy, or save it without a password.");
            damaged.initCause(e);
            throw damaged;
        }
    }

    private interface Opening {
        ReadableWorkbook open() throws IOException;
    }

    @Override
    public boolean nextSheet() throws IOException {
        if (!sheets.hasNext()) {
            return false;
        }
        stream.close();
        stream = sheets.next().openStream();
        rows = stream.iterator();
        line = 0;
        return true;
    }

    @Override
    public Optional<Row> next() throws IOException {
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            org.dhatim.fastexcel.reader.Row row = rows.next();
            line = row.getRowNum();
            List<@Nullable String> cells = new ArrayList<>(row.getCellCount());
            for (Cell cell : row) {
                cells.add(cell == null ? null : text(cell));
            }
            return Optional.of(new Row.Cells(line, cells, false));
        } catch (RuntimeException e) { // the library has several for a sheet that is no good XML
            rows = Stream.<org.dhatim.fastexcel.reader.Row>empty().iterator();
            return Optional.of(
                    new Row.CutOff(
                            line + 1,
                            "the sheet is damaged from here on; the rows before that are loaded"));
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private @Nullable String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || raw.isEmpty()) {
            return cell.getType() == CellType.EMPTY ? null : cell.getText();
        }
        boolean isNumber =
                cell.getType() == CellType.NUMBER
                        || (cell.getType() == CellType.FORMULA && isDecimal(raw));
        if (!isNumber || !isDecimal(raw)) {
            return cell.getText();
        }
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        format = format == null ? "" : format;
        return CellText.isTime(id == null ? 0 : id, format)
                ? CellText.time(raw, format, workbook.isDate1904())
                : CellText.number(raw);
    }

    private static boolean isDecimal(String text) {
        return text.length() <= 400 && text.matches("[+-]?[0-9]*\\.?[0-9]+([eE][+-]?[0-9]{1,3})?");
    }
}
