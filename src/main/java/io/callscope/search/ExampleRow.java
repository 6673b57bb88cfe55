package io.callscope.search;

import io.callscope.ui.Texts;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.function.Consumer;

/// What could be typed, while nothing is: a click asks for it.
final class ExampleRow extends HBox {
    private static final List<String> EXAMPLES =
            List.of("outcome:failed", "talk>2m", "to:+91*", "time:yesterday", "is:suspect");
    private static final double GAP = 12;

    ExampleRow(Consumer<String> ask) {
        super(GAP);
        setId("filter-examples");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        Label head = new Label(Texts.get("search.filter.examples"));
        head.getStyleClass().addAll("t-small", "muted");
        getChildren().add(head);
        for (String example : EXAMPLES) {
            Hyperlink link = new Hyperlink(example);
            link.getStyleClass().add("t-small");
            link.setAccessibleText(Texts.get("search.filter.example", example));
            link.setOnAction(
                    _ -> {
                        link.setVisited(false);
                        ask.accept(example);
                    });
            getChildren().add(link);
        }
    }
}
