package io.callscope.datasets;

import io.callscope.query.account.Account;
import io.callscope.store.Dataset;

/// What the user can do with an account that concerns more than the account.
public interface ReportActions {
    /// Shows the calls of this dataset whose record has a problem.
    void showProblems(Dataset dataset);

    /// Copies a text.
    void copy(String text);

    /// Asks for a file and writes the account into it.
    void save(Account account);
}
