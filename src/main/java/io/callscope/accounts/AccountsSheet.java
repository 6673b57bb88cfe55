package io.callscope.accounts;

import io.callscope.ui.Arrange;
import io.callscope.ui.Icons;
import io.callscope.ui.SheetMiddle;
import io.callscope.ui.Sheets;
import io.callscope.ui.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/// Accounts are entered, tested and loaded here.
final class AccountsSheet extends VBox {
    static final double WIDTH = 820;

    private final AccountForm form;

    AccountsSheet(AccountsViewModel model) {
        form = new AccountForm(model.editor());
        Sheets.begin(
                this,
                "accounts",
                Texts.get("accounts.title"),
                Icons.of(Feather.CLOUD),
                "accounts.close",
                model::close);
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
        VBox right =
                new VBox(
                        12,
                        form,
                        new EditorFoot(model.editor()),
                        Sheets.line(),
                        new LoadPane(model),
                        new WatchPane(model));
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        Button done = Sheets.done(model::close);
        done.setId("accounts-done");
        HBox foot = new HBox(Arrange.gap(), done);
        foot.setMinHeight(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        Sheets.note("accounts.note"),
                        trouble,
                        new SheetMiddle(new HBox(20, new AccountList(model), right), WIDTH),
                        foot);
    }

    /// Where the keyboard starts.
    Node first() {
        return form.first();
    }
}
