package io.callscope.charts;

import io.callscope.ui.Tip;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A title, what is charted, and the plot.
final class Chart extends VBox {
    private final Label title = new Label();
    private final Label unit = new Label();
    private final ChartBody body;

    Chart(String id, Content content, Tip tip) {
        title.getStyleClass().add("chart-title");
        unit.getStyleClass().add("t-axis");
        var head = new HBox(8, title, unit);
        head.setAlignment(Pos.BASELINE_LEFT);
        body = new ChartBody(content, tip);
        body.setId(id);
        getChildren().setAll(head, body);
        VBox.setVgrow(body, Priority.ALWAYS);
        show(content);
    }

    void show(Content content) {
        title.setText(content.title());
        unit.setText(content.unit());
        body.show(content);
    }
}
