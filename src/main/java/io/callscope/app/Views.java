package io.callscope.app;

import io.callscope.model.CallField;
import io.callscope.query.Order;
import io.callscope.settings.SavedView;
import io.callscope.settings.Settings;
import io.callscope.settings.ViewFile;
import io.callscope.settings.ViewFile.NotViewsException;
import io.callscope.ui.DisplayZone;
import io.callscope.ui.FileDialogs;
import io.callscope.ui.FileDialogs.FileKind;
import io.callscope.ui.Texts;
import io.callscope.work.Jobs;

import javafx.beans.property.ObjectProperty;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The views that the user saved: filter, columns, order and zone under a name. Belongs to the UI
/// thread.
final class Views {
    private static final List<FileKind> KINDS =
            List.of(new FileKind("views.file.kind", List.of("*.json")));

    private final MainViewModel model;
    private final ObjectProperty<Settings> settings;
    private final FileDialogs dialogs;
    private final Jobs jobs;

    Views(MainViewModel model, ObjectProperty<Settings> settings, FileDialogs dialogs, Jobs jobs) {
        this.model = model;
        this.settings = settings;
        this.dialogs = dialogs;
        this.jobs = jobs;
    }

    /// By name.
    List<SavedView> saved() {
        return settings.get().views();
    }

    /// Earlier filters of this session, the newest first.
    List<String> recentFilters() {
        return model.search().recent();
    }

    void ask(String filter) {
        model.search().ask(filter);
    }

    Optional<SavedView> named(String name) {
        return saved().stream().filter(one -> one.name().equalsIgnoreCase(name.strip())).findAny();
    }

    /// Whether this is what the window shows.
    boolean isShown(SavedView view) {
        List<CallField> columns = model.table().columns().arranged(columns(view));
        SavedView now = now(view.name());
        return columns.equals(model.table().columnsProperty().get())
                && now.withColumns(view.columns()).equals(view);
    }

    private static List<CallField> columns(SavedView view) {
        return view.columns().stream().flatMap(key -> field(key).stream()).distinct().toList();
    }

    /// Saves what the window shows, in the place of a view of that name.
    void save(String name) {
        if (!name.isBlank()) {
            change(named(name), Optional.of(now(name)));
        }
    }

    void remove(SavedView view) {
        change(Optional.of(view), Optional.empty());
    }

    /// Shows the calls of a view in its columns, order and zone; what a view of a later version has
    /// and this one does not know stays as it is.
    void show(SavedView view) {
        List<CallField> columns = columns(view);
        if (!columns.isEmpty()) {
            model.table().columnsProperty().set(columns);
        }
        field(view.order())
                .map(field -> new Order(field, view.isDescending()))
                .ifPresent(model.table().orderProperty()::set);
        if (!view.zone().isEmpty()) {
            model.zoneProperty().set(new DisplayZone(view.zone()));
        }
        model.search().ask(view.filter());
    }

    /// Asks for a file and writes all views into it.
    void export() {
        List<SavedView> views = saved();
        dialogs.chooseToSave("views.export.dialog", Texts.get("views.export.name"), KINDS)
                .ifPresent(
                        file ->
                                jobs.run(
                                        _ -> {
                                            ViewFile.write(file, views);
                                            return file;
                                        },
                                        _ -> {},
                                        e -> fail(e, file, "views.export.failed")));
    }

    /// Asks for files and takes their views over.
    void choose() {
        dialogs.chooseToOpen("views.import.dialog", KINDS).forEach(this::take);
    }

    private void take(Path file) {
        jobs.run(
                _ -> ViewFile.read(file),
                this::add,
                e ->
                        fail(
                                e,
                                file,
                                e instanceof NotViewsException
                                        ? "views.import.none"
                                        : "views.import.failed"));
    }

    /// None of the user's own is lost: another view of the same name gets a number.
    private void add(List<SavedView> taken) {
        List<SavedView> all = new ArrayList<>(saved());
        for (SavedView view : taken) {
            boolean isKnown = all.stream().anyMatch(one -> one.named(view.name()).equals(view));
            if (isKnown || view.name().isEmpty()) {
                continue;
            }
            String name = view.name();
            for (int n = 2; isNamed(all, name); n++) {
                name = Texts.get("views.import.again", view.name(), n);
            }
            all.add(view.named(name));
        }
        settings.set(settings.get().withViews(all));
    }

    private static boolean isNamed(List<SavedView> views, String name) {
        return views.stream().anyMatch(one -> one.name().equalsIgnoreCase(name));
    }

    private boolean fail(Exception e, Path file, String key) {
        boolean isExpected = e instanceof IOException || e instanceof NotViewsException;
        if (isExpected) {
            model.datasets().notices().refuse(String.valueOf(file.getFileName()), Texts.get(key));
        }
        return isExpected;
    }

    private void change(Optional<SavedView> before, Optional<SavedView> after) {
        List<SavedView> all = new ArrayList<>(saved());
        before.ifPresent(all::remove);
        after.ifPresent(all::add);
        settings.set(settings.get().withViews(all));
    }

    private SavedView now(String name) {
        Order order = model.table().orderProperty().get();
        return new SavedView(
                name,
                model.search().goodProperty().get().text().strip(),
                model.table().columnsProperty().get().stream().map(CallField::key).toList(),
                order.field().key(),
                order.isDescending(),
                model.zoneProperty().get().id());
    }

    private static Optional<CallField> field(String key) {
        return Stream.of(CallField.values()).filter(field -> field.key().equals(key)).findFirst();
    }
}
