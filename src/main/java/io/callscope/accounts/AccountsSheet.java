package io.callscope.accounts;

import io.callscope.ui.Arrange;
import io.callscope.ui.Icons;
import io.callscope.ui.SheetMiddle;
import io.callscope.ui.Texts;
import io.callscope.ui.Tools;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/// Accounts are entered, tested and loaded here.
final class AccountsSheet extends VBox {
    static final double WIDTH = 820;

    private final AccountForm form;

    AccountsSheet(AccountsViewModel model) {
        form = new AccountForm(model.editor());
        setId("accounts");
        getStyleClass().addAll("sheet", "account");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(Texts.get("accounts.title"));
        Label title = new Label(Texts.get("accounts.title"), Icons.of(Feather.CLOUD));
        title.getStyleClass().add("t-title");
        title.setGraphicTextGap(10);
        Button close = Tools.icon(Feather.X, "accounts.close");
        close.setOnAction(_ -> model.close());
        Label note = new Label(Texts.get("accounts.note"));
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        Label trouble = new Label();
        trouble.setId("accounts-trouble");
        trouble.getStyleClass().add("danger");
        trouble.setWrapText(true);
        model.troubleProperty()
                .subscribe(
                        words -> {
                            trouble.setText(words);
                            Arrange.keep(trouble, !words.isEmpty());
                        });
        Region line = new Region();
        line.getStyleClass().add("hairline");
        VBox right =
                new VBox(
                        12,
                        form,
                        new EditorFoot(model.editor()),
                        line,
                        new LoadPane(model),
                        new WatchPane(model));
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        Button done = new Button(Texts.get("report.done"), Icons.of(Feather.CHECK));
        done.setId("accounts-done");
        done.getStyleClass().add("primary");
        done.setOnAction(_ -> model.close());
        HBox foot = new HBox(Arrange.gap(), done);
        foot.setMinHeight(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        new HBox(title, Arrange.gap(), close),
                        note,
                        trouble,
                        new SheetMiddle(new HBox(20, new AccountList(model), right), WIDTH),
                        foot);
    }

    /// Where the keyboard starts.
    Node first() {
        return form.first();
    }
}
