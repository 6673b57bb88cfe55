package io.callscope.datasets;

import io.callscope.model.Problem;
import io.callscope.query.account.Account;
import io.callscope.query.account.Accounts;
import io.callscope.source.Interpretation;
import io.callscope.source.SourceException;
import io.callscope.source.file.Contents;
import io.callscope.source.file.Source;
import io.callscope.store.Dataset;
import io.callscope.store.Library;
import io.callscope.store.LibraryException;
import io.callscope.ui.Texts;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What is open, and what is being opened: one file after the other, in the background. Belongs to
/// the UI thread.
public final class DatasetsViewModel {
    private static final int MOST_PROBLEMS = 1_000;

    private final Library library;
    private final Accounts accounts;
    private final Jobs jobs;
    private final UnaryOperator<Interpretation> stated;
    private final Consumer<Dataset> onOpened;
    private final ObservableList<Dataset> datasets = FXCollections.observableArrayList();
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version", -1);
    private final ReadOnlyObjectWrapper<Optional<OpenJob>> opening =
            new ReadOnlyObjectWrapper<>(this, "opening", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Report>> report =
            new ReadOnlyObjectWrapper<>(this, "report", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Account>> announced =
            new ReadOnlyObjectWrapper<>(this, "announced", Optional.empty());
    private final ObjectProperty<ZoneId> zone =
            new SimpleObjectProperty<>(this, "zone", ZoneOffset.UTC);
    private final Deque<Wish> waiting = new ArrayDeque<>();
    private Set<Integer> shown = Set.of(); // once the library has done what was asked
    private Optional<Progress> showing = Optional.empty();
    private Progress reloading = new Progress();
    private Progress reporting = new Progress();

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
        accounts = new Accounts(library);
        this.jobs = jobs;
        this.stated = stated;
        this.onOpened = onOpened;
    }

    /// All that the library has, visible or not, the oldest first.
    public ObservableList<Dataset> datasets() {
        return datasets;
    }

    /// What is to be told about files that were opened.
    public ObservableList<Notice> notices() {
        return notices;
    }

    /// The library's version that [#datasets] is of; a change means that each result is out of
    /// date.
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// The file that is being read.
    public ReadOnlyObjectProperty<Optional<OpenJob>> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /// The account that is shown.
    public ReadOnlyObjectProperty<Optional<Report>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /// The account of the file that was read last; a notice has it, too, if something was lost or
    /// looks as if it were missing.
    public ReadOnlyObjectProperty<Optional<Account>> announcedProperty() {
        return announced.getReadOnlyProperty();
    }

    /// The display zone, of times in accounts. Input.
    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    /// Reads these files, behind those that are waiting; of a folder or an archive all call logs.
    public void open(Collection<Path> files) {
        files.forEach(file -> waiting.add(new Wish.Given(file)));
        openWaiting();
    }

    /// Reads text from the clipboard.
    public void open(Source.Pasted text) {
        Contents alone = new Contents(Contents.Kind.FILE, Path.of(""), List.of(text), "");
        waiting.add(new Wish.Found(text, new Wish.Batch(alone)));
        openWaiting();
    }

    /// Makes the calls anew that an older version made of their records, dataset by dataset. What
    /// is cancelled is done at the next start.
    public void renew() {
        jobs.run(
                _ -> library.outdated(),
                outdated -> {
                    outdated.forEach(dataset -> waiting.add(new Wish.Outdated(dataset)));
                    openWaiting();
                },
                this::fail);
    }

    private void openWaiting() {
        opening.get().ifPresent(job -> opening.set(Optional.of(job.withWaiting(waiting.size()))));
        openNext();
    }

    /// Reads these files and shows their calls, and no others.
    public void openOnly(Collection<Path> files) {
        jobs.run(
                _ -> {
                    library.showOnly(Set.of());
                    return true;
                },
                _ -> {
                    open(files);
                    reload();
                },
                this::fail);
    }

    /// Stops reading; what the library had before stays, and the files that wait are forgotten.
    public void cancel() {
        waiting.clear();
        opening.get().ifPresent(job -> job.progress().cancel());
        opening.set(Optional.empty());
        reload(); // it may have been read just now
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
        forget(dataset);
        change(() -> library.remove(dataset.number()));
    }

    /// Has the records of a dataset understood otherwise.
    public void understand(Dataset dataset, Interpretation corrected) {
        jobs.run(
                progress -> library.understand(dataset.number(), corrected, progress),
                changed -> {
                    reload();
                    forget(changed);
                    report.get()
                            .filter(open -> open.dataset().number() == changed.number())
                            .ifPresent(_ -> showReport(changed));
                },
                this::fail);
    }

    /// Shows the account of a dataset.
    public void showReport(Dataset dataset) {
        notices.removeIf(notice -> notice.isOf(dataset.number()));
        reporting.cancel(); // latest wins
        reporting =
                jobs.run(
                        progress ->
                                new Report(
                                        accounts.of(dataset, progress),
                                        "",
                                        accounts.problems(dataset, "", MOST_PROBLEMS)),
                        found -> report.set(Optional.of(found)),
                        this::fail);
    }

    /// Lists only the problems of one kind in the account that is shown.
    ///
    /// @param kind name of the kind; empty for all
    public void listProblems(String kind) {
        Account account = report.get().orElseThrow().account();
        reporting.cancel(); // latest wins
        reporting =
                jobs.run(
                        _ ->
                                new Report(
                                        account,
                                        kind,
                                        accounts.problems(account.dataset(), kind, MOST_PROBLEMS)),
                        found -> report.set(Optional.of(found)),
                        this::fail);
    }

    /// Writes an account with all of its problems into a file.
    public void saveReport(Account account, Path file) {
        ReportWriter writer = new ReportWriter(zone.get());
        jobs.run(
                _ -> {
                    List<Problem> all = accounts.problems(account.dataset(), "", Integer.MAX_VALUE);
                    writer.write(new Report(account, "", all), file);
                    return file;
                },
                _ -> {},
                failure -> {
                    if (failure instanceof IOException) {
                        refuse(
                                String.valueOf(file.getFileName()),
                                Texts.get("report.save.failed", file));
                        return true;
                    }
                    return fail(failure);
                });
    }

    public void closeReport() {
        reporting.cancel();
        report.set(Optional.empty());
    }

    /// Tells that nothing came of a file, and why; once, however often it happens.
    ///
    /// @param subject the file's name; empty if it is not about a file
    public void refuse(String subject, String reason) {
        Notice notice = new Notice(subject, reason, true);
        notices.remove(notice);
        notices.add(notice);
    }

    public void dismiss(Notice notice) {
        notices.remove(notice);
    }

    /// Fetches what the library has.
    public void reload() {
        reloading.cancel(); // latest wins
        reloading =
                jobs.run(
                        _ -> new Content(library.version(), library.datasets()),
                        this::show,
                        this::fail);
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
        version.set(content.version);
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
                    return fail(failure);
                });
    }

    private void openNext() {
        if (opening.get().isPresent() || waiting.isEmpty()) {
            return;
        }
        Wish wish = waiting.removeFirst();
        notices.removeIf(notice -> notice.subject().equals(wish.name()));
        Progress progress =
                switch (wish) {
                    case Wish.Given(Path path) ->
                            jobs.run(
                                    watched -> look(path, watched),
                                    this::looked,
                                    failure -> refused(wish, failure));
                    case Wish.Found(Source source, Wish.Batch batch) ->
                            jobs.run(
                                    watched -> library.open(source, source.name(), stated, watched),
                                    dataset -> {
                                        account(batch);
                                        opened(dataset);
                                    },
                                    failure -> refused(wish, failure));
                    case Wish.Outdated(Dataset dataset) ->
                            jobs.run(
                                    watched -> library.renew(dataset.number(), watched),
                                    _ -> readNext(),
                                    failure -> refused(wish, failure));
                };
        opening.set(Optional.of(new OpenJob(wish.name(), progress, waiting.size())));
    }

    /// A file is read at once; what is in a folder or an archive comes one after the other.
    private Wish.Look look(Path path, Progress watched) throws SourceException {
        Contents contents = Contents.of(path);
        if (!contents.isFile()) {
            return new Wish.Several(contents);
        }
        Source file = contents.sources().getFirst();
        return new Wish.Read(library.open(file, file.name(), stated, watched));
    }

    private void looked(Wish.Look look) {
        switch (look) {
            case Wish.Read(Dataset dataset) -> opened(dataset);
            case Wish.Several(Contents contents) -> found(contents);
        }
    }

    /// What was found comes before all that waits.
    private void found(Contents contents) {
        Wish.Batch batch = new Wish.Batch(contents);
        contents.sources().reversed().stream()
                .map(source -> new Wish.Found(source, batch))
                .forEach(waiting::addFirst);
        opening.set(Optional.empty());
        openNext();
    }

    private void opened(Dataset dataset) {
        onOpened.accept(dataset);
        announce(dataset);
        readNext();
    }

    private void readNext() {
        opening.set(Optional.empty());
        reload();
        openNext();
    }

    private void announce(Dataset dataset) {
        jobs.run(
                progress -> accounts.of(dataset, progress),
                account -> {
                    forget(dataset);
                    announced.set(Optional.of(account));
                    if (!account.isWell()) {
                        notices.add(Notice.of(account));
                    }
                },
                this::fail);
    }

    private void forget(Dataset dataset) {
        notices.removeIf(notice -> notice.isOf(dataset.number()));
        announced.set(
                announced.get().filter(account -> account.dataset().number() != dataset.number()));
    }

    private boolean refused(Wish wish, Exception failure) {
        boolean isTold = true;
        if (wish instanceof Wish.Found(Source source, Wish.Batch batch)) {
            boolean isAside =
                    !batch.contents().isFile()
                            && failure instanceof SourceException refusal
                            && refusal.isNoCallLog();
            if (isAside) {
                batch.leftOut().add(source);
            } else {
                isTold = tell(wish.name(), failure);
            }
            account(batch);
        } else {
            isTold = tell(wish.name(), failure);
        }
        opening.set(Optional.empty());
        openNext();
        return isTold;
    }

    /// When all of a folder or an archive was read: what was left out of it.
    private void account(Wish.Batch batch) {
        if (!batch.isLast()) {
            return;
        }
        String name = new Wish.Given(batch.contents().of()).name();
        batch.leftOut().sentence().ifPresent(text -> refuse(name, text));
        if (!batch.contents().remark().isEmpty()) {
            refuse(name, batch.contents().remark());
        }
    }

    private boolean fail(Exception failure) {
        return tell("", failure);
    }

    /// @return whether it is an error that a user can understand
    private boolean tell(String subject, Exception failure) {
        if (failure instanceof SourceException || failure instanceof LibraryException) {
            refuse(subject, String.valueOf(failure.getMessage()));
            return true;
        }
        return false;
    }
}
