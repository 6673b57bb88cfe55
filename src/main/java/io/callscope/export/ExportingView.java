package io.callscope.export;

import io.callscope.ui.Arrange;
import io.callscope.ui.JobBar;
import io.callscope.ui.Texts;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.nio.file.Path;
import java.util.Optional;

/// The export that is under way, for the status line, and then what has come of it.
public final class ExportingView extends HBox {
    private final JobBar bar;
    private final Label end = new Label();

    public ExportingView(ExportViewModel model) {
        setAlignment(Pos.CENTER_LEFT);
        bar = new JobBar(90, "export.cancel", "cancel-export", model::cancel);
        end.setId("exported");
        end.getStyleClass().add("muted");
        getChildren().addAll(bar, end);
        model.runningProperty().subscribe(this::follow);
        model.endedProperty().subscribe(this::tell);
        managedProperty().bind(bar.managedProperty().or(end.managedProperty()));
        visibleProperty().bind(managedProperty());
    }

    private void follow(Optional<ExportViewModel.Running> running) {
        running.ifPresentOrElse(
                one ->
                        bar.follow(
                                () ->
                                        new JobBar.State(
                                                Texts.get("export.running", name(one.file())),
                                                one.progress().share())),
                bar::stop);
    }

    /// A failure is told in a notice, not here.
    private void tell(Optional<ExportViewModel.Ended> ended) {
        String text =
                ended.filter(how -> how.failure().isEmpty())
                        .map(
                                how ->
                                        Texts.get(
                                                "export.done",
                                                Texts.calls(how.calls()),
                                                name(how.file())))
                        .orElse("");
        end.setText(text);
        Arrange.keep(end, !text.isEmpty());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
