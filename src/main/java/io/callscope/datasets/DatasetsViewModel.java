package io.callscope.datasets;

import io.callscope.source.Interpretation;
import io.callscope.store.Dataset;
import io.callscope.store.Library;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What the library has, and which of it is shown. What is being opened, what is told about it and
/// the accounts of what was read have models of their own, which it joins. Belongs to the UI
/// thread.
public final class DatasetsViewModel {
    private final Library library;
    private final Jobs jobs;
    private final Notices notices = new Notices();
    private final ReportViewModel reports;
    private final Openings openings;
    private final FileWatch files;
    private final ObservableList<Dataset> datasets = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version", -1);
    private final ObjectProperty<Map<Integer, String>> incomplete =
            new SimpleObjectProperty<>(this, "incomplete", Map.of());
    private Set<Integer> shown = Set.of(); // once the library has done what was asked
    private Optional<Progress> showing = Optional.empty();
    private Progress reloading = new Progress();

    /// The datasets of a library; [#reload] fetches them.
    ///
    /// @param stated what the user says of files that do not say it themselves
    /// @param onOpened told of each file that was opened
    public DatasetsViewModel(
            Library library,
            Jobs jobs,
            UnaryOperator<Interpretation> stated,
            Consumer<Dataset> onOpened) {
        this.library = library;
        this.jobs = jobs;
        reports = new ReportViewModel(library, jobs, notices);
        openings =
                new Openings(
                        library,
                        jobs,
                        stated,
                        notices,
                        onOpened.andThen(reports::announce),
                        this::reload);
        files = new FileWatch(library, jobs, notices, openings, datasets, this::reload);
    }

    /// All that the library has, visible or not, the oldest first.
    public ObservableList<Dataset> datasets() {
        return datasets;
    }

    /// What is to be told about files that were opened.
    public Notices notices() {
        return notices;
    }

    /// What is being opened.
    public Openings openings() {
        return openings;
    }

    /// Which files have changed, and which are followed.
    public FileWatch files() {
        return files;
    }

    /// The accounts of what was read.
    public ReportViewModel reports() {
        return reports;
    }

    /// What is to be said of datasets that are not whole, by their numbers. Input.
    public ObjectProperty<Map<Integer, String>> incompleteProperty() {
        return incomplete;
    }

    /// The library's version that [#datasets] is of; a change means that each result is out of
    /// date.
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// Reads these files and shows their calls, and no others.
    public void openOnly(Collection<Path> files) {
        jobs.run(
                _ -> {
                    library.showOnly(Set.of());
                    return true;
                },
                _ -> {
                    openings.open(files);
                    reload();
                },
                notices::fail);
    }

    /// Shows or hides the calls of a dataset.
    public void setVisible(Dataset dataset, boolean isVisible) {
        Set<Integer> wanted = new HashSet<>(shown);
        if (isVisible) {
            wanted.add(dataset.number());
        } else {
            wanted.remove(dataset.number());
        }
        show(wanted);
    }

    /// Shows the calls of all datasets.
    public void showAll() {
        show(datasets.stream().map(Dataset::number).collect(Collectors.toSet()));
    }

    /// Shows the calls of this dataset, and no others.
    public void showOnly(Dataset dataset) {
        show(Set.of(dataset.number()));
    }

    /// Forgets a dataset; its file stays.
    public void remove(Dataset dataset) {
        reports.forget(dataset);
        change(() -> library.remove(dataset.number()));
    }

    /// Has the records of a dataset understood otherwise.
    public void understand(Dataset dataset, Interpretation corrected) {
        jobs.run(
                progress -> library.understand(dataset.number(), corrected, progress),
                changed -> {
                    reload();
                    reports.renew(changed);
                },
                notices::fail);
    }

    /// Fetches what the library has.
    public void reload() {
        reloading.cancel(); // latest wins
        reloading =
                jobs.run(
                        _ -> new Content(library.version(), library.datasets()),
                        this::show,
                        notices::fail);
    }

    private record Content(long version, List<Dataset> datasets) {}

    private void show(Content content) {
        if (showing.stream().allMatch(Progress::isDone)) {
            shown =
                    content.datasets.stream()
                            .filter(Dataset::isVisible)
                            .map(Dataset::number)
                            .collect(Collectors.toSet());
        }
        datasets.setAll(content.datasets);
        files.forgetGone();
        version.set(content.version);
        if (!datasets.isEmpty()) {
            openings.forgetFirst();
        }
    }

    private void show(Set<Integer> wanted) {
        shown = Set.copyOf(wanted);
        showing.ifPresent(Progress::cancel); // latest wins
        showing = Optional.of(change(() -> library.showOnly(wanted)));
    }

    /// What is on the screen follows the library, also when that refused the change.
    private Progress change(Runnable change) {
        return jobs.run(
                _ -> {
                    change.run();
                    return true;
                },
                _ -> reload(),
                failure -> {
                    reload();
                    return notices.fail(failure);
                });
    }
}
