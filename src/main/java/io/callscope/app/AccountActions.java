package io.callscope.app;

import io.callscope.datasets.ReportActions;
import io.callscope.query.account.Account;
import io.callscope.store.Dataset;
import io.callscope.ui.TextClipboard;

/// Joins the account of a file with the table, the clipboard and the file dialogs.
record AccountActions(MainViewModel model, MainActions actions, TextClipboard clipboard)
        implements ReportActions {
    @Override
    public void showProblems(Dataset dataset) {
        model.showProblems(dataset);
    }

    @Override
    public void copy(String text) {
        clipboard.put(text);
    }

    @Override
    public void save(Account account) {
        actions.save(account);
    }
}
