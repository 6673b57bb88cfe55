package io.callscope.datasets;

import io.callscope.store.Dataset;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;
import io.callscope.ui.Tools;

import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/// The list of datasets: which are shown, how many calls each has, and which need a look.
public final class SidePane extends VBox {
    private static final double ROW = 24;

    /// Leaves room for what stands below; more datasets are scrolled to.
    private static final double MOST = 8 * ROW;

    private final DatasetsViewModel model;
    private final VBox list = new VBox();

    public SidePane(DatasetsViewModel model, Runnable open) {
        this.model = model;
        Label title = new Label(Texts.get("datasets.title"));
        Button add = Tools.icon(Feather.PLUS, "datasets.open");
        add.setOnAction(_ -> open.run());
        HBox head = new HBox(title, Arrange.gap(), add);
        head.getStyleClass().add("side-head");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        list.heightProperty()
                .subscribe(
                        height ->
                                scroll.setPrefViewportHeight(
                                        Math.clamp(height.doubleValue(), ROW, MOST)));
        getChildren().addAll(head, scroll);
        model.datasets().subscribe(this::fill);
        model.files().changedProperty().subscribe((_, _) -> fill());
        model.files().followedProperty().subscribe((_, _) -> fill());
        model.incompleteProperty().subscribe((_, _) -> fill());
        fill();
    }

    private void fill() {
        list.getChildren().setAll(model.datasets().stream().map(this::row).toList());
    }

    private HBox row(Dataset dataset) {
        CheckBox name = new CheckBox(dataset.name());
        name.setSelected(dataset.isVisible());
        name.setMnemonicParsing(false);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setTooltip(new Tooltip(DatasetText.of(dataset)));
        name.setOnAction(_ -> model.setVisible(dataset, name.isSelected()));
        Label count = new Label(Formats.count(dataset.loaded()));
        count.getStyleClass().add("count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(name);
        if (dataset.problems() > 0 || dataset.isAssumed()) {
            row.getChildren().add(warning(dataset));
        }
        if (model.incompleteProperty().get().containsKey(dataset.number())) {
            row.getChildren()
                    .add(incomplete(model.incompleteProperty().get().get(dataset.number())));
        }
        if (model.files().isFollowed(dataset)) {
            row.getChildren().add(follows(dataset));
        } else if (model.files().hasChanged(dataset)) {
            row.getChildren().add(changed(dataset));
        }
        row.getChildren().add(count);
        row.getStyleClass().add("facet");
        ContextMenu menu = menu(dataset);
        row.setOnContextMenuRequested(
                event -> menu.show(row, event.getScreenX(), event.getScreenY()));
        name.setContextMenu(menu);
        return row;
    }

    private Button warning(Dataset dataset) {
        Button warning = Tools.icon(Feather.ALERT_TRIANGLE, "datasets.report");
        warning.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, "small", "warning"));
        warning.setOnAction(_ -> model.reports().show(dataset));
        return warning;
    }

    private static Label incomplete(String words) {
        Label incomplete = new Label("", Icons.of(Feather.ALERT_CIRCLE, "small", "danger"));
        String text = Texts.get("datasets.incomplete", words);
        incomplete.getStyleClass().add("incomplete");
        incomplete.setTooltip(new Tooltip(text));
        incomplete.setAccessibleText(text);
        incomplete.setMinWidth(Region.USE_PREF_SIZE);
        return incomplete;
    }

    private Button changed(Dataset dataset) {
        Button changed = Tools.icon(Feather.REFRESH_CW, "datasets.changed");
        changed.setGraphic(Icons.of(Feather.REFRESH_CW, "small", "accent"));
        changed.setId("changed-" + dataset.number());
        changed.setOnAction(_ -> model.files().readAgain(dataset));
        return changed;
    }

    private Button follows(Dataset dataset) {
        Button follows = Tools.icon(Feather.RADIO, "datasets.follows");
        follows.setGraphic(Icons.of(Feather.RADIO, "small", "accent"));
        follows.setId("follows-" + dataset.number());
        follows.setOnAction(_ -> model.files().follow(dataset, false));
        return follows;
    }

    private ContextMenu menu(Dataset dataset) {
        MenuItem report = new MenuItem(Texts.get("datasets.report"));
        report.setOnAction(_ -> model.reports().show(dataset));
        MenuItem remove = new MenuItem(Texts.get("datasets.remove"));
        remove.setOnAction(_ -> askToRemove(dataset));
        MenuItem again = new MenuItem(Texts.get("datasets.again"));
        again.setOnAction(_ -> model.files().readAgain(dataset));
        again.setDisable(!FileWatch.canReadAgain(dataset));
        CheckMenuItem follow = new CheckMenuItem(Texts.get("datasets.follow"));
        follow.setSelected(model.files().isFollowed(dataset));
        follow.setOnAction(_ -> model.files().follow(dataset, follow.isSelected()));
        follow.setDisable(!FileWatch.canFollow(dataset));
        return new ContextMenu(report, again, follow, remove);
    }

    private void askToRemove(Dataset dataset) {
        ButtonType remove = new ButtonType(Texts.get("datasets.remove.yes"), ButtonData.OK_DONE);
        Alert ask =
                new Alert(
                        Alert.AlertType.CONFIRMATION,
                        Texts.get("datasets.remove.text", Texts.calls(dataset.loaded())),
                        remove,
                        ButtonType.CANCEL);
        ask.initOwner(getScene().getWindow());
        ask.setTitle(Texts.get("datasets.remove"));
        ask.setHeaderText(Texts.get("datasets.remove.title", dataset.name()));
        ask.resultProperty()
                .subscribe(
                        pressed -> {
                            if (pressed == remove) {
                                model.remove(dataset);
                            }
                        });
        ask.show();
    }
}
