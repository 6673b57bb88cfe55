package io.callscope.table;

import static java.util.Objects.requireNonNull;

import io.callscope.model.CallField;
import io.callscope.query.Order;
import io.callscope.query.Result;
import io.callscope.ui.Texts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The table. Sorting is a question to the library: a click on a head changes the view model's
/// order.
public final class CallTableView extends TableView<CallRow> {
    private static final double ROW_HEIGHT = 28;
    private static final List<CallField> LEAVE_WHEN_NARROW =
            List.of(CallField.BILLED_SECONDS, CallField.HANGUP_CAUSE_NAME);

    private static final CallField FILLER = CallField.HANGUP_CAUSE_NAME;
    private static final double LEAST_FILLER = 64;
    private static final double SCROLL_BAR = 9;

    private final CallTableViewModel model;
    private final Map<CallField, TableColumn<CallRow, CallRow>> columns = new HashMap<>();
    private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
    private TableLook look;

    public CallTableView(CallTableViewModel model) {
        this.model = model;
        look = TableLook.of(model.resultProperty().get(), false);
        setId("calls");
        setAccessibleText(Texts.get("table.name"));
        setFixedCellSize(ROW_HEIGHT);
        setTableMenuButtonVisible(true);
        setItems(model.rows());
        CallColumn.all().forEach(this::add);
        bind();
    }

    /// Less room: no billed seconds, cause and countries.
    public BooleanProperty narrowProperty() {
        return narrow;
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
        getSelectionModel()
                .selectedIndexProperty()
                .subscribe(index -> model.selectedIndexProperty().set(selected(index.intValue())));
        narrow.subscribe(this::rearrange);
        widthProperty().subscribe(this::fill);
        getVisibleLeafColumns().subscribe(this::fill);
        showOrder(model.orderProperty().get());
        model.orderProperty().subscribe(this::showOrder);
        setSortPolicy(_ -> sort(model));
    }

    private static OptionalInt selected(int index) {
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    private void show(Result result) {
        lookLike(TableLook.of(result, narrow.get()));
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
        fill();
    }

    private void select(OptionalInt index) {
        if (index.isEmpty()) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != index.getAsInt()) {
            getSelectionModel().clearAndSelect(index.getAsInt());
            layout(); // the rows may have changed in this pulse: without it, the flow scrolls among
            // the former ones
            scrollTo(Math.max(0, index.getAsInt() - 4));
        }
    }

    private void rearrange(boolean isNarrow) {
        LEAVE_WHEN_NARROW.forEach(field -> column(field).setVisible(!isNarrow));
        lookLike(TableLook.of(model.resultProperty().get(), isNarrow));
        refresh();
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

    private boolean sort(CallTableViewModel asked) {
        Order order =
                getSortOrder().isEmpty() ? Order.NEWEST_FIRST : order(getSortOrder().getFirst());
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
            column.setSortType(type);
            getSortOrder().setAll(List.of(column));
        }
    }

    private TableColumn<CallRow, CallRow> column(CallField field) {
        return requireNonNull(columns.get(field));
    }
}
