package io.callscope.store;

import io.callscope.source.SourceException;
import io.callscope.source.file.Source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What tells whether a file has changed since it was read. A member of an archive has size and
/// time of the archive.
///
/// @param path the identity of a [Source]
/// @param modified UTC
record FileStamp(String path, long size, LocalDateTime modified) {
    static FileStamp of(Source source) throws SourceException {
        return switch (source) {
            case Source.Pasted pasted ->
                    new FileStamp(
                            pasted.identity(),
                            pasted.text().getBytes(StandardCharsets.UTF_8).length,
                            LocalDateTime.ofInstant(pasted.at(), ZoneOffset.UTC)
                                    .truncatedTo(ChronoUnit.MICROS));
            case Source.Stored(Path path, _) -> of(path, source.identity());
        };
    }

    /// Where it came from; none for text that was pasted and for the calls of an account.
    Optional<Source> source() {
        return path.startsWith(Source.Pasted.SCHEME) || path.startsWith(Feed.SCHEME)
                ? Optional.empty()
                : Optional.of(Source.of(Path.of(path)));
    }

    /// Whether the file is there, but not as it was then.
    boolean hasChanged() {
        return source().filter(this::isOtherNow).isPresent();
    }

    private boolean isOtherNow(Source source) {
        try {
            return source instanceof Source.Stored(Path file, _)
                    && Files.isRegularFile(file)
                    && !of(source).equals(this);
        } catch (SourceException e) {
            return false; // it went away in this moment, or may not be read
        }
    }

    private static FileStamp of(Path path, String identity) throws SourceException {
        try {
            if (Files.isDirectory(path)) {
                throw new SourceException("This is a folder; open the files in it.");
            }
            LocalDateTime modified =
                    LocalDateTime.ofInstant(
                            Files.getLastModifiedTime(path).toInstant(), ZoneOffset.UTC);
            return new FileStamp(
                    identity, Files.size(path), modified.truncatedTo(ChronoUnit.MICROS));
        } catch (IOException e) {
            throw SourceException.unreadable(e);
        }
    }

    /// Those whose file has changed, by their keys.
    static Set<Integer> changed(Map<Integer, FileStamp> stamps) {
        return stamps.entrySet().stream()
                .filter(entry -> entry.getValue().hasChanged())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
