package io.callscope.table;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.ui.Texts;

import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;

/// The signs of a marked call, a flag, and of one with a note, a speech bubble, one above the other
/// at the left edge of its row.
final class MarkGlyph extends Pane {
    /// From the left edge of the cell's content into its padding.
    private static final double LEFT = -13;

    private static final double HEIGHT = 9;
    private static final double MIDDLE = 6;

    private final SVGPath flag =
            path("M1,0 h1.2 v.5 h6.3 l-2,2.5 l2,2.5 h-6.3 v3.5 h-1.2 Z", "mark");
    private final SVGPath bubble = path("M.5,.5 h8 v6 h-4 l-2.5,2.5 v-2.5 h-1.5 Z", "note-sign");

    MarkGlyph() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().setAll(flag, bubble);
    }

    private static SVGPath path(String content, String style) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        path.getStyleClass().add(style);
        path.setLayoutX(LEFT);
        return path;
    }

    static boolean isNeeded(Call call) {
        return call.flag(CallField.MARKED).orElse(false) || call.has(CallField.NOTE);
    }

    void show(Call call) {
        boolean isMarked = call.flag(CallField.MARKED).orElse(false);
        boolean hasNote = call.has(CallField.NOTE);
        double step = isMarked && hasNote ? HEIGHT / 2 + 1 : 0;
        flag.setVisible(isMarked);
        flag.setLayoutY(MIDDLE - HEIGHT / 2 - step);
        bubble.setVisible(hasNote);
        bubble.setLayoutY(MIDDLE - HEIGHT / 2 + step);
    }

    /// What a screen reader says after the outcome; empty if there is no sign.
    static String spoken(Call call) {
        return call.text(CallField.NOTE)
                .map(
                        note ->
                                Texts.get(
                                        call.flag(CallField.MARKED).orElse(false)
                                                ? "table.marked.noted"
                                                : "table.noted",
                                        note))
                .orElseGet(
                        () ->
                                call.flag(CallField.MARKED).orElse(false)
                                        ? Texts.get("table.marked")
                                        : "");
    }
}
