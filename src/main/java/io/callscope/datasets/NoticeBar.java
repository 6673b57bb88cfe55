package io.callscope.datasets;

import io.callscope.ui.Arrange;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;
import io.callscope.ui.Tools;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/// What is to be told about files, in place: one line each, until it is dismissed.
public final class NoticeBar extends VBox {
    private final DatasetsViewModel model;

    public NoticeBar(DatasetsViewModel model) {
        this.model = model;
        setId("notices");
        getStyleClass().add("notices");
        model.notices().subscribe(this::fill);
        fill();
    }

    private void fill() {
        getChildren().setAll(model.notices().stream().map(this::line).toList());
        Arrange.keep(this, !getChildren().isEmpty());
    }

    private HBox line(Notice notice) {
        Label text =
                new Label(
                        notice.subject().isEmpty()
                                ? notice.text()
                                : Texts.get("notice.text", notice.subject(), notice.text()));
        text.setGraphic(Icons.of(Feather.ALERT_CIRCLE, notice.isFailure() ? "danger" : "warning"));
        text.setWrapText(true);
        Button close = Tools.icon(Feather.X, "notice.dismiss");
        close.setOnAction(_ -> model.dismiss(notice));
        HBox line = new HBox(8, text, Arrange.gap(), close);
        line.getStyleClass().add("notice");
        return line;
    }
}
