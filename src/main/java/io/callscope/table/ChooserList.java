package io.callscope.table;

import io.callscope.model.CallField;
import io.callscope.table.ChooserViewModel.Section;
import io.callscope.ui.Texts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The columns under the heads of their groups. The arrows go from one to the next, and the Tab key
/// takes all of them for one.
final class ChooserList extends VBox {
    private final ChooserViewModel model;
    private final Consumer<CallField> fit;
    private final Runnable leave;
    private final Map<CallField, ChooserRow> known = new EnumMap<>(CallField.class);
    private final List<ChooserRow> rows = new ArrayList<>();
    private Consumer<ChooserRow> onFocus = _ -> {};
    private Optional<ChooserRow> current = Optional.empty();

    /// @param fit makes a column as wide as it needs
    /// @param leave moves the focus to what stands above
    ChooserList(ChooserViewModel model, Consumer<CallField> fit, Runnable leave) {
        this.model = model;
        this.fit = fit;
        this.leave = leave;
        getStyleClass().add("chooser-list");
        model.sectionsProperty().subscribe(this::show);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        setOnMousePressed(MouseEvent::consume); // else what scrolls it would take the focus
    }

    /// Told which row has got the focus.
    void setOnFocus(Consumer<ChooserRow> told) {
        onFocus = told;
    }

    void focusFirst() {
        rows.stream().findFirst().ifPresent(this::focus);
    }

    /// Each column keeps its row, wherever it moves to, and the row the focus.
    private void show(List<Section> sections) {
        Optional<ChooserRow> focused = rows.stream().filter(Node::isFocused).findFirst();
        int place = focused.map(rows::indexOf).orElse(0);
        List<Node> nodes = new ArrayList<>();
        rows.clear();
        for (Section section : sections) {
            nodes.add(head(section));
            for (ChooserViewModel.Row row : section.rows()) {
                ChooserRow view = known.computeIfAbsent(row.field(), _ -> new ChooserRow(this));
                view.show(row, model.columns());
                rows.add(view);
                nodes.add(view);
            }
        }
        if (!nodes.equals(getChildren())) {
            getChildren().setAll(nodes);
        }
        if (focused.isPresent() && !rows.isEmpty()) {
            focus(
                    rows.contains(focused.get())
                            ? focused.get()
                            : rows.get(Math.min(place, rows.size() - 1)));
        } else {
            current = current.filter(rows::contains).or(() -> rows.stream().findFirst());
            makeOneStop();
        }
    }

    private static Label head(Section section) {
        Label head =
                new Label(
                        section.group()
                                .map(ColumnGroup::title)
                                .orElseGet(() -> Texts.get("table.columns.shown")));
        head.getStyleClass().addAll("t-section", "muted", "chooser-head");
        return head;
    }

    private void onKey(KeyEvent event) {
        Optional<ChooserRow> focused = rows.stream().filter(Node::isFocused).findFirst();
        if (focused.isEmpty() || event.isShortcutDown()) {
            return;
        }
        boolean isHandled =
                event.isAltDown()
                        ? onMoveKey(focused.get(), event)
                        : onPlainKey(focused.get(), event);
        if (isHandled) {
            event.consume();
        }
    }

    private boolean onMoveKey(ChooserRow row, KeyEvent event) {
        switch (event.getCode()) {
            case UP -> move(row, -1);
            case DOWN -> move(row, 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean onPlainKey(ChooserRow row, KeyEvent event) {
        switch (event.getCode()) {
            case UP -> step(row, -1);
            case DOWN -> step(row, 1);
            case HOME -> step(row, -rows.size());
            case END -> step(row, rows.size());
            case ENTER, SPACE -> toggle(row);
            case P -> pin(row);
            case W -> fit(row);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void step(ChooserRow from, int step) {
        int place = rows.indexOf(from) + step;
        if (place < 0 && step == -1) {
            leave.run();
        } else {
            focus(rows.get(Math.clamp(place, 0, rows.size() - 1)));
        }
    }

    void toggle(ChooserRow row) {
        model.columns().toggle(row.field());
    }

    void pin(ChooserRow row) {
        model.columns().togglePin(row.field());
    }

    void fit(ChooserRow row) {
        if (model.columns().isShown(row.field())) {
            fit.accept(row.field());
        }
    }

    void move(ChooserRow row, int places) {
        model.columns().move(row.field(), places);
    }

    /// A row is dragged over another one, which says that it would take its place.
    ///
    /// @param y of the pointer in the scene
    void drag(ChooserRow row, double y) {
        Optional<ChooserRow> under = under(y).filter(other -> !other.equals(row));
        rows.forEach(one -> one.markDrop(under.equals(Optional.of(one))));
    }

    /// A row was dropped: it takes the place of the shown one that it is over.
    void drop(ChooserRow row, double y) {
        rows.forEach(one -> one.markDrop(false));
        List<ChooserRow> shown = shown();
        under(y).ifPresent(other -> move(row, shown.indexOf(other) - shown.indexOf(row)));
        focus(row);
    }

    private Optional<ChooserRow> under(double y) {
        double here = sceneToLocal(0, y).getY();
        return shown().stream()
                .filter(row -> row.getBoundsInParent().getMinY() <= here)
                .filter(row -> here < row.getBoundsInParent().getMaxY())
                .findFirst();
    }

    private List<ChooserRow> shown() {
        return rows.stream().filter(ChooserRow::isShown).toList();
    }

    void focus(ChooserRow row) {
        current = Optional.of(row);
        makeOneStop();
        row.requestFocus();
        layout();
        onFocus.accept(row);
    }

    private void makeOneStop() {
        rows.forEach(row -> row.setFocusTraversable(current.equals(Optional.of(row))));
    }
}
