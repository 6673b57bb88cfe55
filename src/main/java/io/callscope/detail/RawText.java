package io.callscope.detail;

import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/// Selectable text that is as high as its lines need at its width, up to a limit; beyond it
/// scrolls.
final class RawText extends TextArea {
    private static final double MOST_HEIGHT = 480;
    private static final double AROUND = 26; // the padding and the edge of the style sheet

    private final Text measure = new Text();

    RawText(String text) {
        super(text);
        measure.setText(text);
        measure.fontProperty().bind(fontProperty());
        setEditable(false);
        setWrapText(true);
        getStyleClass().addAll("raw", "t-mono");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width > 0 ? width : getWidth();
        measure.setWrappingWidth(Math.max(1, room - AROUND));
        return Math.min(MOST_HEIGHT, measure.getLayoutBounds().getHeight() + AROUND);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
