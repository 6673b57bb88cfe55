package io.callscope.table;

import static java.util.Objects.requireNonNull;

import io.callscope.model.CallField;
import io.callscope.query.Order;
import io.callscope.query.Query;
import io.callscope.query.Result;
import io.callscope.ui.Density;
import io.callscope.ui.Texts;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Skin;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The table. Sorting is a question to the library: a click on a head changes the view model's
/// order.
public final class CallTableView extends TableView<CallRow> {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final PseudoClass RELAXED = PseudoClass.getPseudoClass("relaxed");

    private static final String FIRST = "first";

    private final CallTableViewModel model;
    private final Map<CallField, TableColumn<CallRow, CallRow>> columns = new HashMap<>();
    private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
    private final HeadKeys heads = new HeadKeys(this, this::openColumn, this::turn);
    private final RowSelection rowSelection;
    private final Pinning pinning;
    private final WidestValues widest = new WidestValues();
    private final ColumnRoom room;
    private final ColumnFit columnFit;
    private BiConsumer<CallField, Node> onColumn = (_, _) -> {};
    private Consumer<Node> onColumns = _ -> {};
    private TableLook look;
    private Query shown = Query.ALL;
    private boolean isShowingOrder;
    private boolean isArranging;
    private final RowsInSight inSight = new RowsInSight(this);
    private OptionalDouble place = OptionalDouble.empty();

    public CallTableView(CallTableViewModel model) {
        this.model = model;
        rowSelection = new RowSelection(this, model);
        look = TableLook.of(model.resultProperty().get(), false);
        setId("calls");
        setAccessibleText(Texts.get("table.name"));
        pinning = new Pinning(this, model.columns());
        columnFit = new ColumnFit(this, model, () -> look);
        setTableMenuButtonVisible(true);
        setRowFactory(_ -> new CallTableRow(pinning, model.matchesProperty()));
        setItems(model.rows());
        CallColumn.all().forEach(this::add);
        room = new ColumnRoom(this, model.columns(), columns, widest, look, this::showForNow);
        bind();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new CallTableSkin(this, pinning);
    }

    Pinning pinning() {
        return pinning;
    }

    /// Less room: no billed seconds, cause and countries.
    public BooleanProperty narrowProperty() {
        return narrow;
    }

    /// What hangs under the head of a column when it is asked for.
    public void setOnColumn(BiConsumer<CallField, Node> open) {
        onColumn = open;
    }

    /// What opens beside the button at the end of the heads, to choose columns.
    public void setOnColumns(Consumer<Node> open) {
        onColumns = open;
    }

    /// Opens what columns are chosen from.
    public void chooseColumns() {
        Node button = lookup(".show-hide-columns-button");
        onColumns.accept(button == null ? this : button);
    }

    /// Makes a column as wide as its head and the values need that are there.
    public void fit(CallField field) {
        model.columns().setWidths(Map.of(field, columnFit.width(column(field))));
    }

    /// The same for all columns that are shown.
    public void fitAll() {
        Map<CallField, Double> widths = new EnumMap<>(CallField.class);
        getVisibleLeafColumns().stream()
                .map(CallTableView::field)
                .forEach(field -> widths.put(field, columnFit.width(column(field))));
        model.columns().setWidths(widths);
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
        if (column.field() == CallField.OUTCOME) {
            shown.getStyleClass().add("outcome");
        }
        columns.put(column.field(), shown);
        getColumns().add(shown);
    }

