package io.callscope.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

import io.callscope.ui.DisplayZone;
import io.callscope.ui.Theme;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What is remembered between two starts. Never a call or a secret, and no number but those in
/// filters that the user saved.
///
/// @param zone in which times are shown
/// @param recent the files opened last, the newest first
/// @param views what the user saved, by name
/// @param actions names of those that were run lately, the newest first
/// @param openFacets filter words of the facets that are open; null for those that are at first
/// @param table how it is arranged
public record Settings(
        Theme theme,
        DisplayZone zone,
        Window window,
        List<Recent> recent,
        List<SavedView> views,
        List<String> actions,
        @Nullable Set<String> openFacets,
        TableSettings table) {
    public static final Settings DEFAULT =
            new Settings(
                    Theme.SYSTEM,
                    DisplayZone.UTC,
                    new Window(1440, 900, false),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    TableSettings.DEFAULT);

    private static final int MOST_RECENT = 10;
    private static final int MOST_ACTIONS = 20;

    /// What an older version did not remember yet is not in its file.
    @JsonCreator
    static Settings read(
            @JsonProperty("theme") @Nullable Theme theme,
            @JsonProperty("zone") @Nullable DisplayZone zone,
            @JsonProperty("window") @Nullable Window window,
            @JsonProperty("recent") @Nullable List<Recent> recent,
            @JsonProperty("views") @Nullable List<SavedView> views,
            @JsonProperty("actions") @Nullable List<String> actions,
            @JsonProperty("openFacets") @Nullable Set<String> openFacets,
            @JsonProperty("table") @Nullable TableSettings table) {
        return new Settings(
                theme == null ? DEFAULT.theme : theme,
                zone == null ? DEFAULT.zone : zone,
                window == null ? DEFAULT.window : window,
                recent == null ? DEFAULT.recent : recent,
                views == null ? DEFAULT.views : views,
                actions == null ? DEFAULT.actions : actions,
                openFacets,
                table == null ? DEFAULT.table : table);
    }

    public Settings {
        recent = List.copyOf(recent);
        views = List.copyOf(views);
        actions = List.copyOf(actions);
        openFacets = openFacets == null ? null : new TreeSet<>(openFacets);
    }

    /// Size of the window, in pixels.
    public record Window(double width, double height, boolean isMaximized) {}

    /// A file that was opened.
    ///
    /// @param path absolute
    /// @param product name of a [io.callscope.model.Product]
    /// @param day when it was opened, ISO date
    public record Recent(String path, long calls, String product, String day) {}

    public Settings with(Theme other) {
        return new Settings(other, zone, window, recent, views, actions, openFacets, table);
    }

    public Settings with(DisplayZone other) {
        return new Settings(theme, other, window, recent, views, actions, openFacets, table);
    }

    public Settings with(Window other) {
        return new Settings(theme, zone, other, recent, views, actions, openFacets, table);
    }

    /// Remembers a file, as the newest.
    public Settings with(Recent opened) {
        List<Recent> others =
                recent.stream().filter(one -> !one.path().equals(opened.path())).toList();
        List<Recent> all = new ArrayList<>(others);
        all.addFirst(opened);
        return new Settings(
                theme,
                zone,
                window,
                all.subList(0, Math.min(MOST_RECENT, all.size())),
                views,
                actions,
                openFacets,
                table);
    }

    /// Forgets a file that is no longer there.
    public Settings without(Recent gone) {
        return new Settings(
                theme,
                zone,
                window,
                recent.stream().filter(one -> !one.equals(gone)).toList(),
                views,
                actions,
                openFacets,
                table);
    }

    /// Remembers which facets are open.
    public Settings withOpenFacets(Set<String> words) {
        return new Settings(theme, zone, window, recent, views, actions, words, table);
    }

    /// Remembers how the table is arranged.
    public Settings with(TableSettings other) {
        return new Settings(theme, zone, window, recent, views, actions, openFacets, other);
    }

    /// Remembers an action, as the newest.
    public Settings withAction(String name) {
        List<String> all = new ArrayList<>(actions);
        all.remove(name);
        all.addFirst(name);
        List<String> kept = all.subList(0, Math.min(MOST_ACTIONS, all.size()));
        return new Settings(theme, zone, window, recent, views, kept, openFacets, table);
    }

    /// The same with these views, in the order of their names.
    public Settings withViews(List<SavedView> others) {
        List<SavedView> sorted =
                others.stream()
                        .sorted(
                                Comparator.comparing(
                                        SavedView::name, String.CASE_INSENSITIVE_ORDER))
                        .toList();
        return new Settings(theme, zone, window, recent, sorted, actions, openFacets, table);
    }
}
