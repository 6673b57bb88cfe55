package io.callscope.table;

import static java.util.Objects.requireNonNull;

import io.callscope.model.CallField;
import io.callscope.query.Order;
import io.callscope.query.Query;
import io.callscope.query.Result;
import io.callscope.ui.Texts;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/// The table. Sorting is a question to the library: a click on a head changes the view model's
/// order.
public final class CallTableView extends TableView<CallRow> {
    private static final double ROW_HEIGHT = 28;
    private static final List<CallField> LEAVE_WHEN_NARROW =
            List.of(CallField.BILLED_SECONDS, CallField.HANGUP_CAUSE_NAME);

    private static final CallField FILLER = CallField.HANGUP_CAUSE_NAME;
    private static final double LEAST_FILLER = 64;
    private static final double LEAST_OUTCOME = 100;

    private static final double SCROLL_BAR = 9;

    /// The button that lists the columns lies over the end of the heads.
    private static final double CORNER = 24;

    private final CallTableViewModel model;
    private final Map<CallField, TableColumn<CallRow, CallRow>> columns = new HashMap<>();
    private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
    private final HeadKeys heads = new HeadKeys(this, this::openColumn, this::turn);
    private final RowSelection rowSelection;
    private BiConsumer<CallField, Node> onColumn = (_, _) -> {};
    private TableLook look;
    private Query shown = Query.ALL;
    private double outcomeWidth;
    private boolean hasLeft;
    private boolean isShowingOrder;
    private boolean isArranging;
    private OptionalDouble place = OptionalDouble.empty();

    public CallTableView(CallTableViewModel model) {
        this.model = model;
        rowSelection = new RowSelection(this, model);
        look = TableLook.of(model.resultProperty().get(), false);
        setId("calls");
        setAccessibleText(Texts.get("table.name"));
        setFixedCellSize(ROW_HEIGHT);
        setTableMenuButtonVisible(true);
        setRowFactory(_ -> new MatchRow(model.matchesProperty()));
        setItems(model.rows());
        CallColumn.all().forEach(this::add);
        outcomeWidth = column(CallField.OUTCOME).getPrefWidth();
        bind();
    }

    /// Less room: no billed seconds, cause and countries.
    public BooleanProperty narrowProperty() {
        return narrow;
    }

    /// What hangs under the head of a column when it is asked for.
    public void setOnColumn(BiConsumer<CallField, Node> open) {
        onColumn = open;
    }

    /// What opens for a row, at a place on the screen; with the field that was pointed at.
    public void setOnRow(BiConsumer<Optional<CallField>, Point2D> open) {
        new RowMenuKeys(this, open).install();
    }

    private void openColumn(CallField field, Node head) {
        onColumn.accept(field, head);
    }

    /// Sorts by a field, or the other way round if it does already.
    private void turn(CallField field) {
        Order now = model.orderProperty().get();
        model.orderProperty().set(new Order(field, now.field() == field && !now.isDescending()));
    }

    private void add(CallColumn column) {
        TableColumn<CallRow, CallRow> shown = new TableColumn<>(look.head(column));
        shown.setId(column.field().key());
        shown.setUserData(column);
        shown.setPrefWidth(column.width());
        shown.setMinWidth(40);
        shown.setVisible(column.isVisible());
        shown.setReorderable(true);
        shown.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        shown.setCellFactory(_ -> new CallCell(column, () -> look));
        shown.setGraphic(
                new HeadButton(
                        column.title(), column.isNumeric(), () -> heads.open(column.field())));
        if (column.isNumeric()) {
            shown.getStyleClass().add("num");
        }
        if (columns.isEmpty()) {
            shown.getStyleClass().add("first");
        }
        columns.put(column.field(), shown);
        getColumns().add(shown);
    }

    private void bind() {
        model.resultProperty().subscribe(this::show);
        model.selectedIndexProperty().subscribe(this::select);
        rowSelection.install();
        narrow.subscribe(this::arrange);
        widthProperty().subscribe(this::arrange);
        getVisibleLeafColumns().subscribe(this::fit);
        getVisibleLeafColumns().subscribe(this::noteColumns);
        model.columnsProperty().subscribe(this::showColumns);
        showOrder(model.orderProperty().get());
        model.orderProperty().subscribe(this::showOrder);
        setSortPolicy(_ -> sort(model));
        heads.install();
    }

