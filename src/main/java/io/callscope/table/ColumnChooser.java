package io.callscope.table;

import io.callscope.ui.Arrange;
import io.callscope.ui.Density;
import io.callscope.ui.Texts;
import io.callscope.ui.Tools;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/// The pane in which columns are chosen, ordered, pinned and fitted, and the height of rows is set.
/// All of it can be done with the keyboard alone.
public final class ColumnChooser extends VBox {
    private static final double WIDTH = 330;
    private static final double HEIGHT = 364;

    private final ColumnsViewModel columns;
    private final ChooserViewModel model;
    private final CallTableView table;
    private final TextField search = new TextField();
    private final ChooserList list;
    private final Label nothing = new Label(Texts.get("table.columns.nothing"));

    public ColumnChooser(ColumnsViewModel columns, CallTableView table) {
        this.columns = columns;
        this.table = table;
        model = new ChooserViewModel(columns);
        list = new ChooserList(model, table::fit, this::focusSearch);
        setId("column-chooser");
        getStyleClass().addAll("choice", "column-chooser");
        setPrefWidth(WIDTH);
        nothing.getStyleClass().addAll("t-small", "muted");
        nothing.setWrapText(true);
        Label keys = new Label(Texts.get("table.columns.keys"));
        keys.getStyleClass().addAll("t-axis");
        keys.setWrapText(true);
        keys.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(buildSearch(), buildList(), nothing, keys, density(), foot());
        model.sectionsProperty().subscribe(now -> Arrange.keep(nothing, now.isEmpty()));
    }

    @Override
    public void requestFocus() {
        focusSearch();
    }

    /// To be called when the pane is no longer needed.
    public void close() {
        model.close();
    }

    private void focusSearch() {
        search.requestFocus();
    }

    private TextField buildSearch() {
        search.setId("columns-search");
        search.getStyleClass().add("field");
        search.setPromptText(Texts.get("table.columns.search"));
        search.setAccessibleText(Texts.get("table.columns.search"));
        search.textProperty().bindBidirectional(model.typedProperty());
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::onSearchKey);
        return search;
    }

    private void onSearchKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> list.focusFirst();
            case ENTER -> {
                if (!search.getText().isBlank()) {
                    model.rows().stream().findFirst().ifPresent(row -> columns.toggle(row.field()));
                }
            }
            case ESCAPE -> {
                if (search.getText().isEmpty()) {
                    return;
                }
                search.clear();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private ScrollPane buildList() {
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("facets");
        scroll.setPrefViewportHeight(HEIGHT);
        scroll.setMinHeight(120);
        VBox.setVgrow(scroll, Priority.ALWAYS); // is shorter where there is little room
        list.setOnFocus(row -> show(scroll, row));
        return scroll;
    }

    /// Scrolls as little as needed.
    private void show(ScrollPane scroll, ChooserRow row) {
        double height = scroll.getViewportBounds().getHeight();
        double all = list.getHeight() - height;
        if (all > 0 && height > 0) {
            double top = row.getBoundsInParent().getMinY();
            double bottom = row.getBoundsInParent().getMaxY();
            double now = scroll.getVvalue() * all;
            double wanted = Math.clamp(now, bottom - height, Math.max(bottom - height, top));
            scroll.setVvalue(Math.clamp(wanted / all, 0, 1));
        }
    }

    private HBox density() {
        Label label = new Label(Texts.get("table.density"));
        label.getStyleClass().addAll("t-small", "muted");
        List<ToggleButton> choices = new ArrayList<>();
        for (Density density : Density.values()) {
            ToggleButton choice = new ToggleButton(Texts.get("table.density." + density.name()));
            choice.setId("density-" + density.name());
            choice.setUserData(density);
            choice.getStyleClass().addAll("tool", "kind");
            choice.setOnAction(
                    _ -> {
                        choice.setSelected(true); // it can't be let go
                        columns.densityProperty().set(density);
                    });
            choices.add(choice);
        }
        model.densityProperty()
                .subscribe(
                        now ->
                                choices.forEach(
                                        choice -> choice.setSelected(choice.getUserData() == now)));
        HBox line = new HBox(6, label, Arrange.gap());
        line.getChildren().addAll(choices);
        line.getStyleClass().add("column-order");
        return line;
    }

    private HBox foot() {
        Button fit = Tools.button(Feather.MAXIMIZE_2, "table.columns.fitAll");
        fit.setId("columns-fit");
        fit.setOnAction(_ -> table.fitAll());
        Button reset = Tools.button(Feather.ROTATE_CCW, "table.columns.reset");
        reset.setId("columns-reset");
        reset.setOnAction(_ -> reset());
        model.usualProperty().subscribe(isUsual -> reset.setDisable(isUsual && !reset.isFocused()));
        HBox line = new HBox(4, fit, Arrange.gap(), reset);
        line.getStyleClass().addAll("column-order", "chooser-foot");
        return line;
    }

    private void reset() {
        columns.reset();
        search.clear();
    }
}
