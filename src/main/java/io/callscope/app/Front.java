package io.callscope.app;

import io.callscope.provider.Account;
import io.callscope.provider.Tally;
import io.callscope.work.Progress;

import javafx.stage.Stage;

/// The window as other processes see it.
record Front(Stage stage, Wiring wiring) implements Reception.Window {
    @Override
    public void receive(Arguments arguments) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        wiring.receive(arguments);
    }

    @Override
    public boolean begin(Account account, Tally tally, Progress progress) {
        return wiring.accounts().begin(account, tally, progress);
    }

    @Override
    public void end(Account account) {
        wiring.accounts().end(account);
    }

    @Override
    public void reload() {
        wiring.datasets().reload();
        wiring.accounts().reload();
    }
}