    /// Another filter or order begins at the top; a call that is selected is then scrolled to.
    private void show(Result result) {
        lookLike(TableLook.of(result, look.isNarrow()));
        Query query = result.query();
        if (!query.filter().equals(shown.filter()) || !query.order().equals(shown.order())) {
            place = OptionalDouble.empty();
            layout(); // see select
            scrollTo(0);
        }
        shown = query;
    }

    /// Heads and widths follow the look; a width that the user chose stays.
    private void lookLike(TableLook now) {
        for (TableColumn<CallRow, CallRow> column : columns.values()) {
            CallColumn data = (CallColumn) column.getUserData();
            column.setText(now.head(data));
            if (column.getPrefWidth() == data.width(look)) {
                column.setPrefWidth(data.width(now));
            }
        }
        look = now;
        fit();
    }

    private void select(OptionalInt index) {
        if (rowSelection.isBusy()) {
            return; // the user has selected it here
        }
        if (index.isEmpty()) {
            place = placeOfSelected();
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != index.getAsInt()) {
            getSelectionModel().clearAndSelect(index.getAsInt());
            layout(); // the rows may have changed in this pulse: without it, the flow scrolls among
            // the former ones
            if (model.isChanging() || !isSeen(index.getAsInt())) {
                scrollTo(Math.max(0, index.getAsInt() - 4));
            }
            if (model.isChanging()) {
                place.ifPresent(kept -> scroll(index.getAsInt() * ROW_HEIGHT - kept));
            }
            place = OptionalDouble.empty();
        }
    }

    /// Whether the whole row is on the screen.
    private boolean isSeen(int row) {
        if (!(lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return false;
        }
        IndexedCell<?> last = flow.getLastVisibleCell();
        double top = row * ROW_HEIGHT - scrolled(flow);
        return last != null && top >= 0 && row < last.getIndex();
    }

    /// Where the selected row is below the upper edge, seen or not: other rows come and go, and the
    /// user goes on looking at the same ones.
    private OptionalDouble placeOfSelected() {
        int selected = getSelectionModel().getSelectedIndex();
        return selected < 0 || !(lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
                ? OptionalDouble.empty()
                : OptionalDouble.of(selected * ROW_HEIGHT - scrolled(flow));
    }

    private static double scrolled(VirtualFlow<?> flow) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        return first == null ? 0 : first.getIndex() * ROW_HEIGHT - first.getLayoutY();
    }

    private void scroll(double wanted) {
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            layout();
            flow.scrollPixels(wanted - scrolled(flow));
        }
    }

    private void arrange() {
        boolean isNarrow = narrow.get() || (getWidth() > 0 && getWidth() < leastWide());
        if (isNarrow != look.isNarrow()) {
            List<CallField> wanted = model.columnsProperty().get();
            lookLike(TableLook.of(model.resultProperty().get(), isNarrow));
            isArranging = true;
            LEAVE_WHEN_NARROW.forEach(
                    field -> column(field).setVisible(!isNarrow && wanted.contains(field)));
            isArranging = false;
            Platform.runLater(this::refresh); // in the midst of a layout it would miss some cells
        }
        fit();
    }

    /// The user has shown, hidden or moved a column.
    private void noteColumns() {
        if (!isArranging) {
            model.columnsProperty()
                    .set(
                            getColumns().stream()
                                    .filter(column -> column.isVisible() || isAway(column))
                                    .map(column -> ((CallColumn) column.getUserData()).field())
                                    .toList());
        }
    }

    /// Whether only the lack of room hides a column.
    private boolean isAway(TableColumn<CallRow, ?> column) {
        CallField field = ((CallColumn) column.getUserData()).field();
        boolean isWanted = model.columnsProperty().get().contains(field);
        return isWanted
                && ((look.isNarrow() && LEAVE_WHEN_NARROW.contains(field))
                        || (hasLeft && field == CallField.FROM_NUMBER));
    }

    private void showColumns(List<CallField> wanted) {
        isArranging = true;
        isShowingOrder = true;
        List<TableColumn<CallRow, ?>> ordered = new ArrayList<>(getColumns());
        ordered.sort(
                Comparator.comparingInt(
                        column -> {
                            int place = wanted.indexOf(((CallColumn) column.getUserData()).field());
                            return place < 0 ? wanted.size() : place;
                        }));
        if (!ordered.equals(getColumns())) {
            getColumns().setAll(ordered);
        }
        columns.forEach(
                (field, column) -> column.setVisible(wanted.contains(field) && !isAway(column)));
        isShowingOrder = false;
        isArranging = false;
        showOrder(model.orderProperty().get());
        fit();
    }

