package io.callscope.source.file;

import io.callscope.source.SourceException;
import io.callscope.source.pack.UnpackLimitException;
import io.callscope.source.pack.ZipArchive;
import io.callscope.source.table.Rows;
import io.callscope.source.table.XlsxRows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;

/// Opens Excel workbooks, which are archives, after a look at how large they get: their texts are
/// held in memory.
final class Workbook {
    private static final String PARTS = "xl/";
    private static final String TEXTS = "xl/sharedStrings.xml";

    /// Bytes of the different texts of a workbook.
    private static final long MOST_TEXT = 512L << 20;

    /// Bytes of a workbook that is packed once more.
    private static final int LARGEST_IN_MEMORY = 256 << 20;

    private Workbook() {}

    /// Whether an archive is one.
    static boolean isIn(ZipArchive archive) {
        return archive.files().stream().anyMatch(name -> name.startsWith(PARTS));
    }

    /// A workbook on the disk.
    static Rows open(Path path) throws IOException, SourceException {
        try (ZipArchive archive = new ZipArchive(path)) {
            check(archive, "This is an archive; open the files in it.");
        }
        return XlsxRows.of(path);
    }

    /// A workbook that is packed once more.
    static Rows open(InputStream in) throws IOException, SourceException {
        byte[] bytes;
        try {
            bytes = in.readNBytes(LARGEST_IN_MEMORY + 1);
        } catch (EOFException | ZipException e) {
            throw new SourceException(
                    "This packed file breaks off; nothing of the workbook in it can be read. Get a new copy.");
        }
        if (bytes.length > LARGEST_IN_MEMORY) {
            throw new SourceException(
                    "This workbook is larger than 256 MB; unpack it and open that.");
        }
        try (ZipArchive archive = new ZipArchive(bytes)) {
            check(
                    archive,
                    "This is an archive inside a packed file; unpack the outer one and open this.");
        }
        return XlsxRows.of(new ByteArrayInputStream(bytes));
    }

    private static void check(ZipArchive archive, String otherwise)
            throws IOException, SourceException {
        if (!isIn(archive)) {
            throw SourceException.noCallLog(otherwise);
        }
        for (String part : archive.files()) {
            try {
                InputStream in = archive.open(part); // closed with the archive
                long size = in.transferTo(OutputStream.nullOutputStream());
                if (part.equals(TEXTS) && size > MOST_TEXT) {
                    throw new SourceException(
                            "This workbook has more than 512 MB of different texts; save it as CSV and open that.");
                }
            } catch (UnpackLimitException e) {
                throw new SourceException(
                        "This workbook grows to more than 250 times its size, which no call log does; it is not opened.");
            } catch (EOFException | ZipException e) {
                return; // damaged: the reader will say how far it comes
            }
        }
    }
}
