package io.callscope.datasets;

import io.callscope.model.Call;
import io.callscope.source.Interpretation;
import io.callscope.source.SourceException;
import io.callscope.source.file.Contents;
import io.callscope.source.file.Source;
import io.callscope.store.Dataset;
import io.callscope.store.Library;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// What is being opened: one file after the other, in the background. Belongs to the UI thread.
public final class Openings {
    private final Library library;
    private final Jobs jobs;
    private final UnaryOperator<Interpretation> stated;
    private final Notices notices;
    private final Consumer<Dataset> onOpened;
    private final Runnable onDone;
    private final Deque<Wish> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<OpenJob>> opening =
            new ReadOnlyObjectWrapper<>(this, "opening", Optional.empty());

    private final ReadOnlyObjectWrapper<List<Call>> first =
            new ReadOnlyObjectWrapper<>(this, "first", List.of());

    /// Nothing is being opened at first.
    ///
    /// @param stated what the user says of files that do not say it themselves
    /// @param onOpened told of each file that was opened
    /// @param onDone told when the library may have changed
    Openings(
            Library library,
            Jobs jobs,
            UnaryOperator<Interpretation> stated,
            Notices notices,
            Consumer<Dataset> onOpened,
            Runnable onDone) {
        this.library = library;
        this.jobs = jobs;
        this.stated = stated;
        this.notices = notices;
        this.onOpened = onOpened;
        this.onDone = onDone;
    }

    /// The first calls of the file that is being read, or was read last, as they stand in it: to be
    /// looked at until the library has them all. Empty where there is nothing to look at.
    public ReadOnlyObjectProperty<List<Call>> firstProperty() {
        return first.getReadOnlyProperty();
    }

    /// The library has the calls now.
    void forgetFirst() {
        first.set(List.of());
    }

    /// The file that is being read.
    public ReadOnlyObjectProperty<Optional<OpenJob>> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /// Reads these files, behind those that are waiting; of a folder or an archive all call logs.
    public void open(Collection<Path> files) {
        open(files, stated);
    }

    /// The same with what is said of just these files.
    public void open(Collection<Path> files, UnaryOperator<Interpretation> saidOfThem) {
        files.forEach(file -> waiting.add(new Wish.Given(file, saidOfThem)));
        openWaiting();
    }

    /// Reads text from the clipboard.
    public void open(Source.Pasted text) {
        Contents alone = new Contents(Contents.Kind.FILE, Path.of(""), List.of(text), "");
        waiting.add(new Wish.Found(text, new Wish.Batch(alone, stated)));
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
                notices::fail);
    }

    /// Stops reading; what the library had before stays, and the files that wait are forgotten.
    public void cancel() {
        waiting.clear();
        first.set(List.of());
        opening.get().ifPresent(job -> job.progress().cancel());
        opening.set(Optional.empty());
        onDone.run(); // it may have been read just now
    }

    private void openWaiting() {
        opening.get().ifPresent(job -> opening.set(Optional.of(job.withWaiting(waiting.size()))));
        openNext();
    }

    private void openNext() {
        if (opening.get().isPresent() || waiting.isEmpty()) {
            return;
        }
        Wish wish = waiting.removeFirst();
        notices.forget(wish.name());
        Progress progress =
                switch (wish) {
                    case Wish.Given(Path path, UnaryOperator<Interpretation> said) ->
                            jobs.run(
                                    watched -> look(path, said, watched),
                                    this::looked,
                                    failure -> refused(wish, failure));
                    case Wish.Found(Source source, Wish.Batch batch) ->
                            jobs.run(
                                    watched -> read(source, batch.stated(), watched),
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
    private Wish.Look look(Path path, UnaryOperator<Interpretation> said, Progress watched)
            throws SourceException {
        Contents contents = Contents.of(path);
        if (!contents.isFile()) {
            return new Wish.Several(contents, said);
        }
        Source file = contents.sources().getFirst();
        return new Wish.Read(read(file, said, watched));
    }

    private Dataset read(Source source, UnaryOperator<Interpretation> said, Progress watched)
            throws SourceException {
        return library.open(
                source,
                source.name(),
                said,
                calls -> jobs.tell(watched, () -> first.set(calls)),
                watched);
    }

    private void looked(Wish.Look look) {
        switch (look) {
            case Wish.Read(Dataset dataset) -> opened(dataset);
            case Wish.Several(Contents contents, UnaryOperator<Interpretation> said) ->
                    found(new Wish.Batch(contents, said));
        }
    }

    /// What was found comes before all that waits.
    private void found(Wish.Batch batch) {
        batch.contents().sources().reversed().stream()
                .map(source -> new Wish.Found(source, batch))
                .forEach(waiting::addFirst);
        opening.set(Optional.empty());
        openNext();
    }

    private void opened(Dataset dataset) {
        onOpened.accept(dataset);
        readNext();
    }

    private void readNext() {
        opening.set(Optional.empty());
        onDone.run();
        openNext();
    }

    private boolean refused(Wish wish, Exception failure) {
        first.set(List.of());
        boolean isTold = true;
        if (wish instanceof Wish.Found(Source source, Wish.Batch batch)) {
            boolean isAside =
                    !batch.contents().isFile()
                            && failure instanceof SourceException refusal
                            && refusal.isNoCallLog();
            if (isAside) {
                batch.leftOut().add(source);
            } else {
                isTold = notices.tell(wish.name(), failure);
            }
            account(batch);
        } else {
            isTold = notices.tell(wish.name(), failure);
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
        String name = new Wish.Given(batch.contents().of(), batch.stated()).name();
        batch.leftOut().sentence().ifPresent(text -> notices.refuse(name, text));
        if (!batch.contents().remark().isEmpty()) {
            notices.refuse(name, batch.contents().remark());
        }
    }
}
