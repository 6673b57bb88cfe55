package io.callscope.accounts;

import io.callscope.provider.Account;
import io.callscope.ui.Arrange;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/// The accounts to choose from, and a way to a new one.
final class AccountList extends VBox {
    static final double WIDTH = 196;

    private final AccountsViewModel model;

    AccountList(AccountsViewModel model) {
        this.model = model;
        setId("account-list");
        getStyleClass().add("account-list");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        model.holdings().subscribe(this::fill);
        model.editor().editedProperty().subscribe(_ -> fill());
        model.loads().running().subscribe(this::fill);
    }

    private void fill() {
        getChildren().setAll(model.holdings().stream().map(this::row).toList());
        Button add = new Button(Texts.get("accounts.add"), Icons.of(Feather.PLUS));
        add.setId("account-add");
        add.getStyleClass().add("tool");
        add.setOnAction(_ -> choose(Optional.empty()));
        getChildren().add(add);
    }

    private Node row(Holding holding) {
        Account account = holding.account();
        String product = Texts.get("product." + account.product().name());
        Label name = new Label(account.name());
        name.setMinWidth(0);
        Label of = new Label(product);
        of.getStyleClass().addAll("t-small", "muted");
        of.setMinWidth(USE_PREF_SIZE);
        HBox content = new HBox(6, name, Arrange.gap(), of);
        content.getStyleClass().add("account-row");
        content.setPrefWidth(WIDTH - 24);
        if (!holding.holes().isEmpty()) {
            content.getChildren().add(Icons.of(Feather.ALERT_TRIANGLE, "small", "warning"));
        }
        ToggleButton row = new ToggleButton();
        row.setGraphic(content);
        row.setAccessibleText(account.name() + ", " + product);
        row.setMaxWidth(Double.MAX_VALUE);
        row.getStyleClass().add("tool");
        row.setSelected(isEdited(account));
        row.setOnAction(_ -> choose(Optional.of(account)));
        return row;
    }

    /// The row that was pressed is chosen only if the other account may be left.
    private void choose(Optional<Account> next) {
        model.editor().choose(next);
        fill();
    }

    private boolean isEdited(Account account) {
        return model.editor()
                .editedProperty()
                .get()
                .filter(one -> one.name().equals(account.name()))
                .isPresent();
    }
}
