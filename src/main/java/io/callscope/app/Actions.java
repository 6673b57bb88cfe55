package io.callscope.app;

import io.callscope.lookup.BoxViewModel;
import io.callscope.lookup.LookupViewModel;
import io.callscope.names.NamesViewModel;
import io.callscope.settings.Settings;
import io.callscope.ui.Action;
import io.callscope.ui.Theme;

import javafx.beans.property.ObjectProperty;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Everything that the user can do in the window, as it is at this moment. The keys, the box of
/// Ctrl+K and the sheet of the shortcuts have it from here. Belongs to the UI thread.
final class Actions {
    private final LibraryActions library;
    private final FilterActions filter;
    private final TableActions table;
    private final WindowActions window;
    private final ObjectProperty<Settings> settings;

    Actions(
            MainViewModel model,
            MainActions actions,
            RowActions rows,
            Views views,
            NamesViewModel names,
            ObjectProperty<Theme> theme,
            ObjectProperty<Settings> settings,
            Screen screen) {
        library = new LibraryActions(model, actions, names, screen);
        filter = new FilterActions(model, views, screen);
        table = new TableActions(model, rows, screen);
        window = new WindowActions(model.zoneProperty(), theme, screen);
        this.settings = settings;
    }

    List<Action> all() {
        List<Action> all = new ArrayList<>();
        all.addAll(filter.all());
        all.addAll(table.all());
        all.addAll(library.all());
        all.addAll(window.all());
        return all;
    }

    /// The box that finds calls and these actions.
    ///
    /// @param leave moves the focus out of it before an action runs
    BoxViewModel box(LookupViewModel lookup, Runnable leave) {
        BoxViewModel box = new BoxViewModel(lookup, InstantSource.system());
        box.actionsProperty().set(this::all);
        box.recentProperty().bind(settings.map(Settings::actions));
        box.onRunProperty()
                .set(
                        action -> {
                            leave.run();
                            run(action);
                        });
        return box;
    }

    /// Runs an action that was chosen by its name, and remembers that; not that of leaving, which
    /// would then be the next one to be offered, and not one without a name, which holds numbers.
    private void run(Action action) {
        if (!action.id().isEmpty() && !action.id().equals(WindowActions.QUIT)) {
            settings.set(settings.get().withAction(action.id()));
        }
        action.run().run();
    }
}
