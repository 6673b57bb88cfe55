package io.callscope.table;

import javafx.scene.text.Text;

/// A text of one line that ends in an ellipsis where there is too little room.
final class CutText {
    private static final String ELLIPSIS = "…";

    private final Text node = new Text();
    private String whole = "";

    CutText() {
        node.getStyleClass().add("text"); // as the toolkit's own
    }

    Text node() {
        return node;
    }

    void set(String text) {
        whole = text;
        node.setText(text);
    }

    /// How wide all of it is.
    double width() {
        node.setText(whole);
        return node.getLayoutBounds().getWidth();
    }

    /// Shows as much of it as there is room for.
    ///
    /// @return how wide that is
    double fit(double room) {
        double all = width();
        if (all <= room) {
            return all;
        }
        int length = (int) (whole.length() * Math.max(0, room) / all);
        while (length + 1 < whole.length() && cut(length + 1) <= room) {
            length++; // narrow letters first
        }
        double now = cut(length);
        while (now > room && length > 0) {
            now = cut(--length);
        }
        return now;
    }

    private double cut(int length) {
        boolean isInPair = length > 0 && Character.isHighSurrogate(whole.charAt(length - 1));
        node.setText(whole.substring(0, isInPair ? length - 1 : length) + ELLIPSIS);
        return node.getLayoutBounds().getWidth();
    }
}