    private void bind() {
        model.resultProperty().subscribe(this::show);
        model.selectedIndexProperty().subscribe(this::select);
        rowSelection.install();
        room.install();
        model.columns().densityProperty().subscribe(this::showDensity);
        model.columns().pinnedProperty().subscribe(pinning::show);
        model.rows().addListener(this::see);
        narrow.subscribe(this::arrange);
        widthProperty().subscribe(this::arrange);
        getVisibleLeafColumns().subscribe(this::indentFirst);
        indentFirst();
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

    /// Heads and widths follow the look.
    private void lookLike(TableLook now) {
        columns.values().forEach(one -> one.setText(now.head((CallColumn) one.getUserData())));
        look = now;
        room.setLook(now);
    }

    /// Columns of numbers grow with what comes into sight.
    private void see(ListChangeListener.Change<? extends CallRow> change) {
        List<CallRow> news = new ArrayList<>();
        while (change.next()) {
            if (change.wasUpdated()) {
                news.addAll(model.rows().subList(change.getFrom(), change.getTo()));
            } else {
                widest.begin();
            }
        }
        List<CallField> numbers =
                getVisibleLeafColumns().stream()
                        .filter(column -> ((CallColumn) column.getUserData()).isNumeric())
                        .map(CallTableView::field)
                        .toList();
        if (!news.isEmpty() && widest.see(news, numbers, look)) {
            Platform.runLater(room::arrange); // not amid the change
        }
    }

    /// The first column begins where all content of the window does.
    private void indentFirst() {
        for (TableColumn<CallRow, CallRow> column : columns.values()) {
            boolean isFirst = getVisibleLeafColumns().indexOf(column) == 0;
            if (column.getStyleClass().contains(FIRST) != isFirst) {
                if (isFirst) {
                    column.getStyleClass().add(FIRST);
                } else {
                    column.getStyleClass().remove(FIRST);
                }
            }
        }
        room.arrange();
    }

    /// The first row stays the first.
    private void showDensity(Density density) {
        int row = (int) Math.round(inSight.scrolled() / Math.max(1, getFixedCellSize()));
        pseudoClassStateChanged(COMPACT, density == Density.COMPACT);
        pseudoClassStateChanged(RELAXED, density == Density.RELAXED);
        setFixedCellSize(density.rowHeight());
        if (row > 0) {
            layout();
            scrollTo(row);
        }
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
            if (model.isChanging() || !inSight.has(index.getAsInt())) {
                scrollTo(Math.max(0, index.getAsInt() - 4));
            }
            if (model.isChanging()) {
                place.ifPresent(kept -> inSight.bring(index.getAsInt(), kept));
            }
            place = OptionalDouble.empty();
        }
    }

    /// Other rows come and go, and the user goes on looking at the same ones.
    private OptionalDouble placeOfSelected() {
        int selected = getSelectionModel().getSelectedIndex();
        return selected < 0 ? OptionalDouble.empty() : inSight.placeOf(selected);
    }

    private void arrange() {
        boolean isNarrow = narrow.get() || (getWidth() > 0 && getWidth() < room.leastWide());
        if (isNarrow != look.isNarrow()) {
            List<CallField> wanted = model.columnsProperty().get();
            lookLike(TableLook.of(model.resultProperty().get(), isNarrow));
            isArranging = true;
            ColumnRoom.LEAVE_WHEN_NARROW.forEach(
                    field -> column(field).setVisible(!isNarrow && wanted.contains(field)));
            isArranging = false;
            Platform.runLater(this::refresh); // in the midst of a layout it would miss some cells
        }
        room.fit();
    }

    /// The user has shown, hidden or moved a column.
    private void noteColumns() {
        if (!isArranging) {
            List<CallField> now =
                    getColumns().stream()
                            .filter(column -> column.isVisible() || isAway(column))
                            .map(CallTableView::field)
                            .toList();
            model.columnsProperty().set(now);
            List<CallField> arranged = model.columnsProperty().get();
            if (!arranged.equals(now)) { // dragged in between the pinned ones
                Platform.runLater(() -> showColumns(arranged));
            }
        }
    }

    /// Whether only the lack of room hides a column.
    private boolean isAway(TableColumn<CallRow, ?> column) {
        return model.columnsProperty().get().contains(field(column)) && room.isAway(field(column));
    }

    private void showColumns(List<CallField> wanted) {
        isArranging = true;
        isShowingOrder = true;
        List<TableColumn<CallRow, ?>> ordered = new ArrayList<>(getColumns());
        ordered.sort(
                Comparator.comparingInt(
                        column -> {
                            int place = wanted.indexOf(field(column));
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
        room.fit();
    }

    private void showForNow(TableColumn<CallRow, CallRow> column, boolean isShown) {
        boolean before = isArranging;
        isArranging = true;
        column.setVisible(isShown);
        isArranging = before;
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
        return new Order(field(column), column.getSortType() == SortType.DESCENDING);
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

    private static CallField field(TableColumnBase<?, ?> column) {
        return ((CallColumn) column.getUserData()).field();
    }

    private TableColumn<CallRow, CallRow> column(CallField field) {
        return requireNonNull(columns.get(field));
    }
}
