package io.callscope.datasets;

import io.callscope.ui.Arrange;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.Optional;

/// The account of a file, over the dimmed window. Escape closes it.
public final class ReportOverlay extends StackPane {
    private static final double WIDTH = 820;
    private static final double MARGIN = 20;

    private final DatasetsViewModel model;
    private final ReportActions actions;
    private final Region dim = new Region();

    /// The overlay of a window.
    public ReportOverlay(DatasetsViewModel model, ReportActions actions) {
        this.model = model;
        this.actions = actions;
        dim.getStyleClass().add("dim");
        dim.setOnMouseClicked(_ -> model.closeReport());
        setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        model.closeReport();
                    }
                });
        model.reportProperty().subscribe(this::show);
    }

    private void show(Optional<Report> report) {
        Arrange.keep(this, report.isPresent());
        getChildren().clear();
        report.ifPresent(
                shown -> {
                    ReportSheet sheet = new ReportSheet(model, shown, actions);
                    sheet.setMaxWidth(WIDTH);
                    sheet.maxHeightProperty().bind(sheetHeight(sheet));
                    getChildren().setAll(dim, sheet);
                    sheet.done().requestFocus();
                });
    }

    /// As high as it needs to be; in a low window its middle scrolls.
    private ObservableValue<Number> sheetHeight(ReportSheet sheet) {
        return heightProperty()
                .map(
                        height ->
                                Math.min(
                                        height.doubleValue() - 2 * MARGIN,
                                        sheet.prefHeight(WIDTH)));
    }
}
