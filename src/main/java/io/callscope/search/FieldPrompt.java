package io.callscope.search;

import io.callscope.ui.Texts;

import javafx.scene.Node;
import javafx.scene.text.Text;

import org.controlsfx.control.textfield.CustomTextField;

import java.util.List;

/// The prompt of the filter's field, as long as there is room for.
final class FieldPrompt {
    private static final List<String> KEYS =
            List.of(
                    "search.filter.prompt",
                    "search.filter.prompt.shorter",
                    "search.filter.prompt.shortest");

    /// Between the text and what stands beside it.
    private static final double EDGES = 24;

    private final CustomTextField field;

    private FieldPrompt(CustomTextField field) {
        this.field = field;
    }

    static void install(CustomTextField field) {
        FieldPrompt prompt = new FieldPrompt(field);
        field.widthProperty().subscribe(prompt::choose);
        field.fontProperty().subscribe(prompt::choose);
    }

    private void choose() {
        double room = field.getWidth() - EDGES - width(field.getLeft()) - width(field.getRight());
        List<String> texts = KEYS.stream().map(key -> Texts.get(key)).toList();
        field.setPromptText(
                field.getWidth() == 0
                        ? texts.getFirst()
                        : texts.stream()
                                .filter(text -> width(text) <= room)
                                .findFirst()
                                .orElse(texts.getLast()));
    }

    private double width(String text) {
        Text shape = new Text(text);
        shape.setFont(field.getFont());
        return shape.getLayoutBounds().getWidth();
    }

    private static double width(Node beside) {
        return beside == null ? 0 : beside.prefWidth(-1);
    }
}
