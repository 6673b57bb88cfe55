package io.callscope.app;

import io.callscope.names.NameFile;
import io.callscope.query.QueryEngine;
import io.callscope.source.Interpretation;
import io.callscope.source.SourceException;
import io.callscope.source.file.Contents;
import io.callscope.source.file.LeftOut;
import io.callscope.source.file.Source;
import io.callscope.store.Dataset;
import io.callscope.store.Library;
import io.callscope.store.LibraryException;
import io.callscope.store.LibraryInUseException;
import io.callscope.store.PrivateFolder;
import io.callscope.work.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A library with what asks it. A private one is deleted on closing.
final class Workspace implements AutoCloseable {
    private static final String FILE = "library.duckdb";

    private final Library library;
    private final QueryEngine engine;
    private final Optional<PrivateFolder> folder;
    private final boolean isGuest;
    private final Set<Integer> shownBefore = new HashSet<>();

    private Workspace(
            Library library, QueryEngine engine, Optional<PrivateFolder> folder, boolean isGuest) {
        this.library = library;
        this.engine = engine;
        this.folder = folder;
        this.isGuest = isGuest;
    }

    private Workspace(Library library, Optional<PrivateFolder> folder) {
        this(library, new QueryEngine(library), folder, false);
    }

    /// The same library for somebody else: when that one is closed, this stays open.
    Workspace forGuest() {
        return new Workspace(library, engine, Optional.empty(), true);
    }

    /// The library in this file.
    static Workspace of(Path file, Runnable threadGuard) throws LibraryInUseException {
        return new Workspace(Library.open(file, threadGuard), Optional.empty());
    }

    /// A library that nobody else sees and that leaves nothing behind.
    static Workspace ofPrivate(Runnable threadGuard) {
        try {
            PrivateFolder folder = PrivateFolder.create();
            try {
                Library library = Library.open(folder.path().resolve(FILE), threadGuard);
                return new Workspace(library, Optional.of(folder));
            } catch (LibraryInUseException e) {
                folder.close();
                throw new IllegalStateException("a new file is in use", e);
            }
        } catch (IOException e) {
            throw new LibraryException(
                    "The folder for temporary files can't be used: " + e.getMessage(), e);
        }
    }

    Library library() {
        return library;
    }

    QueryEngine engine() {
        return engine;
    }

    /// Takes over the names of a file.
    ///
    /// @return how many lines of it are no names, or in doubt
    int takeNames(Path file) throws IOException {
        NameFile.Content content = NameFile.read(file);
        library.names().change(book -> book.with(content.names()));
        return content.mistakes().size();
    }

    /// Makes the calls anew that an older version made of their records.
    void renew(Progress progress) {
        library.outdated().forEach(dataset -> library.renew(dataset.number(), progress));
    }

    /// What became of one file of the command line.
    ///
    /// @param name as given; of a file in a folder or an archive `folder/file`, `archive!/member`
    /// @param dataset none if the file gave no calls
    /// @param failure why; empty if it gave some
    record Opened(String name, Optional<Dataset> dataset, String failure) {
        static Opened failed(String name, SourceException failure) {
            return new Opened(name, Optional.empty(), String.valueOf(failure.getMessage()));
        }
    }

    /// Takes in the files and shows their calls and no others, until this is closed: a library that
    /// is kept shows them beside those it showed before.
    List<Opened> open(Arguments arguments, Progress progress) {
        library.datasets().stream()
                .filter(Dataset::isVisible)
                .map(Dataset::number)
                .forEach(shownBefore::add);
        List<Opened> opened = new ArrayList<>();
        for (String file : arguments.files()) {
            try {
                Contents contents = Contents.of(arguments.at(file));
                open(file, contents, arguments.stated(), progress, opened);
            } catch (SourceException e) {
                opened.add(Opened.failed(file, e));
            }
        }
        library.showOnly(
                opened.stream()
                        .flatMap(one -> one.dataset().stream())
                        .map(Dataset::number)
                        .collect(Collectors.toSet()));
        return opened;
    }

    private void open(
            String file,
            Contents contents,
            UnaryOperator<Interpretation> stated,
            Progress progress,
            List<Opened> opened) {
        LeftOut leftOut = new LeftOut(contents);
        for (Source source : contents.sources()) {
            String name = name(file, contents, source);
            try {
                Dataset dataset = library.open(source, source.name(), stated, _ -> {}, progress);
                opened.add(new Opened(name, Optional.of(dataset), ""));
            } catch (SourceException e) {
                if (contents.kind() == Contents.Kind.FOLDER && e.isNoCallLog()) {
                    leftOut.add(source);
                } else {
                    opened.add(Opened.failed(name, e));
                }
            }
        }
        leftOut.sentence().ifPresent(text -> opened.add(new Opened(file, Optional.empty(), text)));
        if (!contents.remark().isEmpty()) {
            opened.add(new Opened(file, Optional.empty(), contents.remark()));
        }
    }

    private static String name(String file, Contents contents, Source source) {
        return switch (contents.kind()) {
            case FILE -> file;
            case ARCHIVE -> file + Source.MEMBER + contents.inside(source);
            case FOLDER -> file + (file.endsWith("/") ? "" : "/") + contents.inside(source);
        };
    }

    @Override
    public void close() throws IOException {
        if (folder.isEmpty() && !shownBefore.isEmpty()) {
            library.datasets().stream()
                    .filter(Dataset::isVisible)
                    .map(Dataset::number)
                    .forEach(shownBefore::add);
            library.showOnly(shownBefore);
        }
        if (isGuest) {
            return;
        }
        library.close();
        if (folder.isPresent()) {
            folder.get().close();
        }
    }
}
