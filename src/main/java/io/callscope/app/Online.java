package io.callscope.app;

import io.callscope.accounts.Connections;
import io.callscope.ui.SystemNotice;
import io.callscope.work.Jobs;

/// What a window needs to ask providers, and to tell of what they say.
///
/// @param jobs may wait for the network
record Online(Connections connections, Jobs jobs, SystemNotice notice) {
    /// Without an account, and on a system that shows no notices.
    static Online withoutAccounts(Jobs jobs) {
        return new Online(Connections.ofThisRun(), jobs, SystemNotice.none());
    }
}
