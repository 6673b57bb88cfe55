package io.callscope.table;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.HashMap;
import java.util.Map;

/// How wide texts are in the type of the table, added up from their characters: much faster than to
/// lay each of them out, and exact enough to find the widest.
final class TextWidth {
    private final Map<Integer, Double> widths = new HashMap<>();
    private final Text probe = new Text();

    TextWidth(Font font) {
        probe.setFont(font);
    }

    double of(String text) {
        return text.codePoints()
                .mapToDouble(point -> widths.computeIfAbsent(point, this::measure))
                .sum();
    }

    private double measure(int point) {
        probe.setText(Character.toString(point));
        return probe.getLayoutBounds().getWidth();
    }
}
