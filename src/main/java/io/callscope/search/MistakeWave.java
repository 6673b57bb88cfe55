package io.callscope.search;

import io.callscope.query.filter.parse.Parsed;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;

import java.util.Optional;

/// A wave over a field, under the part of its text that is wrong.
final class MistakeWave extends Pane {
    private static final double STEP = 2;
    private static final double HEIGHT = 2.5;

    private final TextField field;
    private final FieldText text;
    private final Polyline line = new Polyline();
    private final Rectangle clip = new Rectangle();
    private Optional<Parsed.Mistake> mistake = Optional.empty();

    MistakeWave(TextField field) {
        this.field = field;
        this.text = new FieldText(field);
        line.getStyleClass().add("wave");
        line.setManaged(false);
        setMouseTransparent(true);
        setClip(clip);
        getChildren().setAll(line);
        field.textProperty().subscribe(this::requestLayout);
        field.widthProperty().subscribe(this::requestLayout);
        field.skinProperty().subscribe(this::followScroll);
    }

    // the field scrolls by moving its text
    private void followScroll() {
        text.node().ifPresent(node -> node.layoutXProperty().subscribe(this::requestLayout));
    }

    void show(Optional<Parsed.Mistake> now) {
        mistake = now;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        line.getPoints().clear();
        field.layout();
        mistake.filter(m -> m.end() <= field.getLength())
                .flatMap(m -> text.box(m.start(), m.end()))
                .ifPresent(this::draw);
    }

    private void draw(Bounds box) {
        Bounds inside = sceneToLocal(field.localToScene(box));
        boolean up = false;
        for (double x = inside.getMinX(); x <= inside.getMaxX(); x += STEP) {
            line.getPoints().addAll(x, inside.getMaxY() + (up ? -HEIGHT : 0));
            up = !up;
        }
        clipToText();
    }

    // a scrolled text ends where the field's icons begin
    private void clipToText() {
        text.node()
                .map(Node::getParent)
                .filter(group -> group.getClip() != null)
                .map(group -> group.localToScene(group.getClip().getBoundsInParent()))
                .map(this::sceneToLocal)
                .ifPresent(
                        seen -> {
                            clip.setX(seen.getMinX());
                            clip.setWidth(seen.getWidth());
                            clip.setHeight(getHeight());
                        });
    }
}
