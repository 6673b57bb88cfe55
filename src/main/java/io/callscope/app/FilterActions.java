package io.callscope.app;

import io.callscope.search.FilterBarViewModel;
import io.callscope.settings.SavedView;
import io.callscope.ui.Action;
import io.callscope.ui.Shortcut;
import io.callscope.ui.Shortcut.Group;
import io.callscope.ui.Texts;

import java.util.ArrayList;
import java.util.List;

/// What finds calls: the box, the search in the table, the filter and the saved views.
final class FilterActions {
    private final MainViewModel model;
    private final Views views;
    private final Screen screen;

    FilterActions(MainViewModel model, Views views, Screen screen) {
        this.model = model;
        this.views = views;
        this.screen = screen;
    }

    List<Action> all() {
        boolean isEmpty = model.resultProperty().get().size() == 0;
        String noCalls = isEmpty ? Texts.get("action.noCalls") : "";
        List<Action> all = new ArrayList<>();
        all.add(Action.of(Shortcut.FIND_CALL, screen::findCall).special());
        all.add(Action.of(Shortcut.FIND_ROW, screen::findRow).unless(noCalls));
        all.add(Action.of(Shortcut.NEXT_ROW, () -> screen.stepRow(1)).unless(noCalls));
        all.add(Action.of(Shortcut.PREVIOUS_ROW, () -> screen.stepRow(-1)).unless(noCalls));
        filter(all);
        views(all);
        return all;
    }

    private void filter(List<Action> all) {
        FilterBarViewModel search = model.search();
        boolean isEmpty = search.textProperty().get().isBlank();
        String nothing = Texts.get("action.noStep");
        all.add(Action.of(Shortcut.FILTER, screen::filter));
        all.add(
                named("filter:clear", Texts.get("search.filter.clear"), search::clear)
                        .unless(isEmpty ? Texts.get("action.noFilter") : ""));
        all.add(
                Action.of(Shortcut.UNDO, search::undo)
                        .unless(search.canUndoProperty().get() ? "" : nothing));
        all.add(
                Action.of(Shortcut.REDO, search::redo)
                        .unless(search.canRedoProperty().get() ? "" : nothing));
        for (String earlier : views.recentFilters()) {
            String text = Texts.get("action.filter", earlier);
            all.add(named("", text, () -> views.ask(earlier)).special());
        }
    }

    private void views(List<Action> all) {
        all.add(Action.of(Shortcut.SAVE_VIEW, screen::saveView));
        for (SavedView view : views.saved()) {
            String text = Texts.get("action.view", view.name());
            all.add(named("view:" + view.name(), text, () -> views.show(view)));
        }
        boolean areNone = views.saved().isEmpty();
        all.add(
                named("views:export", Texts.get("views.export"), views::export)
                        .unless(areNone ? Texts.get("action.noView") : "")
                        .special());
        all.add(named("views:import", Texts.get("views.import"), views::choose).special());
    }

    private static Action named(String id, String text, Runnable run) {
        return Action.of(id, Group.FILTER, text, run);
    }
}
