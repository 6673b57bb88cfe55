package io.callscope.lookup;

import io.callscope.ui.Arrange;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// What the accounts said, a line for each.
final class AskView extends VBox {
    AskView() {
        setId("find-asked");
        getStyleClass().add("find-asked");
    }

    void show(AskState state) {
        List<Node> lines =
                switch (state) {
                    case AskState.Unasked _ -> List.of();
                    case AskState.Asking _ ->
                            List.of(line(Texts.get("lookup.asking"), Icons.of(Feather.CLOCK)));
                    case AskState.Failed(String reason) -> List.of(line(reason, bad()));
                    case AskState.Answered(List<AccountAnswer> answers) when answers.isEmpty() ->
                            List.of(line(Texts.get("lookup.noAccounts"), Icons.of(Feather.INFO)));
                    case AskState.Answered(List<AccountAnswer> answers) ->
                            answers.stream().<Node>map(AskView::line).toList();
                };
        getChildren().setAll(lines);
        Arrange.keep(this, !lines.isEmpty());
    }

    private static Label line(AccountAnswer answer) {
        String text =
                Texts.get(
                        "lookup.account." + answer.kind().name(), answer.account(), answer.words());
        return line(
                text,
                switch (answer.kind()) {
                    case FOUND -> Icons.of(Feather.CHECK, "success");
                    case EMPTY -> Icons.of(Feather.MINUS_CIRCLE);
                    case REFUSED, UNAUTHORISED -> Icons.of(Feather.LOCK, "danger");
                    case FAILED -> bad();
                });
    }

    private static FontIcon bad() {
        return Icons.of(Feather.ALERT_TRIANGLE, "danger");
    }

    private static Label line(String text, FontIcon icon) {
        Label line = new Label(text, icon);
        line.setWrapText(true);
        return line;
    }
}
