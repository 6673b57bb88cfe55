package io.callscope.lookup;

import io.callscope.query.clue.Clue;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.ArrayList;
import java.util.List;

/// A ticket with what was recognised in it, underlined.
final class TicketView extends VBox {
    /// More is read, but not drawn.
    private static final int MOST = 30_000;

    private static final double WIDTH = 400;

    private final TextFlow flow = new TextFlow();
    private final Label note = new Label();

    TicketView() {
        setId("find-ticket");
        getStyleClass().add("find-ticket");
        ScrollPane scroll = new ScrollPane(flow);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(Texts.get("lookup.ticket"));
        note.getStyleClass().addAll("t-small", "muted");
        note.setWrapText(true);
        setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH * 2 / 3);
        getChildren().addAll(note, scroll);
    }

    void show(String text, List<Clue> clues) {
        String shown = text.substring(0, Math.min(MOST, text.length()));
        List<Text> parts = new ArrayList<>();
        int at = 0;
        for (Clue clue : clues) {
            if (clue.start() >= at && clue.end() <= shown.length()) {
                parts.add(part(shown.substring(at, clue.start()), "plain"));
                parts.add(part(shown.substring(clue.start(), clue.end()), "clue"));
                at = clue.end();
            }
        }
        parts.add(part(shown.substring(at), "plain"));
        flow.getChildren().setAll(parts);
        note.setText(
                Texts.get(
                        shown.length() < text.length() ? "lookup.ticket.cut" : "lookup.ticket.all",
                        clues.size(),
                        Formats.count(clues.size()),
                        Formats.count(shown.length())));
    }

    private static Text part(String text, String style) {
        Text part = new Text(text);
        part.getStyleClass().add(style);
        return part;
    }
}
