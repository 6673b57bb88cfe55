package io.callscope.ui;

import io.callscope.model.Outcome;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The sign of an outcome, 12 by 12. Its word is its name for a screen reader.
///
/// A table cell keeps one glyph and calls [#show] again; the signs that it has shown are kept.
public final class OutcomeGlyph extends Pane {
    private static final double SIZE = 12;

    private final Map<Outcome, Node> signs = new EnumMap<>(Outcome.class);

    public OutcomeGlyph() {
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        setMouseTransparent(true);
    }

    public OutcomeGlyph(Outcome outcome) {
        this();
        show(outcome);
    }

    public void show(Outcome outcome) {
        Node sign = signs.computeIfAbsent(outcome, OutcomeGlyph::sign);
        if (!getChildren().equals(List.of(sign))) {
            getChildren().setAll(sign);
            sign.applyCss(); // a table lays out after the styles of a picture were looked up
        }
    }

    private static Node sign(Outcome outcome) {
        Pane sign = new Pane();
        sign.getStyleClass().addAll("glyph", Tone.of(outcome).styleClass());
        sign.getChildren().setAll(GlyphPart.of(outcome).stream().map(OutcomeGlyph::path).toList());
        sign.setMouseTransparent(true);
        sign.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        sign.setAccessibleText(OutcomeText.of(outcome));
        return sign;
    }

    private static SVGPath path(GlyphPart part) {
        var path = new SVGPath();
        path.setContent(part.path());
        path.getStyleClass().add(part.kind());
        return path;
    }
}
