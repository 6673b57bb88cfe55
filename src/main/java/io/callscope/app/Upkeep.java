package io.callscope.app;

import io.callscope.datasets.OpenJob;
import io.callscope.query.QueryEngine;
import io.callscope.store.Library;
import io.callscope.store.LibraryException;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;

/// What makes answers quick: it is made in the background after each change of the library, and
/// gives way to what changes it. Without it the same is answered, only later.
final class Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final Library library;
    private final QueryEngine engine;
    private final Jobs jobs;
    private Progress running = new Progress();

    Upkeep(Library library, QueryEngine engine, Jobs jobs) {
        this.library = library;
        this.engine = engine;
        this.jobs = jobs;
    }

    /// Makes it for the calls of now.
    void begin() {
        running.cancel(); // latest wins
        running =
                jobs.run(
                        progress -> {
                            engine.prepare(progress);
                            library.index(progress);
                            return progress;
                        },
                        _ -> {},
                        Upkeep::isNoted);
    }

    /// Leaves the machine to what is being opened.
    void yieldTo(Optional<OpenJob> opening) {
        if (opening.isPresent()) {
            running.cancel();
        }
    }

    private static boolean isNoted(Exception e) {
        LOG.warn("What makes answers quick was not made", e);
        return e instanceof LibraryException;
    }
}
