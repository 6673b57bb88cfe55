package io.callscope.datasets;

import io.callscope.ui.Overlay;

import javafx.scene.layout.StackPane;

import java.util.Optional;

/// The account of a file, over the dimmed window.
public final class ReportOverlay extends StackPane {
    private final Overlay overlay;
    private final DatasetsViewModel model;
    private final ReportActions actions;

    /// The overlay of a window.
    public ReportOverlay(DatasetsViewModel model, ReportActions actions) {
        this.model = model;
        this.actions = actions;
        overlay = new Overlay(() -> model.reports().close());
        getChildren().add(overlay);
        setPickOnBounds(false);
        model.reports().shownProperty().subscribe(this::show);
    }

    private void show(Optional<Report> report) {
        report.map(shown -> new ReportSheet(model, shown, actions))
                .ifPresentOrElse(
                        sheet -> overlay.lay(sheet, ReportSheet.WIDTH, sheet.done()),
                        overlay::lift);
    }
}
