package io.callscope.app;

import io.callscope.accounts.AccountsViewModel;
import io.callscope.accounts.Connections;
import io.callscope.datasets.DatasetsViewModel;
import io.callscope.ui.DisplayZone;
import io.callscope.work.Jobs;

import org.junit.jupiter.api.Assertions;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/// The view models of a window on a private library, without the window and without a key store.
final class WindowModels implements AutoCloseable {
    private final Workspace workspace = Workspace.ofPrivate(() -> {});
    private final Jobs jobs;
    private final DatasetsViewModel datasets;
    private final MainViewModel main;

    /// Jobs are done at once.
    WindowModels() {
        this(Runnable::run);
    }

    /// @param background runs what a window does in the background
    WindowModels(Executor background) {
        jobs = new Jobs(background, Runnable::run, Assertions::fail);
        datasets =
                new DatasetsViewModel(workspace.library(), jobs, UnaryOperator.identity(), _ -> {});
        main =
                new MainViewModel(
                        workspace.library(),
                        workspace.engine(),
                        jobs,
                        datasets,
                        new AccountsViewModel(
                                Connections.ofThisRun(),
                                workspace.library(),
                                jobs,
                                InstantSource.system(),
                                datasets::reload,
                                _ -> {}),
                        DisplayZone.UTC);
    }

    Workspace workspace() {
        return workspace;
    }

    Jobs jobs() {
        return jobs;
    }

    DatasetsViewModel datasets() {
        return datasets;
    }

    MainViewModel main() {
        return main;
    }

    @Override
    public void close() throws IOException {
        workspace.close();
    }
}