    /// What the usual columns need with countries and cause.
    private double leastWide() {
        TableLook wide = look.withNarrow(false);
        return SCROLL_BAR
                + CallColumn.all().stream()
                        .filter(CallColumn::isVisible)
                        .mapToDouble(one -> one.field() == FILLER ? LEAST_FILLER : one.width(wide))
                        .sum();
    }

    /// Where there is too little room the words of the outcome are cut first, their glyph stays;
    /// then the caller leaves. Talk and cost are always there.
    private void fit() {
        if (getWidth() > 0) {
            TableColumn<CallRow, CallRow> outcome = column(CallField.OUTCOME);
            TableColumn<CallRow, CallRow> from = column(CallField.FROM_NUMBER);
            double usual = ((CallColumn) outcome.getUserData()).width();
            boolean isOurs = outcome.getPrefWidth() == outcomeWidth;
            double least = isOurs ? LEAST_OUTCOME : outcome.getPrefWidth();
            double others = needed() - (outcome.isVisible() ? outcome.getPrefWidth() : 0);
            double withFrom = others + (hasLeft ? from.getPrefWidth() : 0);
            boolean leaves = withFrom + least > room();
            if (leaves && !hasLeft && from.isVisible() && look.isNarrow()) {
                hasLeft = true;
                showForNow(from, false);
                return; // the columns have changed, which comes back to here
            }
            if (!leaves && hasLeft) {
                hasLeft = false;
                showForNow(from, true);
                return;
            }
            if (isOurs) {
                outcomeWidth = Math.clamp(room() - others, LEAST_OUTCOME, usual);
                outcome.setPrefWidth(outcomeWidth);
            }
        }
        fill();
    }

    private void showForNow(TableColumn<CallRow, CallRow> column, boolean isShown) {
        boolean before = isArranging;
        isArranging = true;
        column.setVisible(isShown);
        isArranging = before;
    }

    /// What the columns can have: a last one of numbers keeps its head clear of the button.
    private double room() {
        return getWidth() - (look.isNarrow() ? CORNER : SCROLL_BAR);
    }

    private double needed() {
        return getVisibleLeafColumns().stream()
                .mapToDouble(
                        one -> one.getId().equals(FILLER.key()) ? LEAST_FILLER : one.getPrefWidth())
                .sum();
    }

    /// Gives the last column the room that is left.
    private void fill() {
        List<TableColumn<CallRow, ?>> visible = getVisibleLeafColumns();
        if (visible.isEmpty() || !visible.getLast().getId().equals(FILLER.key())) {
            return;
        }
        double others =
                visible.subList(0, visible.size() - 1).stream()
                        .mapToDouble(TableColumn::getPrefWidth)
                        .sum();
        visible.getLast().setPrefWidth(Math.max(LEAST_FILLER, getWidth() - others - SCROLL_BAR));
    }

    /// A click on a head that is sorted downwards takes the order away; here it means the other
    /// direction.
    private boolean sort(CallTableViewModel asked) {
        if (isShowingOrder) {
            return true;
        }
        if (getSortOrder().isEmpty()) {
            Order before = asked.orderProperty().get();
            Order other = new Order(before.field(), !before.isDescending());
            Platform.runLater(() -> asked.orderProperty().set(other)); // not amid the change
            return true;
        }
        Order order = order(getSortOrder().getFirst());
        if (!order.equals(asked.orderProperty().get())) {
            asked.orderProperty().set(order);
        }
        return true;
    }

    private static Order order(TableColumn<CallRow, ?> column) {
        CallField field = ((CallColumn) column.getUserData()).field();
        return new Order(field, column.getSortType() == SortType.DESCENDING);
    }

    private void showOrder(Order order) {
        TableColumn<CallRow, CallRow> column = column(order.field());
        SortType type = order.isDescending() ? SortType.DESCENDING : SortType.ASCENDING;
        if (!getSortOrder().equals(List.of(column)) || column.getSortType() != type) {
            isShowingOrder = true;
            column.setSortType(type);
            getSortOrder().setAll(List.of(column));
            isShowingOrder = false;
        }
    }

    private TableColumn<CallRow, CallRow> column(CallField field) {
        return requireNonNull(columns.get(field));
    }
}
