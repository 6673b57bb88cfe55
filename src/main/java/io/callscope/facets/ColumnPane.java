package io.callscope.facets;

import io.callscope.explain.FieldMeaning;
import io.callscope.query.facet.ColumnStatistics;
import io.callscope.ui.Arrange;
import io.callscope.ui.TextClipboard;
import io.callscope.ui.Texts;
import io.callscope.ui.Tools;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/// What hangs under the head of a column: sort, hide, filter by a range or by values, statistics.
public final class ColumnPane extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double WIDTH = 340;
    private static final double MOST = 240;
    private static final double LEAST = 72;

    private final ColumnViewModel model;
    private final ColumnActions actions;
    private final TextClipboard clipboard;
    private final Button up = Tools.button(Feather.ARROW_UP, "facets.column.up");

    /// @param actions what the table does with the column
    public ColumnPane(ColumnViewModel model, ColumnActions actions, TextClipboard clipboard) {
        this.model = model;
        this.actions = actions;
        this.clipboard = clipboard;
        setId("column-pane");
        getStyleClass().addAll("choice", "column-pane");
        setPrefWidth(WIDTH);
        Label title = new Label(FieldMeaning.label(model.field()));
        title.getStyleClass().add("t-title");
        getChildren().addAll(title, order(), place());
        if (model.hasRange()) {
            getChildren().add(range());
        }
        getChildren().addAll(values(), statistics());
    }

    @Override
    public void requestFocus() {
        up.requestFocus();
    }

    private HBox order() {
        up.setId("column-up");
        up.setOnAction(_ -> actions.sort(false));
        Button down = Tools.button(Feather.ARROW_DOWN, "facets.column.down");
        down.setId("column-down");
        down.setOnAction(_ -> actions.sort(true));
        Button hide = Tools.button(Feather.EYE_OFF, "facets.column.hide");
        hide.setId("column-hide");
        hide.setOnAction(_ -> actions.hide());
        hide.setDisable(!actions.canHide());
        HBox line = new HBox(4, up, down, Arrange.gap(), hide);
        line.getStyleClass().add("column-order");
        return line;
    }

    private HBox place() {
        Button fit = Tools.button(Feather.MAXIMIZE_2, "facets.column.fit");
        fit.setId("column-fit");
        fit.setOnAction(_ -> actions.fit());
        Button pin =
                Tools.button(
                        Feather.MAP_PIN,
                        actions.isPinned() ? "facets.column.unpin" : "facets.column.pin");
        pin.setId("column-pin");
        pin.setOnAction(_ -> actions.togglePin());
        HBox line = new HBox(4, fit, Arrange.gap(), pin);
        line.getStyleClass().add("column-order");
        return line;
    }

    private VBox range() {
        TextField from = field("column-from", "facets.column.from", model.fromProperty());
        TextField to = field("column-to", "facets.column.to", model.toProperty());
        Button filter = new Button(Texts.get("facets.column.filter"));
        filter.setId("column-filter");
        filter.getStyleClass().add("secondary");
        filter.setMinWidth(Region.USE_PREF_SIZE);
        filter.setOnAction(_ -> model.filterByRange());
        ObservableValue<Boolean> isNothing =
                model.rangeProperty().map(one -> one.condition().isEmpty());
        filter.disableProperty().bind(isNothing);
        Label mistake = new Label();
        mistake.setId("column-mistake");
        mistake.getStyleClass().addAll("t-small", "danger");
        mistake.setWrapText(true);
        model.rangeProperty()
                .subscribe(
                        now -> {
                            from.pseudoClassStateChanged(WRONG, now.isFromWrong());
                            to.pseudoClassStateChanged(WRONG, now.isToWrong());
                            mistake.setText(now.mistake());
                            Arrange.keep(mistake, !now.mistake().isEmpty());
                        });
        return new VBox(4, new HBox(6, from, to, filter), mistake);
    }

    private TextField field(String id, String textKey, StringProperty typed) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("field");
        field.setPromptText(Texts.get(textKey));
        field.setAccessibleText(
                Texts.get(
                        "facets.column.end",
                        FieldMeaning.label(model.field()),
                        Texts.get(textKey)));
        field.textProperty().bindBidirectional(typed);
        field.setOnAction(_ -> model.filterByRange());
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private ScrollPane values() {
        FacetList list = new FacetList(model.values());
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("facets");
        scroll.setMinHeight(LEAST);
        scroll.setMaxHeight(MOST);
        VBox.setVgrow(scroll, Priority.ALWAYS); // is shorter where there is little room
        list.heightProperty()
                .subscribe(
                        height ->
                                scroll.setPrefViewportHeight(Math.min(MOST, height.doubleValue())));
        Arrange.keep(scroll, false);
        model.values()
                .rowsProperty()
                .subscribe(
                        rows -> {
                            boolean isUsed = scroll.isVisible() || !rows.rows().isEmpty();
                            Arrange.keep(scroll, isUsed);
                        });
        return scroll;
    }

    private VBox statistics() {
        Label title = new Label(Texts.get("facets.statistics"));
        title.getStyleClass().addAll("t-section", "muted");
        Button copy = Tools.icon(Feather.COPY, "facets.statistics.copy");
        copy.setId("column-copy");
        copy.setOnAction(
                _ ->
                        model.statisticsProperty()
                                .get()
                                .ifPresent(now -> clipboard.put(text(now).copied())));
        copy.disableProperty().bind(model.statisticsProperty().map(Optional::isEmpty));
        GridPane grid = new GridPane();
        grid.setId("column-statistics");
        grid.getStyleClass().add("statistics");
        model.statisticsProperty()
                .subscribe(now -> now.ifPresent(found -> fill(grid, text(found))));
        HBox head = new HBox(title, Arrange.gap(), copy);
        head.getStyleClass().add("section-head");
        VBox part = new VBox(2, head, grid);
        part.getStyleClass().add("column-statistics");
        return part;
    }

    private ColumnText text(ColumnStatistics found) {
        return new ColumnText(found, model.zone());
    }

    private static void fill(GridPane grid, ColumnText text) {
        grid.getChildren().clear();
        for (ColumnText.Line line : text.lines()) {
            Label name = new Label(line.name());
            name.getStyleClass().addAll("t-small", "muted");
            Label value = new Label(line.value());
            value.setMaxWidth(Double.MAX_VALUE);
            value.getStyleClass().add("statistic");
            GridPane.setHgrow(value, Priority.ALWAYS);
            grid.addRow(grid.getRowCount(), name, value);
        }
    }
}
