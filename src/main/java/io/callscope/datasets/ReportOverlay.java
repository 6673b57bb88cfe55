package io.callscope.datasets;

import io.callscope.ui.Arrange;

import javafx.geometry.Insets;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.Optional;

/// The account of a file, over the dimmed window, and no higher than that. Escape closes it.
public final class ReportOverlay extends StackPane {
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
                    sheet.setMaxSize(ReportSheet.WIDTH, USE_PREF_SIZE);
                    setMargin(sheet, new Insets(MARGIN));
                    getChildren().setAll(dim, sheet);
                    sheet.done().requestFocus();
                });
    }
}
