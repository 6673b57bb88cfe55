package io.callscope.app;

import io.callscope.ui.Arrange;
import io.callscope.ui.DisplayZone;
import io.callscope.ui.Icons;
import io.callscope.ui.Shortcut;
import io.callscope.ui.Texts;
import io.callscope.ui.Theme;
import io.callscope.ui.Tools;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.util.stream.Stream;

/// Opening on the left, finding a call in the middle, how it looks on the right.
final class TopBar extends HBox {
    private static final double FIND_WIDTH = 480;

    private final ZoneMenu zones;

    TopBar(
            MainActions actions,
            Node accounts,
            Region find,
            ObjectProperty<DisplayZone> zone,
            ObjectProperty<Theme> theme) {
        getStyleClass().add("topbar");
        find.setPrefWidth(FIND_WIDTH);
        find.setMinWidth(200);
        zones = new ZoneMenu(zone);
        getChildren()
                .addAll(
                        open(actions),
                        accounts,
                        Arrange.gap(),
                        find,
                        Arrange.gap(),
                        zones,
                        themes(theme));
    }

    /// Asks for the zone of all times.
    void chooseZone() {
        zones.choose();
    }

    private static MenuButton open(MainActions actions) {
        MenuButton open = Tools.described(new MenuButton(), Feather.FOLDER, "open.menu", "");
        open.setId("open");
        MenuItem files = new MenuItem(Texts.get("open.files"));
        files.setAccelerator(Shortcut.OPEN.combination());
        files.setOnAction(_ -> actions.chooseFiles());
        MenuItem folder = new MenuItem(Texts.get("open.folder"));
        folder.setOnAction(_ -> actions.chooseFolder());
        MenuItem paste = new MenuItem(Texts.get("open.paste"));
        paste.setAccelerator(Shortcut.PASTE.combination());
        paste.setOnAction(_ -> actions.paste());
        Menu samples = new Menu(Texts.get("open.sample"));
        Stream.of(Samples.values())
                .map(
                        sample -> {
                            MenuItem item = new MenuItem(Texts.get("sample." + sample.name()));
                            item.setOnAction(_ -> actions.open(sample));
                            return item;
                        })
                .forEach(samples.getItems()::add);
        open.getItems().addAll(files, folder, paste, samples);
        open.setOnShowing(
                _ -> {
                    open.getItems().setAll(files, folder, paste, samples);
                    if (!actions.recent().isEmpty()) {
                        open.getItems().add(new SeparatorMenuItem());
                    }
                    actions.recent()
                            .forEach(
                                    path -> {
                                        MenuItem item = new MenuItem(path.toString());
                                        item.setMnemonicParsing(false);
                                        item.setOnAction(_ -> actions.open(path));
                                        open.getItems().add(item);
                                    });
                });
        return open;
    }

    private static Node themes(ObjectProperty<Theme> theme) {
        MenuButton themes = Tools.described(new MenuButton(), Feather.MOON, "theme.menu", "");
        themes.setText("");
        ToggleGroup group = new ToggleGroup();
        for (Theme one : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(Texts.get("theme." + one.name()));
            item.setToggleGroup(group);
            item.setOnAction(_ -> theme.set(one));
            theme.subscribe(now -> item.setSelected(now == one));
            themes.getItems().add(item);
        }
        themes.setGraphic(Icons.of(Feather.MOON));
        return themes;
    }
}
