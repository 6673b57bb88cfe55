package io.callscope.source.file;

import io.callscope.source.SourceException;
import io.callscope.source.pack.Packing;
import io.callscope.source.pack.ZipArchive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What there is to open in what a user points at: a file, the members of an archive, or all files
/// of a folder and the folders in it. Hidden files and folders, and links to folders, are left out.
///
/// @param of what the user points at
/// @param sources in the order of their names, of an archive in its own
/// @param remark what is amiss with the whole, in one sentence; empty if nothing is
public record Contents(Kind kind, Path of, List<Source> sources, String remark) {
    /// More files than these are no folder of call logs.
    static final int MOST_FILES = 10_000;

    /// What the user points at.
    public enum Kind {
        FILE,
        ARCHIVE,
        FOLDER
    }

    private static final String CUT_OFF =
            "The archive is cut off: what comes after the last file that is listed is missing. Get a new copy.";

    /// Looks, without reading more than tables of contents.
    ///
    /// @throws SourceException if there are too many files, or none, or it can't be read
    public static Contents of(Path path) throws SourceException {
        try {
            return look(path);
        } catch (IOException e) {
            throw SourceException.unreadable(e);
        }
    }

    private static Contents look(Path path) throws IOException, SourceException {
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        Source source = Source.of(path);
        return source.equals(new Source.Stored(path, "")) && isArchive(path)
                ? archive(path)
                : new Contents(Kind.FILE, path, List.of(source), "");
    }

    /// Whether it is one file, which is the source.
    public boolean isFile() {
        return kind == Kind.FILE;
    }

    /// The path of a source, from what the user points at: `sub/may.zip!/june.csv`.
    public String inside(Source source) {
        if (!(source instanceof Source.Stored(Path path, String member))) {
            return source.name();
        }
        String file = kind == Kind.FOLDER ? of.relativize(path).toString().replace('\\', '/') : "";
        return file.isEmpty() || member.isEmpty() ? file + member : file + Source.MEMBER + member;
    }

    private static Contents archive(Path path) throws IOException, SourceException {
        try (ZipArchive archive = new ZipArchive(path)) {
            if (Workbook.isIn(archive)) {
                return new Contents(Kind.FILE, path, List.of(new Source.Stored(path, "")), "");
            }
            List<Source> members = new ArrayList<>();
            archive.files().forEach(name -> members.add(new Source.Stored(path, name)));
            if (members.isEmpty()) {
                throw SourceException.noCallLog(
                        "This archive holds no files; open one that has call logs in it.");
            }
            return new Contents(Kind.ARCHIVE, path, members, archive.isCutOff() ? CUT_OFF : "");
        }
    }

    private static Contents folder(Path path) throws IOException, SourceException {
        List<Path> files = files(path);
        if (files.size() > MOST_FILES) {
            throw new SourceException(
                    "This folder has more than 10,000 files; open a folder in it that has only call logs.");
        }
        if (files.isEmpty()) {
            throw SourceException.noCallLog(
                    "This folder holds no files; open one that has call logs in it.");
        }
        List<Source> sources = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (Path file : files) {
            try {
                Contents contents = of(file);
                sources.addAll(contents.sources);
                if (!contents.remark.isEmpty()) {
                    remarks.add(file.getFileName() + ": " + contents.remark);
                }
            } catch (SourceException e) {
                sources.add(new Source.Stored(file, "")); // opening it will say what is wrong
            }
        }
        return new Contents(Kind.FOLDER, path, sources, String.join(" ", remarks));
    }

    private static boolean isArchive(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Packing.of(in.readNBytes(Packing.LOOKED_AT)) == Packing.ZIP;
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new Collector(folder, files));
        files.sort(Comparator.comparing(Path::toString));
        return files;
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path top;
        private final List<Path> files;

        Collector(Path top, List<Path> files) {
            this.top = top;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            return !folder.equals(top) && Files.isHidden(folder)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (!Files.isHidden(file) && Files.isRegularFile(file)) {
                files.add(file);
            }
            return files.size() > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            files.add(file); // opening it will say why it can't be read
            return FileVisitResult.CONTINUE;
        }
    }
}
