package io.callscope.accounts;

import io.callscope.ui.Arrange;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// Which accounts are watched, for the status line; a click shows them.
public final class WatchingView extends Button {
    private final AccountsViewModel model;

    public WatchingView(AccountsViewModel model) {
        this.model = model;
        setId("status-watching");
        getStyleClass().add("tool");
        setOnAction(
                _ ->
                        model.watch().watched().stream()
                                .findFirst()
                                .ifPresent(one -> model.open(one.account())));
        model.watch().watched().subscribe(this::show);
        show();
    }

    private void show() {
        List<Watched> all = model.watch().watched();
        Arrange.keep(this, !all.isEmpty());
        if (all.isEmpty()) {
            return;
        }
        Watched first =
                all.stream()
                        .filter(one -> !one.trouble().isEmpty())
                        .findFirst()
                        .orElse(all.getFirst());
        boolean isWell = first.trouble().isEmpty();
        setGraphic(
                Icons.of(
                        isWell ? Feather.RADIO : Feather.ALERT_CIRCLE,
                        "small",
                        isWell ? "accent" : "warning"));
        setText(
                isWell
                        ? Texts.get(
                                "watch.status",
                                all.size(),
                                first.account().name(),
                                WatchText.every(first.every()))
                        : Texts.get("watch.status.trouble", first.account().name()));
        setTooltip(new Tooltip(isWell ? Texts.get("watch.tip") : first.trouble()));
    }
}
