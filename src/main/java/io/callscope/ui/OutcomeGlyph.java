package io.callscope.ui;

import io.callscope.model.Outcome;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;

import java.util.List;

/// The sign of an outcome, 12 by 12. Its word is its name for a screen reader.
///
/// A table cell keeps one glyph and calls [#show] again.
public final class OutcomeGlyph extends Pane {
    private static final double SIZE = 12;

    public OutcomeGlyph() {
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    public OutcomeGlyph(Outcome outcome) {
        this();
        show(outcome);
    }

    public void show(Outcome outcome) {
        getStyleClass().setAll("glyph", Tone.of(outcome).styleClass());
        List<SVGPath> paths = GlyphPart.of(outcome).stream().map(OutcomeGlyph::path).toList();
        getChildren().setAll(paths);
        setAccessibleText(OutcomeText.of(outcome));
    }

    private static SVGPath path(GlyphPart part) {
        var path = new SVGPath();
        path.setContent(part.path());
        path.getStyleClass().add(part.kind());
        return path;
    }
}
