package io.callscope.app;

import io.callscope.accounts.AccountsViewModel;
import io.callscope.datasets.DatasetsViewModel;
import io.callscope.datasets.FileWatch;
import io.callscope.names.NamesViewModel;
import io.callscope.store.Dataset;
import io.callscope.ui.Action;
import io.callscope.ui.Shortcut;
import io.callscope.ui.Shortcut.Group;
import io.callscope.ui.Texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What brings calls in and out: files, data sets, accounts, names, export.
final class LibraryActions {
    private final MainViewModel model;
    private final MainActions actions;
    private final NamesViewModel names;
    private final Screen screen;

    LibraryActions(MainViewModel model, MainActions actions, NamesViewModel names, Screen screen) {
        this.model = model;
        this.actions = actions;
        this.names = names;
        this.screen = screen;
    }

    List<Action> all() {
        boolean isEmpty = model.resultProperty().get().size() == 0;
        List<Action> all = new ArrayList<>();
        all.add(Action.of(Shortcut.OPEN, actions::chooseFiles));
        all.add(named("open:folder", Texts.get("open.folder"), actions::chooseFolder));
        all.add(Action.of(Shortcut.PASTE, actions::paste));
        all.add(
                Action.of(Shortcut.EXPORT, screen::export)
                        .unless(isEmpty ? Texts.get("action.noCalls") : ""));
        accounts(all);
        all.add(Action.of(Shortcut.NAMES, names::open));
        datasets(all);
        for (Samples sample : Samples.values()) {
            String text = Texts.get("action.sample", Texts.get("sample." + sample.name()));
            all.add(named("sample:" + sample.name(), text, () -> actions.open(sample)).special());
        }
        for (Path recent : actions.recent()) {
            String text = Texts.get("action.open", recent);
            all.add(named("open:" + recent, text, () -> actions.open(recent)).special());
        }
        return all;
    }

    private void accounts(List<Action> all) {
        AccountsViewModel accounts = model.accounts();
        boolean areNone = accounts.holdings().isEmpty();
        all.add(Action.of(Shortcut.ACCOUNTS, accounts::open));
        all.add(
                Action.of(Shortcut.LOAD, accounts::loadAll)
                        .unless(areNone ? Texts.get("action.noAccount") : ""));
        accounts.holdings()
                .forEach(
                        holding -> {
                            String name = holding.account().name();
                            boolean isWatched = accounts.isWatched(holding.account());
                            String key = isWatched ? "action.unwatch" : "action.watch";
                            all.add(
                                    named(
                                            "watch:" + name,
                                            Texts.get(key, name),
                                            () -> accounts.watch(holding.account(), !isWatched)));
                        });
    }

    private void datasets(List<Action> all) {
        DatasetsViewModel datasets = model.datasets();
        FileWatch files = datasets.files();
        if (!datasets.datasets().stream().allMatch(Dataset::isVisible)) {
            all.add(named("datasets:all", Texts.get("lookup.switchOn"), datasets::showAll));
        }
        for (Dataset one : datasets.datasets()) {
            String name = one.name();
            String report = Texts.get("action.report", name);
            all.add(named("report:" + name, report, () -> datasets.reports().show(one)).special());
            if (FileWatch.canReadAgain(one)) {
                String again = Texts.get("action.again", name);
                all.add(named("again:" + name, again, () -> files.readAgain(one)).special());
            }
            if (FileWatch.canFollow(one)) {
                boolean isFollowed = files.isFollowed(one);
                String key = isFollowed ? "action.unfollow" : "action.follow";
                all.add(
                        named(
                                        "follow:" + name,
                                        Texts.get(key, name),
                                        () -> files.follow(one, !isFollowed))
                                .special());
            }
        }
    }

    private static Action named(String id, String text, Runnable run) {
        return Action.of(id, Group.CALLS, text, run);
    }
}
