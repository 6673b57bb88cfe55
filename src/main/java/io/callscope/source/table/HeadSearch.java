package io.callscope.source.table;

import io.callscope.source.SourceException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks for the headings of a call log among the first rows of a table, and of a workbook's next
/// sheet if there are none.
public final class HeadSearch {
    private final Rows rows;
    private Headings widest = new Headings(List.of());
    private long hiddenIn;

    public HeadSearch(Rows rows) {
        this.rows = rows;
    }

    /// The headings; the next row is the first below them. None if no table that is left has any.
    public Optional<Headings> next() throws IOException {
        do {
            Optional<Headings> found = inThisTable();
            if (found.isPresent()) {
                rows.width(found.get().names().size());
                return found;
            }
        } while (rows.nextSheet());
        return Optional.empty();
    }

    /// Why there are none.
    public SourceException refusal() {
        if (hiddenIn > 0) {
            return new SourceException(
                    "The headings of this table are in line %d, below rows that are no title. Remove what is above them."
                            .formatted(hiddenIn));
        }
        return widest.names().isEmpty()
                ? SourceException.noCallLog(
                        "This table is no call log: it is empty. Open an export that has calls in it.")
                : widest.refusal();
    }

    private Optional<Headings> inThisTable() throws IOException {
        List<Headings> above = new ArrayList<>();
        while (above.size() < Headings.LOOKED_AT) {
            Optional<Row> row = rows.next();
            if (row.isEmpty()) {
                return Optional.empty();
            }
            if (!(row.get() instanceof Row.Cells cells) || cells.isBlank()) {
                continue;
            }
            Headings here = Headings.of(cells);
            if (here.areOfCalls()) {
                boolean unambiguous =
                        above.stream().allMatch(title -> 2 * title.filled() <= here.filled());
                hiddenIn = unambiguous ? 0 : cells.line();
                return unambiguous ? Optional.of(here) : Optional.empty();
            }
            above.add(here);
            widest = here.filled() > widest.filled() ? here : widest;
        }
        return Optional.empty();
    }
}
