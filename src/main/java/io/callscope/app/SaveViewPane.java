package io.callscope.app;

import io.callscope.settings.SavedView;
import io.callscope.ui.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks for the name of a view.
final class SaveViewPane extends VBox {
    private static final double WIDTH = 300;

    private final TextField field = new TextField();
    private final Views views;
    private final Runnable close;

    /// @param close called once the view is saved
    SaveViewPane(Views views, Runnable close) {
        this.views = views;
        this.close = close;
        getStyleClass().add("choice");
        setPrefWidth(WIDTH);
        Label label = new Label(Texts.get("views.save.name"));
        label.setLabelFor(field);
        field.setId("view-name");
        field.getStyleClass().add("field");
        field.setText(
                views.saved().stream()
                        .filter(views::isShown)
                        .map(SavedView::name)
                        .findFirst()
                        .orElse(""));
        field.setOnAction(_ -> save());
        Button save = new Button();
        save.getStyleClass().add("primary");
        save.setMinWidth(USE_PREF_SIZE);
        save.textProperty()
                .bind(
                        field.textProperty()
                                .map(name -> views.named(name).isPresent() ? "replace" : "yes")
                                .map(key -> Texts.get("views.save." + key)));
        save.disableProperty().bind(field.textProperty().map(String::isBlank));
        save.setOnAction(_ -> save());
        HBox.setHgrow(field, Priority.ALWAYS);
        Label what = new Label(Texts.get("views.save.what"));
        what.getStyleClass().addAll("t-small", "muted");
        what.setWrapText(true);
        getChildren().addAll(label, new HBox(8, field, save), what);
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
        field.selectAll();
    }

    private void save() {
        if (!field.getText().isBlank()) {
            views.save(field.getText());
            close.run();
        }
    }
}
