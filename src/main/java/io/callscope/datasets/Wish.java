package io.callscope.datasets;

import io.callscope.source.Interpretation;
import io.callscope.source.file.Contents;
import io.callscope.source.file.LeftOut;
import io.callscope.source.file.Source;
import io.callscope.store.Dataset;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// Something that is to be opened.
sealed interface Wish {
    /// What it is called.
    String name();

    /// What the user points at: it may be a folder or an archive.
    ///
    /// @param stated what the user says of files that do not say it themselves
    record Given(Path path, UnaryOperator<Interpretation> stated) implements Wish {
        @Override
        public String name() {
            Path file = path.getFileName();
            return String.valueOf(file == null ? path : file);
        }
    }

    /// One source of calls.
    record Found(Source source, Batch batch) implements Wish {
        @Override
        public String name() {
            return source.name();
        }
    }

    /// Records that the library has, whose calls an older version made.
    record Outdated(Dataset dataset) implements Wish {
        @Override
        public String name() {
            return dataset.name();
        }
    }

    /// What came of looking at what the user points at.
    sealed interface Look {}

    /// It was a file, and is read.
    record Read(Dataset dataset) implements Look {}

    /// It has several files.
    record Several(Contents contents, UnaryOperator<Interpretation> stated) implements Look {}

    /// What was found in one place, until all of it was opened. Belongs to the UI thread.
    final class Batch {
        private final Contents contents;
        private final LeftOut leftOut;
        private final UnaryOperator<Interpretation> stated;
        private int open;

        Batch(Contents contents, UnaryOperator<Interpretation> stated) {
            this.contents = contents;
            this.stated = stated;
            leftOut = new LeftOut(contents);
            open = contents.sources().size();
        }

        Contents contents() {
            return contents;
        }

        UnaryOperator<Interpretation> stated() {
            return stated;
        }

        LeftOut leftOut() {
            return leftOut;
        }

        /// One of them is done with.
        ///
        /// @return whether it was the last
        boolean isLast() {
            return --open == 0;
        }
    }
}
