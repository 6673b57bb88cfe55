package io.callscope.accounts;

import io.callscope.provider.Account;
import io.callscope.provider.Tally;
import io.callscope.work.Progress;

/// A load that is under way.
record Load(Account account, Tally tally, Progress progress) {}
