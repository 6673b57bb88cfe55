package io.callscope.accounts;

import io.callscope.ui.Texts;
import io.callscope.ui.Tools;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/// The accounts at the top of the window: entering them, loading their calls.
public final class AccountsMenu extends MenuButton {
    public static final KeyCombination OPEN =
            new KeyCodeCombination(
                    KeyCode.A, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    public static final KeyCombination LOAD = new KeyCodeCombination(KeyCode.F5);

    private final AccountsViewModel model;

    public AccountsMenu(AccountsViewModel model) {
        this.model = model;
        Tools.described(this, Feather.CLOUD, "accounts.menu", OPEN.getDisplayText());
        setId("accounts-menu");
        setOnShowing(_ -> fill());
        fill();
    }

    private void fill() {
        MenuItem open = new MenuItem(Texts.get("accounts.menu.open"));
        open.setId("accounts-open");
        open.setAccelerator(OPEN);
        open.setOnAction(_ -> model.open());
        MenuItem load = new MenuItem(Texts.get("accounts.menu.load"));
        load.setAccelerator(LOAD);
        load.setDisable(model.holdings().isEmpty());
        load.setOnAction(_ -> model.loadAll());
        getItems().setAll(open, load);
        if (!model.holdings().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        model.holdings().forEach(holding -> getItems().add(menu(holding)));
    }

    private Menu menu(Holding holding) {
        Menu menu = new Menu(holding.account().name());
        menu.setMnemonicParsing(false);
        MenuItem load = new MenuItem(Texts.get("accounts.load.since"));
        load.setOnAction(_ -> model.loads().start(holding.account(), Optional.empty()));
        load.setDisable(model.loads().of(holding.account()).isPresent());
        MenuItem edit = new MenuItem(Texts.get("accounts.menu.edit"));
        edit.setOnAction(_ -> model.open(holding.account()));
        CheckMenuItem watch = new CheckMenuItem(Texts.get("watch.menu"));
        watch.setSelected(model.watch().of(holding.account()).isPresent());
        watch.setOnAction(
                _ -> {
                    if (watch.isSelected()) {
                        model.watch().start(holding.account(), Watch.USUAL);
                    } else {
                        model.watch().stop(holding.account());
                    }
                });
        menu.getItems().addAll(load, watch, edit);
        return menu;
    }
}
