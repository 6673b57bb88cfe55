package io.callscope.detail;

import io.callscope.ui.Icons;
import io.callscope.ui.Texts;
import io.callscope.ui.Tools;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.util.Duration;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A quiet button that copies, and shows for a moment that it did.
final class CopyButton {
    private static final Duration SHOWN = Duration.seconds(1.5);

    private CopyButton() {}

    static Button of(String id, Ikon icon, String textKey, Runnable copy) {
        Button button = Tools.icon(icon, textKey);
        button.setId(id);
        Node usual = button.getGraphic();
        Node done = Icons.of(Feather.CHECK, "success");
        var later = new PauseTransition(SHOWN);
        later.setOnFinished(_ -> show(button, usual, textKey));
        button.setOnAction(
                _ -> {
                    copy.run();
                    show(button, done, "detail.copied");
                    later.playFromStart();
                });
        return button;
    }

    private static void show(Button button, Node icon, String textKey) {
        button.setGraphic(icon);
        button.setAccessibleText(Texts.get(textKey));
    }
}
