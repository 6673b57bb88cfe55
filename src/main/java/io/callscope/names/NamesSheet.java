package io.callscope.names;

import io.callscope.ui.Arrange;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;
import io.callscope.ui.Tools;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/// Names of numbers are loaded, edited and saved here.
final class NamesSheet extends VBox {
    static final double WIDTH = 780;

    private final NameList list;

    NamesSheet(NamesViewModel model) {
        list = new NameList(model);
        setId("names");
        getStyleClass().addAll("sheet", "account");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(Texts.get("names.title"));
        Label title = new Label(Texts.get("names.title"), Icons.of(Feather.USERS));
        title.getStyleClass().add("t-title");
        title.setGraphicTextGap(10);
        Button close = Tools.icon(Feather.X, "names.close");
        close.setOnAction(_ -> model.close());
        Label note = new Label(Texts.get("names.note"));
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        Button load = secondary("names.load", Feather.FOLDER);
        load.setOnAction(_ -> model.load());
        Button save = secondary("names.save", Feather.SAVE);
        save.setOnAction(_ -> model.save());
        Button done = new Button(Texts.get("report.done"), Icons.of(Feather.CHECK));
        done.setId("names-done");
        done.getStyleClass().add("primary");
        done.setOnAction(_ -> model.close());
        HBox foot = new HBox(8, load, save, Arrange.gap(), done);
        foot.setMinHeight(USE_PREF_SIZE);
        VBox right = new VBox(12, new NameForm(model), new NewsView(model));
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox middle = new HBox(20, list, right);
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(new HBox(title, Arrange.gap(), close), note, middle, foot);
    }

    private static Button secondary(String key, Feather icon) {
        Button button = new Button(Texts.get(key), Icons.of(icon));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("secondary");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /// Where the keyboard starts.
    Node first() {
        return list.first();
    }
}
