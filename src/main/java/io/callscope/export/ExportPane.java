package io.callscope.export;

import io.callscope.query.Result;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import java.util.stream.Stream;

/// Asks what of the calls is to go into a file, and of which kind.
public final class ExportPane extends VBox {
    private static final double WIDTH = 340;

    private final ToggleGroup layouts = new ToggleGroup();
    private final ToggleGroup formats = new ToggleGroup();
    private final CheckBox guard = new CheckBox(Texts.get("export.guard"));
    private final RadioButton shown = new RadioButton(Texts.get("export.shown"));

    /// What is done with the answer.
    public interface Save {
        /// Asks for the file and writes it.
        ///
        /// @param isShown as the screen shows it, else everything
        /// @param isGuarded see [ExportPlan]
        void to(ExportFormat format, boolean isShown, boolean isGuarded);
    }

    /// A question about the calls of a result.
    ///
    /// @param result whose calls are written
    /// @param columns number of them on the screen
    public ExportPane(Result result, int columns, Save save) {
        getStyleClass().add("choice");
        setId("export-pane");
        setPrefWidth(WIDTH);
        String zone = new Formats(result.query().zone()).zoneName();
        Label head = new Label(Texts.get("export.head", Texts.calls(result.size())));
        head.getStyleClass().add("t-strong");
        shown.setId("export-shown");
        RadioButton complete = new RadioButton(Texts.get("export.complete"));
        complete.setId("export-complete");
        layouts.getToggles().addAll(shown, complete);
        layouts.selectToggle(shown);
        getChildren()
                .addAll(
                        head,
                        shown,
                        quiet(Texts.get("export.shown.what", columns, zone)),
                        complete,
                        quiet(Texts.get("export.complete.what")));
        for (ExportFormat format : ExportFormat.values()) {
            RadioButton kind = new RadioButton(Texts.get("export.format." + format.name()));
            kind.setId("export-" + format.name());
            kind.setUserData(format);
            formats.getToggles().add(kind);
            getChildren().add(kind);
        }
        formats.selectToggle(formats.getToggles().getFirst());
        guard.setId("export-guard");
        Label guarded = quiet(Texts.get("export.guard.what"));
        formats.selectedToggleProperty()
                .subscribe(
                        toggle ->
                                Stream.of(guard, guarded)
                                        .forEach(
                                                node ->
                                                        Arrange.keep(
                                                                node,
                                                                format(toggle)
                                                                        == ExportFormat.CSV)));
        Button button = new Button(Texts.get("export.save"));
        button.setId("export-save");
        button.getStyleClass().add("primary");
        button.setDefaultButton(true);
        button.setOnAction(
                _ ->
                        save.to(
                                format(formats.getSelectedToggle()),
                                shown.isSelected(),
                                guard.isSelected()));
        getChildren().addAll(guard, guarded, button);
    }

    @Override
    public void requestFocus() {
        shown.requestFocus();
    }

    private static ExportFormat format(Toggle toggle) {
        return (ExportFormat) toggle.getUserData();
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("t-small", "muted", "hint");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE); // all of it
        return label;
    }
}
