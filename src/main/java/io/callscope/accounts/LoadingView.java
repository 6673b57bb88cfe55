package io.callscope.accounts;

import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import javafx.scene.layout.StackPane;

/// The load that is under way, for the status line; there only while it is needed.
public final class LoadingView extends StackPane {
    public LoadingView(AccountsViewModel model) {
        Loads loads = model.loads();
        LoadBar bar = new LoadBar(90, load -> words(load, loads), loads::cancel);
        Arrange.keepWith(this, bar);
        getChildren().add(bar);
        loads.running().subscribe(() -> bar.show(loads.running().stream().findFirst()));
    }

    private static String words(Load load, Loads loads) {
        return Texts.get(
                "accounts.load.status",
                load.account().name(),
                Texts.calls(load.tally().calls()),
                Formats.count(Math.round(load.tally().rate())),
                loads.running().size() - 1);
    }
}
