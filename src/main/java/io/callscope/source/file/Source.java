package io.callscope.source.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// Where the records of one dataset come from.
public sealed interface Source {
    /// Between an archive and its member, in a path.
    String MEMBER = "!/";

    /// A file.
    ///
    /// @param member of the archive that the file is; empty for the file itself
    record Stored(Path path, String member) implements Source {
        @Override
        public String name() {
            String file = String.valueOf(path.getFileName());
            return member.isEmpty() ? file : file + " › " + member;
        }

        @Override
        public String identity() {
            return path.toAbsolutePath().normalize() + (member.isEmpty() ? "" : MEMBER + member);
        }
    }

    /// Text from the clipboard.
    ///
    /// @param name of the dataset
    record Pasted(String text, String name, Instant at) implements Source {
        /// What the identity of pasted text begins with.
        public static final String SCHEME = "clipboard:";

        @Override
        public String identity() {
            return SCHEME + "%08x-%d".formatted(text.hashCode(), text.length());
        }
    }

    /// What the dataset is called: `may.json`, `may.zip › june.csv`.
    String name();

    /// The same for the same place, also next time: `/logs/may.zip!/june.csv`.
    String identity();

    /// The file, or the member of an archive that an identity names.
    static Source of(Path path) {
        String text = path.toString().replace('\\', '/');
        for (int at = text.indexOf(MEMBER); at >= 0; at = text.indexOf(MEMBER, at + 1)) {
            Path archive = path.getFileSystem().getPath(path.toString().substring(0, at));
            if (!Files.exists(path) && Files.isRegularFile(archive)) {
                return new Stored(archive, path.toString().substring(at + MEMBER.length()));
            }
        }
        return new Stored(path, "");
    }
}
