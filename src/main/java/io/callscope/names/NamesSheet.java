package io.callscope.names;

import io.callscope.ui.Arrange;
import io.callscope.ui.Icons;
import io.callscope.ui.Sheets;
import io.callscope.ui.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
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
        Sheets.begin(
                this,
                "names",
                Texts.get("names.title"),
                Icons.of(Feather.USERS),
                "names.close",
                model::close);
        Button load = Sheets.button("names.load", Feather.FOLDER);
        load.setOnAction(_ -> model.load());
        Button save = Sheets.button("names.save", Feather.SAVE);
        save.setOnAction(_ -> model.save());
        Button done = Sheets.done(model::close);
        done.setId("names-done");
        HBox foot = new HBox(8, load, save, Arrange.gap(), done);
        foot.setMinHeight(USE_PREF_SIZE);
        VBox right = new VBox(12, new NameForm(model), new NewsView(model));
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox middle = new HBox(20, list, right);
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(Sheets.note("names.note"), middle, foot);
    }

    /// Where the keyboard starts.
    Node first() {
        return list.first();
    }
}
