package io.callscope.table;

import static java.util.Objects.requireNonNull;

import io.callscope.model.CallField;

import javafx.scene.control.TableColumn;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// How wide the columns are: as the user has made them, else as wide as they are at first or as
/// their numbers need. Where there is too little room the words of the outcome are cut first, their
/// glyph stays; then the caller leaves. Talk and cost are always there.
final class ColumnRoom {
    static final List<CallField> LEAVE_WHEN_NARROW =
            List.of(CallField.BILLED_SECONDS, CallField.HANGUP_CAUSE_NAME);

    private static final CallField FILLER = CallField.HANGUP_CAUSE_NAME;
    private static final double LEAST_FILLER = 64;
    private static final double LEAST_OUTCOME = 100;
    private static final double LEAST = 40;
    private static final double INDENT = 10; // of the first column
    private static final double SCROLL_BAR = 9;

    /// The button that lists the columns lies over the end of the heads.
    private static final double CORNER = 24;

    private final CallTableView table;
    private final ColumnsViewModel wanted;
    private final Map<CallField, TableColumn<CallRow, CallRow>> columns;
    private final WidestValues widest;
    private final BiConsumer<TableColumn<CallRow, CallRow>, Boolean> showForNow;
    private TableLook look;
    private boolean hasLeft;

    /// @param showForNow shows or hides a column, which the user has not asked for
    ColumnRoom(
            CallTableView table,
            ColumnsViewModel wanted,
            Map<CallField, TableColumn<CallRow, CallRow>> columns,
            WidestValues widest,
            TableLook look,
            BiConsumer<TableColumn<CallRow, CallRow>, Boolean> showForNow) {
        this.table = table;
        this.wanted = wanted;
        this.columns = columns;
        this.widest = widest;
        this.look = look;
        this.showForNow = showForNow;
    }

    void install() {
        columns.forEach(
                (field, column) -> column.widthProperty().subscribe(_ -> note(field, column)));
        wanted.widthsProperty().subscribe(this::arrange);
    }

    void setLook(TableLook now) {
        look = now;
        arrange();
    }

    /// Whether only the lack of room hides the column of a field that is wanted.
    boolean isAway(CallField field) {
        return (look.isNarrow() && LEAVE_WHEN_NARROW.contains(field))
                || (hasLeft && field == CallField.FROM_NUMBER);
    }

    /// What the usual columns need with countries and cause.
    double leastWide() {
        TableLook wide = look.withNarrow(false);
        return SCROLL_BAR
                + CallColumn.all().stream()
                        .filter(CallColumn::isVisible)
                        .mapToDouble(one -> one.field() == FILLER ? LEAST_FILLER : one.width(wide))
                        .sum();
    }

    /// A divider was dragged: only then is a column another width than it was given.
    private void note(CallField field, TableColumn<CallRow, CallRow> column) {
        if (column.getWidth() != column.getPrefWidth()) {
            wanted.setWidths(Map.of(field, column.getWidth()));
        }
    }

    /// Gives all columns their widths.
    void arrange() {
        columns.forEach((field, column) -> column.setPrefWidth(width(field, column)));
        fit();
    }

    private boolean isUsers(CallField field) {
        return wanted.widthsProperty().get().containsKey(field);
    }

    private double width(CallField field, TableColumn<CallRow, CallRow> column) {
        Double chosen = wanted.widthsProperty().get().get(field);
        CallColumn data = (CallColumn) column.getUserData();
        if (chosen != null) {
            return Math.max(LEAST, chosen);
        }
        boolean isIndented =
                field != CallField.OUTCOME && table.getVisibleLeafColumns().indexOf(column) == 0;
        return Math.max(data.width(look), widest.of(field)) + (isIndented ? INDENT : 0);
    }

    /// Makes the best of the room that there is.
    void fit() {
        if (table.getWidth() > 0) {
            TableColumn<CallRow, CallRow> outcome = column(CallField.OUTCOME);
            TableColumn<CallRow, CallRow> from = column(CallField.FROM_NUMBER);
            double usual = width(CallField.OUTCOME, outcome);
            double least = isUsers(CallField.OUTCOME) ? usual : LEAST_OUTCOME;
            double others = needed() - (outcome.isVisible() ? outcome.getPrefWidth() : 0);
            double withFrom = others + (hasLeft ? from.getPrefWidth() : 0);
            boolean leaves = withFrom + least > room();
            if (leaves && !hasLeft && from.isVisible() && look.isNarrow()) {
                hasLeft = true;
                showForNow.accept(from, false);
                return; // the columns have changed, which comes back to here
            }
            if (!leaves && hasLeft) {
                hasLeft = false;
                showForNow.accept(from, true);
                return;
            }
            if (!isUsers(CallField.OUTCOME)) {
                double left = room() - others;
                boolean isScrolled = left < LEAST_OUTCOME; // whatever is cut
                outcome.setPrefWidth(isScrolled ? usual : Math.min(left, usual));
            }
        }
        fill();
    }

    /// What the columns can have: a last one of numbers keeps its head clear of the button.
    private double room() {
        return table.getWidth() - (look.isNarrow() ? CORNER : SCROLL_BAR);
    }

    private double needed() {
        return table.getVisibleLeafColumns().stream()
                .mapToDouble(one -> isFilling(one) ? LEAST_FILLER : one.getPrefWidth())
                .sum();
    }

    private boolean isFilling(TableColumn<CallRow, ?> column) {
        return column.getId().equals(FILLER.key()) && !isUsers(FILLER);
    }

    /// Gives the last column the room that is left.
    private void fill() {
        List<TableColumn<CallRow, ?>> visible = table.getVisibleLeafColumns();
        if (visible.isEmpty() || !isFilling(visible.getLast())) {
            return;
        }
        double others =
                visible.subList(0, visible.size() - 1).stream()
                        .mapToDouble(TableColumn::getPrefWidth)
                        .sum();
        visible.getLast()
                .setPrefWidth(Math.max(LEAST_FILLER, table.getWidth() - others - SCROLL_BAR));
    }

    private TableColumn<CallRow, CallRow> column(CallField field) {
        return requireNonNull(columns.get(field));
    }
}
