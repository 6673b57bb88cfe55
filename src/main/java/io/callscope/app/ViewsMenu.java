package io.callscope.app;

import io.callscope.settings.SavedView;
import io.callscope.ui.Shortcut;
import io.callscope.ui.Texts;
import io.callscope.ui.Tools;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;

/// The star beside the filter: saved views and earlier filters.
final class ViewsMenu extends MenuButton {
    private final Views views;

    ViewsMenu(Views views) {
        this.views = views;
        Tools.described(this, Feather.STAR, "views.menu", "");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("icon-only");
        setId("views");
        setOnShowing(_ -> fill());
        fill();
    }

    /// Asks for a name under which what is shown is saved.
    void save() {
        PopOver popOver = new PopOver();
        SaveViewPane pane = new SaveViewPane(views, popOver::hide);
        popOver.setContentNode(pane);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setOnShown(_ -> pane.requestFocus());
        popOver.show(this);
    }

    private void fill() {
        getItems().clear();
        MenuItem save = item(Texts.get("views.save"), this::save);
        save.setId("view-save");
        save.setAccelerator(Shortcut.SAVE_VIEW.combination());
        getItems().add(save);
        if (!views.saved().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        for (SavedView view : views.saved()) {
            RadioMenuItem item = new RadioMenuItem(view.name());
            item.setMnemonicParsing(false);
            item.setSelected(views.isShown(view));
            item.setOnAction(_ -> views.show(view));
            getItems().add(item);
        }
        getItems().add(new SeparatorMenuItem());
        getItems().addAll(recent(), remove(), new SeparatorMenuItem());
        MenuItem export = item(Texts.get("views.export"), views::export);
        export.setDisable(views.saved().isEmpty());
        getItems().addAll(export, item(Texts.get("views.import"), views::choose));
    }

    private Menu recent() {
        Menu recent = new Menu(Texts.get("views.recent"));
        recent.setId("views-recent");
        views.recentFilters()
                .forEach(text -> recent.getItems().add(item(text, () -> views.ask(text))));
        recent.setDisable(recent.getItems().isEmpty());
        return recent;
    }

    private Menu remove() {
        Menu remove = new Menu(Texts.get("views.remove"));
        views.saved()
                .forEach(
                        view -> remove.getItems().add(item(view.name(), () -> views.remove(view))));
        remove.setDisable(remove.getItems().isEmpty());
        return remove;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false); // a name may have an underscore
        item.setOnAction(_ -> action.run());
        return item;
    }
}
