package io.callscope.accounts;

import io.callscope.ui.Shortcut;
import io.callscope.ui.Texts;
import io.callscope.ui.Tools;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/// The accounts at the top of the window: entering them, loading their calls.
public final class AccountsMenu extends MenuButton {
    private final AccountsViewModel model;

    public AccountsMenu(AccountsViewModel model) {
        this.model = model;
        Tools.described(this, Feather.CLOUD, "accounts.menu", Shortcut.ACCOUNTS.text());
        setId("accounts-menu");
        setOnShowing(_ -> fill());
        fill();
    }

    private void fill() {
        MenuItem open = new MenuItem(Texts.get("accounts.menu.open"));
        open.setId("accounts-open");
        open.setAccelerator(Shortcut.ACCOUNTS.combination());
        open.setOnAction(_ -> model.open());
        MenuItem load = new MenuItem(Texts.get("accounts.menu.load"));
        load.setAccelerator(Shortcut.LOAD.combination());
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
        watch.setSelected(model.isWatched(holding.account()));
        watch.setOnAction(_ -> model.watch(holding.account(), watch.isSelected()));
        menu.getItems().addAll(load, watch, edit);
        return menu;
    }
}
