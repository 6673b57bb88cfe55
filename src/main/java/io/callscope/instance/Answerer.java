package io.callscope.instance;

import io.callscope.work.Progress;

/// Carries out what another process asks for.
@FunctionalInterface
public interface Answerer {
    /// Carries out one request; called on a thread of its own.
    ///
    /// @param console prints in the other process
    /// @param progress is cancelled when the other process is gone, or this one ends
    /// @return the exit code of the other process
    /// @throws Exception what nobody expects; it is told and logged
    int answer(Request request, Console console, Progress progress) throws Exception;
}
