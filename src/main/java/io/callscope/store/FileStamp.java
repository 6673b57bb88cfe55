package io.callscope.store;

import io.callscope.source.SourceException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// What tells whether a file has changed since it was read.
///
/// @param modified UTC
record FileStamp(Path path, long size, LocalDateTime modified) {
    static FileStamp of(Path path) throws SourceException {
        try {
            if (Files.isDirectory(path)) {
                throw new SourceException("This is a folder; open the files in it.");
            }
            LocalDateTime modified =
                    LocalDateTime.ofInstant(
                            Files.getLastModifiedTime(path).toInstant(), ZoneOffset.UTC);
            return new FileStamp(
                    path.toAbsolutePath().normalize(),
                    Files.size(path),
                    modified.truncatedTo(ChronoUnit.MICROS));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    static SourceException unreadable(IOException e) {
        return new SourceException(
                switch (e) {
                    case NoSuchFileException _ ->
                            "There is no such file; check the name, or whether it was moved.";
                    case AccessDeniedException _ ->
                            "This file may not be read; ask for the permission, or copy it.";
                    default ->
                            "This file can't be read: "
                                    + Database.firstLine(e)
                                    + ". Try a copy of it.";
                });
    }
}
