package io.callscope.datasets;

import io.callscope.ui.Arrange;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.Optional;

/// The account of a file, over the dimmed window. Escape closes it.
public final class ReportOverlay extends StackPane {
    private final DatasetsViewModel model;
    private final Runnable showProblems;
    private final Region dim = new Region();

    /// The overlay of a window.
    ///
    /// @param showProblems shows the calls whose record had problems
    public ReportOverlay(DatasetsViewModel model, Runnable showProblems) {
        this.model = model;
        this.showProblems = showProblems;
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
                    ReportSheet sheet = new ReportSheet(model, shown, showProblems);
                    sheet.setMaxSize(820, USE_PREF_SIZE);
                    getChildren().setAll(dim, sheet);
                    sheet.done().requestFocus();
                });
    }
}
