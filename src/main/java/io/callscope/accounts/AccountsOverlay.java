package io.callscope.accounts;

import io.callscope.ui.Overlay;

import javafx.scene.layout.StackPane;

/// The accounts, over the dimmed window.
public final class AccountsOverlay extends StackPane {
    public AccountsOverlay(AccountsViewModel model) {
        Overlay overlay = new Overlay(model::close);
        getChildren().add(overlay);
        setPickOnBounds(false);
        AccountsSheet sheet = new AccountsSheet(model);
        model.shownProperty()
                .subscribe(
                        isShown -> {
                            if (isShown) {
                                overlay.lay(sheet, AccountsSheet.WIDTH, sheet.first());
                            } else {
                                overlay.lift();
                            }
                        });
    }
}
