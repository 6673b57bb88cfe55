package io.callscope.app;

import io.callscope.ui.Arrange;
import io.callscope.ui.Icons;
import io.callscope.ui.SheetMiddle;
import io.callscope.ui.Sheets;
import io.callscope.ui.Shortcut;
import io.callscope.ui.Shortcut.Group;
import io.callscope.ui.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.stream.Stream;

/// Every key of the program with what it does.
final class ShortcutSheet extends VBox {
    static final double WIDTH = 920;

    private static final double KEYS = 152;

    private final Button done;

    ShortcutSheet(Runnable close) {
        Sheets.begin(
                this,
                "shortcuts",
                Texts.get("shortcut.title"),
                Icons.of(Feather.COMMAND),
                "find.close",
                close);
        HBox both =
                new HBox(
                        40,
                        column(Group.CALLS, Group.FIND, Group.WINDOW),
                        column(Group.FILTER, Group.TABLE));
        done = Sheets.done(close);
        HBox foot = new HBox(12, Sheets.note("shortcut.note"), Arrange.gap(), done);
        foot.setMinHeight(USE_PREF_SIZE);
        foot.getStyleClass().add("shortcut-foot");
        getChildren().addAll(new SheetMiddle(both, WIDTH), foot);
    }

    /// Where the keyboard starts.
    Node first() {
        return done;
    }

    private static VBox column(Group... groups) {
        VBox column = new VBox(16);
        Stream.of(groups).map(ShortcutSheet::group).forEach(column.getChildren()::add);
        column.setMinWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private static VBox group(Group group) {
        Label head = new Label(group.text());
        head.getStyleClass().addAll("t-section", "muted");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        ColumnConstraints left = new ColumnConstraints(KEYS);
        ColumnConstraints meanings = new ColumnConstraints();
        meanings.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(left, meanings);
        List<Shortcut> all =
                Stream.of(Shortcut.values()).filter(one -> one.group() == group).toList();
        for (Shortcut one : all) {
            HBox keys = new HBox(4);
            keys.setId("shortcut-" + one.name());
            one.names().stream().map(ShortcutSheet::key).forEach(keys.getChildren()::add);
            Label meaning = new Label(one.meaning());
            meaning.setWrapText(true);
            meaning.setLabelFor(keys);
            grid.addRow(grid.getRowCount(), keys, meaning);
        }
        return new VBox(6, head, grid);
    }

    private static Label key(String name) {
        Label key = new Label(name);
        key.getStyleClass().add("key");
        key.setMinWidth(USE_PREF_SIZE);
        return key;
    }
}
