package io.callscope.source.pack;

import io.callscope.source.SourceException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The members of a zip archive. Their names are only names here, whatever they say: no file is
/// ever written. Of an archive that breaks off, before its table of contents, the members before
/// that are read one after the other.
public final class ZipArchive implements AutoCloseable {
    /// More members than these are not looked at.
    public static final int MOST_MEMBERS = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(ZipArchive.class);
    private static final Set<String> ASIDE = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    private final SeekableByteChannel channel;
    private final Optional<ZipFile> whole;
    private final Map<String, ZipArchiveEntry> members = new LinkedHashMap<>();
    private long begin;
    private long packed;

    private interface Opening {
        SeekableByteChannel open() throws IOException;
    }

    /// Reads the table of contents of a file.
    ///
    /// @throws SourceException if the archive can't be read at all
    public ZipArchive(Path path) throws IOException, SourceException {
        this(() -> FileChannel.open(path));
    }

    /// The same of an archive that is held in memory.
    public ZipArchive(byte[] bytes) throws IOException, SourceException {
        this(() -> new SeekableInMemoryByteChannel(bytes));
    }

    private ZipArchive(Opening archive) throws IOException, SourceException {
        SeekableByteChannel first = archive.open();
        whole = whole(first);
        channel = whole.isPresent() ? first : archive.open(); // closed by who could not read it
        packed = channel.size();
        try {
            name(
                    whole.isPresent()
                            ? Collections.list(whole.get().getEntriesInPhysicalOrder())
                            : walk());
        } catch (IOException | SourceException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Names of the files in it, in the archive's order; of two with the same name the second has a
    /// number. What systems put in on their own is left out.
    public List<String> files() {
        return members.keySet().stream().filter(name -> !isAside(name)).toList();
    }

    /// Its end is missing: there may have been more members.
    public boolean isCutOff() {
        return whole.isEmpty();
    }

    /// The unpacked bytes of a member.
    ///
    /// @throws SourceException if there is no such member, or it can't be unpacked
    public InputStream open(String name) throws IOException, SourceException {
        ZipArchiveEntry entry = members.get(name);
        if (entry == null) {
            throw new SourceException("There is no such file in the archive; see what it holds.");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new SourceException(
                    "This file in the archive is locked with a password; unpack it and open what comes out.");
        }
        if (whole.isEmpty()) {
            return new Unpacked(walkTo(name), this::position);
        }
        if (!whole.get().canReadEntryData(entry)) {
            throw new SourceException(
                    "This file is packed in a way that is not read here; pack the archive as usual, with deflate.");
        }
        InputStream in = whole.get().getInputStream(entry);
        begin = entry.getDataOffset();
        packed = entry.getCompressedSize();
        return new Unpacked(in, this::position, entry.getCrc());
    }

    /// Packed bytes of the member that were read.
    public long position() throws IOException {
        return channel.position() - begin;
    }

    /// Share of the member that was read, 0 to 1.
    public double share() throws IOException {
        return packed <= 0 ? 1 : (double) position() / packed;
    }

    @Override
    public void close() throws IOException {
        if (whole.isPresent()) {
            whole.get().close();
        }
        channel.close();
    }

    /// None if the table of contents, at the end, is missing or damaged.
    private static Optional<ZipFile> whole(SeekableByteChannel channel) {
        try {
            return Optional.of(
                    ZipFile.builder()
                            .setSeekableByteChannel(channel)
                            .setIgnoreLocalFileHeader(true)
                            .get());
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // what is before it can be read all the same
        }
    }

    private void name(List<ZipArchiveEntry> entries) throws SourceException {
        if (entries.isEmpty() && whole.isEmpty()) {
            throw new SourceException(
                    "This archive is damaged; nothing of it can be read. Get a new copy.");
        }
        if (entries.size() > MOST_MEMBERS) {
            throw new SourceException(
                    "This archive has more than 10,000 members; unpack it and open the folder.");
        }
        Map<String, Integer> names = new HashMap<>();
        for (ZipArchiveEntry entry : entries) {
            int times = names.merge(entry.getName(), 1, Integer::sum);
            members.put(entry.getName() + (times == 1 ? "" : " (" + times + ")"), entry);
        }
    }

    private static boolean isAside(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.isEmpty()
                || last.startsWith("._")
                || name.startsWith("__MACOSX/")
                || ASIDE.contains(last);
    }

    private List<ZipArchiveEntry> walk() throws IOException {
        List<ZipArchiveEntry> entries = new ArrayList<>();
        ZipArchiveInputStream in = stream();
        try {
            for (ZipArchiveEntry entry = in.getNextEntry();
                    entry != null && entries.size() <= MOST_MEMBERS;
                    entry = in.getNextEntry()) {
                entries.add(entry);
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("The archive breaks off after {} members", entries.size(), e);
        }
        return entries;
    }

    private InputStream walkTo(String name) throws IOException {
        ZipArchiveInputStream in = stream();
        for (String member : members.keySet()) {
            in.getNextEntry();
            if (member.equals(name)) {
                break;
            }
        }
        return in;
    }

    private ZipArchiveInputStream stream() throws IOException {
        channel.position(0);
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
        return new ZipArchiveInputStream(in, StandardCharsets.UTF_8.name(), true, true);
    }
}
