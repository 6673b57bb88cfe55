package io.callscope.datasets;

import io.callscope.model.Problem;
import io.callscope.query.account.Account;
import io.callscope.store.Dataset;

import java.util.List;

/// The account of what was read from one file, as it is shown.
///
/// @param kind of the problems that are listed; empty for all kinds
/// @param problems the first 1,000; the account says how many there are
public record Report(Account account, String kind, List<Problem> problems) {
    public Report {
        problems = List.copyOf(problems);
    }

    Dataset dataset() {
        return account.dataset();
    }
}
