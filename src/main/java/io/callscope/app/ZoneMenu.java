package io.callscope.app;

import io.callscope.ui.DisplayZone;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;
import io.callscope.ui.Tools;
import io.callscope.ui.ZoneChooser;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;

import java.time.Instant;
import java.time.ZoneId;

/// The switch of the zone in which all times are shown: UTC, that of this computer, or any.
final class ZoneMenu extends MenuButton {
    private final ObjectProperty<DisplayZone> zone;

    ZoneMenu(ObjectProperty<DisplayZone> zone) {
        this.zone = zone;
        Tools.described(this, Feather.GLOBE, "zone.menu", "");
        setId("zone");
        zone.subscribe(now -> name(now));
        setOnShowing(_ -> fill()); // offsets change over the year
        fill();
    }

    private void name(DisplayZone now) {
        setText(new Formats(now.zone()).zoneName());
        setAccessibleText(Texts.get("zone.menu.now", getText()));
    }

    private void fill() {
        getItems().clear();
        add(DisplayZone.UTC, Texts.get("zone.utc"), "zone-utc");
        ZoneId local = ZoneId.systemDefault();
        add(DisplayZone.LOCAL, Texts.get("zone.local", local.getId(), offset(local)), "zone-local");
        DisplayZone now = zone.get();
        if (!now.equals(DisplayZone.UTC) && !now.equals(DisplayZone.LOCAL)) {
            add(now, Texts.get("zone.other", now.id(), offset(now.zone())), "zone-other");
        }
        MenuItem any = new MenuItem(Texts.get("zone.any"));
        any.setId("zone-any");
        any.setOnAction(_ -> choose());
        getItems().addAll(new SeparatorMenuItem(), any);
    }

    private void add(DisplayZone choice, String text, String id) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setSelected(choice.equals(zone.get()));
        item.setOnAction(_ -> zone.set(choice));
        getItems().add(item);
    }

    private static String offset(ZoneId zone) {
        return Formats.offset(zone, Instant.now());
    }

    /// Asks for a zone by its name.
    void choose() {
        PopOver popOver = new PopOver();
        ZoneChooser chooser =
                new ZoneChooser(
                        zone.get().zone(),
                        chosen -> {
                            popOver.hide();
                            zone.set(DisplayZone.of(chosen));
                        });
        popOver.setContentNode(chooser);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setOnShown(_ -> chooser.requestFocus());
        popOver.show(this);
    }
}
