package io.callscope.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What the sheets over the window have in common, see [Overlay].
public final class Sheets {
    private Sheets() {}

    /// Makes an empty box a sheet and puts the head at its top: the title, and a way to close it.
    ///
    /// @param closeKey of [Texts]: what the cross does
    public static void begin(
            VBox sheet, String id, String title, Node icon, String closeKey, Runnable close) {
        sheet.setId(id);
        sheet.getStyleClass().addAll("sheet", "account");
        sheet.setAccessibleRole(AccessibleRole.DIALOG);
        sheet.setAccessibleText(title);
        Label head = new Label(title, icon);
        head.getStyleClass().add("t-title");
        head.setGraphicTextGap(10);
        Button cross = Tools.icon(Feather.X, closeKey);
        cross.setOnAction(_ -> close.run());
        sheet.getChildren().add(new HBox(head, Arrange.gap(), cross));
    }

    /// What is to be known about the whole sheet.
    public static Label note(String textKey) {
        Label note = new Label(Texts.get(textKey));
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        return note;
    }

    /// Parts one thing from the next.
    public static Region line() {
        Region line = new Region();
        line.getStyleClass().add("hairline");
        return line;
    }

    /// Does something else than to end the sheet. Its id is its key with hyphens.
    public static Button button(String textKey, Ikon icon) {
        Button button = new Button(Texts.get(textKey), Icons.of(icon));
        button.setId(textKey.replace('.', '-'));
        button.getStyleClass().add("secondary");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// Ends the sheet.
    public static Button done(Runnable close) {
        Button done = new Button(Texts.get("report.done"), Icons.of(Feather.CHECK));
        done.getStyleClass().add("primary");
        done.setOnAction(_ -> close.run());
        return done;
    }
}
