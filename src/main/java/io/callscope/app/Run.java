package io.callscope.app;

import io.callscope.instance.Console;
import io.callscope.provider.Account;
import io.callscope.provider.Tally;
import io.callscope.work.Progress;

import java.io.IOException;
import java.util.function.Supplier;

/// One run of a command without a window of its own: what it works on, and whom it talks to.
///
/// @param accounts opened when they are needed
/// @param host whose library it is
record Run(
        Arguments arguments,
        Workspace workspace,
        Supplier<ScriptAccounts> accounts,
        Console console,
        Progress progress,
        Host host) {
    /// Whoever has the library open.
    interface Host {
        /// A window is open, and goes on.
        boolean isWindow();

        /// Calls of an account are about to be loaded.
        ///
        /// @throws IOException if they are being loaded already
        void begin(Account account, Tally tally, Progress progress) throws IOException;

        /// They have been, or as many as came.
        void end(Account account);

        /// The library has other calls than before.
        void changed();
    }

    /// The process of the command, and nobody else.
    record Alone() implements Host {
        @Override
        public boolean isWindow() {
            return false;
        }

        @Override
        public void begin(Account account, Tally tally, Progress progress) {
            // nobody else loads
        }

        @Override
        public void end(Account account) {
            // nobody waits for it
        }

        @Override
        public void changed() {
            // nobody looks
        }
    }

    /// Does it.
    ///
    /// @return the exit code
    int answer() throws IOException {
        long before = workspace.library().version();
        try {
            return arguments.action() == Arguments.Action.SYNC
                    ? new SyncScript(this).answer()
                    : new Script(this).answer();
        } finally {
            if (workspace.library().version() != before) {
                host.changed();
            }
        }
    }
}
