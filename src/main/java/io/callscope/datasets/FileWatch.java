package io.callscope.datasets;

import io.callscope.source.SourceException;
import io.callscope.source.file.Source;
import io.callscope.store.Dataset;
import io.callscope.store.Feed;
import io.callscope.store.Library;
import io.callscope.ui.Texts;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which files have changed since they were read, and which are followed: what is appended to them
/// is taken in. Belongs to the UI thread.
public final class FileWatch {
    private final Library library;
    private final Jobs jobs;
    private final Notices notices;
    private final Openings openings;
    private final ObservableList<Dataset> datasets;
    private final Runnable onGrown;
    private final ReadOnlyObjectWrapper<Set<Integer>> changed =
            new ReadOnlyObjectWrapper<>(this, "changed", Set.of());
    private final ReadOnlyObjectWrapper<Set<String>> followed =
            new ReadOnlyObjectWrapper<>(this, "followed", Set.of());
    private Optional<Progress> looking = Optional.empty();

    /// No file is followed at first.
    ///
    /// @param datasets all that the library has
    /// @param onGrown told when the library has more calls
    FileWatch(
            Library library,
            Jobs jobs,
            Notices notices,
            Openings openings,
            ObservableList<Dataset> datasets,
            Runnable onGrown) {
        this.library = library;
        this.jobs = jobs;
        this.notices = notices;
        this.openings = openings;
        this.datasets = datasets;
        this.onGrown = onGrown;
    }

    /// Numbers of the datasets whose file has changed since it was read.
    public ReadOnlyObjectProperty<Set<Integer>> changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /// The paths of the files that are followed.
    public ReadOnlyObjectProperty<Set<String>> followedProperty() {
        return followed.getReadOnlyProperty();
    }

    /// The datasets of the files that are followed.
    public List<Dataset> followed() {
        return datasets.stream().filter(this::isFollowed).toList();
    }

    public boolean isFollowed(Dataset dataset) {
        return followed.get().contains(dataset.path());
    }

    boolean hasChanged(Dataset dataset) {
        return changed.get().contains(dataset.number());
    }

    /// Pasted text can't be read again, nor can the calls of an account.
    public static boolean canReadAgain(Dataset dataset) {
        return !dataset.path().startsWith(Source.Pasted.SCHEME)
                && !dataset.path().startsWith(Feed.SCHEME);
    }

    /// Archives do not grow.
    public static boolean canFollow(Dataset dataset) {
        return canReadAgain(dataset) && !dataset.path().contains(Source.MEMBER);
    }

    /// Reads the file of a dataset as it is now.
    public void readAgain(Dataset dataset) {
        openings.open(List.of(Path.of(dataset.path())));
    }

    /// Begins or ends to follow the file of a dataset.
    public void follow(Dataset dataset, boolean isWanted) {
        Set<String> all = new HashSet<>(followed.get());
        if (isWanted) {
            all.add(dataset.path());
        } else {
            all.remove(dataset.path());
        }
        followed.set(Set.copyOf(all));
        catchUp();
    }

    /// Takes in what was appended to the files that are followed. To be called about once a second;
    /// while the last look is under way, or a file is being read, it does nothing.
    public void catchUp() {
        List<Dataset> watched = followed().stream().filter(Dataset::isVisible).toList();
        if (!watched.isEmpty() && !isBusy()) {
            looking =
                    Optional.of(
                            jobs.run(
                                    progress -> catchUp(watched, progress),
                                    this::seen,
                                    this::stopFollowing));
        }
    }

    /// Looks which files have changed. To be called every few seconds; else like [#catchUp].
    public void look() {
        if (!datasets.isEmpty() && !isBusy()) {
            looking = Optional.of(jobs.run(_ -> library.changed(), this::mark, notices::fail));
        }
    }

    /// Forgets what was seen of datasets that the library no longer has, or has just read.
    void forgetGone() {
        Set<Integer> there = datasets.stream().map(Dataset::number).collect(Collectors.toSet());
        mark(changed.get().stream().filter(there::contains).collect(Collectors.toSet()));
    }

    private boolean isBusy() {
        return looking.filter(job -> !job.isDone()).isPresent()
                || openings.openingProperty().get().isPresent();
    }

    /// What came of one dataset that is followed.
    private sealed interface Outcome {}

    private record Grown(Dataset now) implements Outcome {}

    private record Refused(SourceException why) implements Outcome {}

    private Map<Dataset, Outcome> catchUp(List<Dataset> watched, Progress progress) {
        Map<Dataset, Outcome> outcomes = new HashMap<>();
        for (Dataset dataset : watched) {
            try {
                library.catchUp(dataset.number(), progress)
                        .ifPresent(now -> outcomes.put(dataset, new Grown(now)));
            } catch (SourceException e) {
                outcomes.put(dataset, new Refused(e));
            }
        }
        return outcomes;
    }

    private void seen(Map<Dataset, Outcome> outcomes) {
        outcomes.forEach(this::tell);
        if (outcomes.values().stream().anyMatch(Grown.class::isInstance)) {
            onGrown.run();
        }
    }

    private void tell(Dataset before, Outcome outcome) {
        switch (outcome) {
            case Grown(Dataset now) -> {
                if (now.number() != before.number()) {
                    notices.tell(now.name(), Texts.get("datasets.follow.replaced"));
                }
            }
            case Refused(SourceException why) -> {
                follow(before, false); // better told once than tried each second
                notices.tell(before.name(), why);
            }
        }
    }

    private boolean stopFollowing(Exception failure) {
        followed.set(Set.of());
        return notices.fail(failure);
    }

    private void mark(Set<Integer> now) {
        if (!now.equals(changed.get())) {
            changed.set(Set.copyOf(now));
        }
    }
}
