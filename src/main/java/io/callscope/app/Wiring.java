package io.callscope.app;

import io.callscope.accounts.AccountsViewModel;
import io.callscope.accounts.NewCalls;
import io.callscope.datasets.DatasetsViewModel;
import io.callscope.export.ExportViewModel;
import io.callscope.export.Exporter;
import io.callscope.names.NamesViewModel;
import io.callscope.search.FindViewModel;
import io.callscope.settings.Settings;
import io.callscope.settings.Settings.Recent;
import io.callscope.settings.SettingsStore;
import io.callscope.source.file.Source;
import io.callscope.store.Dataset;
import io.callscope.store.Feed;
import io.callscope.ui.DisplayZone;
import io.callscope.ui.FileDialogs;
import io.callscope.ui.Pasteboard;
import io.callscope.ui.TextClipboard;
import io.callscope.ui.Theme;
import io.callscope.work.Jobs;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The picture of the running window: the only place that puts its parts together.
final class Wiring {
    private final SettingsStore settings;
    private final Arguments arguments;
    private final DatasetsViewModel datasets;
    private final AccountsViewModel accounts;
    private final MainViewModel model;
    private final Herald herald;
    private final MainActions actions;
    private final Views views;
    private final Exports exports;
    private final NamesViewModel names;
    private final FindViewModel find;
    private final ObjectProperty<Theme> theme =
            new SimpleObjectProperty<>(this, "theme", Theme.SYSTEM);

    /// @param sampleFolder where copies of the samples are put
    Wiring(
            Workspace workspace,
            Online online,
            Jobs jobs,
            SettingsStore settings,
            Arguments arguments,
            FileDialogs dialogs,
            Pasteboard pasteboard,
            Path sampleFolder) {
        this.settings = settings;
        this.arguments = arguments;
        datasets =
                new DatasetsViewModel(
                        workspace.library(), jobs, arguments.stated(), this::remember);
        accounts =
                new AccountsViewModel(
                        online.connections(),
                        workspace.library(),
                        online.jobs(),
                        InstantSource.system(),
                        datasets::reload,
                        this::tell);
        model =
                new MainViewModel(
                        workspace.library(),
                        workspace.engine(),
                        jobs,
                        datasets,
                        accounts,
                        arguments
                                .statedZone()
                                .map(DisplayZone::of)
                                .orElse(settings.settingsProperty().get().zone()));
        herald = new Herald(workspace.engine(), jobs, datasets.notices(), online.notice());
        actions =
                new MainActions(
                        datasets,
                        settings.settingsProperty(),
                        dialogs,
                        pasteboard,
                        jobs,
                        sampleFolder);
        names =
                new NamesViewModel(
                        workspace.library().names(),
                        jobs,
                        dialogs,
                        model.marking()::show,
                        model::fail);
        find =
                new FindViewModel(
                        workspace.engine()::matches,
                        jobs,
                        model.table().resultProperty(),
                        model.table().selectedIndexProperty());
        model.table().matchesProperty().bind(find.matchesProperty());
        views = new Views(model, settings.settingsProperty(), dialogs, jobs);
        Exporter exporter = new Exporter(workspace.engine());
        exports = new Exports(model, new ExportViewModel(exporter, jobs), dialogs);
        new ColumnMemory(model.table().columns(), settings.settingsProperty()).install();
        model.search().ask(arguments.filterText());
        model.zoneProperty().subscribe((_, now) -> change(old -> old.with(now)));
        Set<String> openFacets = settings.settingsProperty().get().openFacets();
        if (openFacets != null) {
            model.facets().openProperty().set(openFacets);
        }
        model.facets().openProperty().subscribe((_, now) -> change(old -> old.withOpenFacets(now)));
        theme.set(settings.settingsProperty().get().theme());
        theme.subscribe((_, now) -> change(old -> old.with(now)));
    }

    private void tell(NewCalls news) {
        herald.tell(news, model.resultProperty().get().query());
    }

    MainView view() {
        return new MainView(
                model,
                actions,
                views,
                exports,
                names,
                find,
                TextClipboard.ofSystem(),
                theme,
                settings.settingsProperty());
    }

    ObjectProperty<Theme> theme() {
        return theme;
    }

    MainViewModel model() {
        return model;
    }

    /// Opens what the command line names and shows only that, or else what was shown last.
    void start() {
        accounts.reload();
        arguments.names().ifPresent(names::load);
        if (arguments.files().isEmpty()) {
            datasets.reload();
            datasets.openings().renew();
            find();
            return;
        }
        find();
        datasets.openOnly(arguments.files().stream().map(arguments::at).toList());
        datasets.openings().renew();
    }

    /// Does what another start of the program was to do: its files as if they were dropped here,
    /// its words as if they were typed.
    void receive(Arguments asked) {
        asked.statedZone().map(DisplayZone::of).ifPresent(model.zoneProperty()::set);
        if (!asked.filterText().isEmpty()) {
            model.search().ask(asked.filterText());
        }
        if (!asked.find().isEmpty()) {
            model.findWhenLoaded(asked.find());
        }
        if (!asked.files().isEmpty()) {
            datasets.openings()
                    .open(asked.files().stream().map(asked::at).toList(), asked.stated());
        } else if (!asked.find().isEmpty()) {
            model.refresh();
        }
    }

    AccountsViewModel accounts() {
        return accounts;
    }

    DatasetsViewModel datasets() {
        return datasets;
    }

    /// Shows what was opened already, and why the other files were not.
    void showOpened(List<Workspace.Opened> opened) {
        opened.stream()
                .filter(one -> one.dataset().isEmpty())
                .forEach(one -> datasets.notices().refuse(one.name(), one.failure()));
        datasets.reload();
        find();
    }

    void change(UnaryOperator<Settings> change) {
        ObjectProperty<Settings> now = settings.settingsProperty();
        now.set(change.apply(now.get()));
    }

    private void find() {
        if (!arguments.find().isEmpty()) {
            model.findWhenLoaded(arguments.find());
        }
    }

    private void remember(Dataset dataset) {
        if (dataset.path().startsWith(Source.Pasted.SCHEME)
                || dataset.path().startsWith(Feed.SCHEME)) {
            return; // there is no file to open again
        }
        Recent recent =
                new Recent(
                        dataset.path(),
                        dataset.loaded(),
                        dataset.understood().product().name(),
                        LocalDate.now(ZoneId.systemDefault()).toString());
        change(old -> old.with(recent));
    }
}
