package io.callscope.app;

import io.callscope.app.Screen.Part;
import io.callscope.ui.Action;
import io.callscope.ui.DisplayZone;
import io.callscope.ui.Formats;
import io.callscope.ui.Shortcut;
import io.callscope.ui.Shortcut.Group;
import io.callscope.ui.Texts;
import io.callscope.ui.Theme;

import javafx.beans.property.ObjectProperty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// What changes the window itself: its parts, its look, the zone of its times.
final class WindowActions {
    static final String QUIT = Shortcut.QUIT.name();

    private final ObjectProperty<DisplayZone> zone;
    private final ObjectProperty<Theme> theme;
    private final Screen screen;

    WindowActions(ObjectProperty<DisplayZone> zone, ObjectProperty<Theme> theme, Screen screen) {
        this.zone = zone;
        this.theme = theme;
        this.screen = screen;
    }

    List<Action> all() {
        List<Action> all = new ArrayList<>();
        for (Part part : Part.values()) {
            boolean isShown = screen.isShown(part);
            String key = isShown ? "action.hide." : "action.show.";
            all.add(
                    named(
                            "part:" + part,
                            Texts.get(key + part),
                            () -> screen.show(part, !isShown)));
        }
        for (Theme one : Theme.values()) {
            if (one != theme.get()) {
                String text = Texts.get("action.theme", Texts.get("theme." + one.name()));
                all.add(named("theme:" + one, text, () -> theme.set(one)));
            }
        }
        zones(all);
        all.add(Action.of(Shortcut.NEXT_PANE, screen::nextPane).special());
        all.add(Action.of(Shortcut.SHORTCUTS, screen::showShortcuts));
        all.add(Action.of(Shortcut.QUIT, screen::quit));
        return all;
    }

    private void zones(List<Action> all) {
        ZoneId local = ZoneId.systemDefault();
        String offset = Formats.offset(local, Instant.now());
        zone(DisplayZone.UTC, Texts.get("zone.utc"), all);
        zone(DisplayZone.LOCAL, Texts.get("zone.local", local.getId(), offset), all);
        String any = Texts.get("action.zone", Texts.get("zone.any"));
        all.add(named("zone:any", any, screen::chooseZone));
    }

    private void zone(DisplayZone one, String name, List<Action> all) {
        if (!one.equals(zone.get())) {
            String text = Texts.get("action.zone", name);
            all.add(named("zone:" + one.id(), text, () -> zone.set(one)));
        }
    }

    private static Action named(String id, String text, Runnable run) {
        return Action.of(id, Group.WINDOW, text, run);
    }
}
