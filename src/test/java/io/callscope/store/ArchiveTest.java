package io.callscope.store;

import static io.callscope.store.OpenedFiles.csv;
import static io.callscope.store.OpenedFiles.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStream;

import io.callscope.model.Problem;
import io.callscope.source.SourceException;
import io.callscope.source.file.Contents;
import io.callscope.source.file.Source;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

@SuppressWarnings("NullAway.Init") // the field is set before each test
final class ArchiveTest {
    private static final String MAY =
            CallLog.call("a", 1, 5) + "\n" + CallLog.call("b", 2, 6) + "\n";

    @TempDir private Path folder;
    private OpenedFiles files;

    @BeforeEach
    void open() throws Exception {
        files = new OpenedFiles(folder);
    }

    @AfterEach
    void close() {
        files.close();
    }

    /// Packs bytes as one stream.
    private interface Packer {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] packed(Packer packer, byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            try (OutputStream out = packer.over(bytes)) {
                out.write(part);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> CallLog.call("id" + (i * 7_919L % 1_000_003), i % 60, i))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void whateverPacksAFileOneOrSeveralTimesItIsRead() throws Exception {
        byte[] first = lines(0, 50).getBytes(UTF_8);
        byte[] second = lines(50, 90).getBytes(UTF_8);
        for (Packer packer : List.<Packer>of(GZIPOutputStream::new, ZstdOutputStream::new)) {
            byte[] twoFrames = packed(packer, first, second);
            assertEquals(90, files.open(files.file("no-name", twoFrames)).loaded());
            byte[] twice = packed(GZIPOutputStream::new, twoFrames);
            assertEquals(90, files.open(files.file("calls.txt", twice)).loaded());
        }
        byte[] table = packed(ZstdOutputStream::new, csv(row("a", 1)).getBytes(UTF_8));
        assertEquals("csv", files.open(files.file("a.csv.zst", table)).format());
    }

    @Test
    void aPackedFileThatIsCutOffGivesEveryRecordBeforeTheCut() throws Exception {
        byte[] text = lines(0, 4_000).getBytes(UTF_8);
        byte[] table =
                csv(IntStream.range(0, 4_000)
                                .mapToObj(i -> row("id" + i * 7_919L, i % 60))
                                .toArray(String[]::new))
                        .getBytes(UTF_8);
        for (byte[] plain : List.of(text, table)) {
            for (Packer packer : List.<Packer>of(GZIPOutputStream::new, ZstdOutputStream::new)) {
                byte[] packed = packed(packer, plain, plain);
                Dataset dataset =
                        files.open(files.file("a", Arrays.copyOf(packed, packed.length * 3 / 4)));
                assertTrue(dataset.records() > 4_000, () -> dataset.toString());
                Problem problem = files.problems(dataset).getFirst();
                assertEquals(1, dataset.problems());
                assertTrue(
                        problem.reason().startsWith("the packed file breaks off"), problem::reason);
            }
        }
    }

    @Test
    void eachMemberOfAZipIsADatasetAndTheNamesAreOnlyNames() throws Exception {
        Path zip =
                files.file(
                        "may.zip",
                        zip(
                                "../../evil.json",
                                MAY,
                                "sub/june.csv",
                                csv(row("c", 1)),
                                "sub/.DS_Store",
                                "x",
                                "__MACOSX/._june.csv",
                                "x"));
        List<Dataset> datasets = files.openAll(zip);
        assertEquals(
                List.of("may.zip › ../../evil.json", "may.zip › sub/june.csv"),
                datasets.stream().map(Dataset::name).toList());
        assertEquals(zip + "!/sub/june.csv", datasets.getLast().path());
        assertEquals(List.of("a", "b", "c"), files.column("call_uuid"));
        try (Stream<Path> paths = Files.walk(folder)) {
            assertTrue(paths.noneMatch(path -> path.toString().contains("evil")));
        }
        assertEquals(
                datasets.getLast().number(),
                files.open(Path.of(datasets.getLast().path())).number());
    }

    @Test
    void anUnchangedMemberIsNotReadAgain() throws Exception {
        Path zip = files.file("may.zip", zip("may.json", MAY, "june.csv", csv(row("c", 1))));
        List<Dataset> first = files.openAll(zip);
        long version = files.library().version();
        assertEquals(first, files.openAll(zip));
        assertEquals(version, files.library().version());
    }

    @Test
    void aMemberThatIsLockedOrAnArchiveItselfIsRefusedAndTheOthersAreRead() throws Exception {
        byte[] inner = zip("x.json", MAY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : List.of("locked.json", "inner.zip", "may.json")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.equals("inner.zip") ? inner : MAY.getBytes(UTF_8));
                out.closeEntry();
            }
        }
        byte[] zip = bytes.toByteArray();
        zip[6] |= 1; // locked, says the member's own head
        String hex = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1);
        zip[hex.indexOf("PK\u0001\u0002") + 8] |= 1; // and the table of contents
        List<Source> members = Contents.of(files.file("may.zip", zip)).sources();
        assertEquals(3, members.size());
        assertTrue(refusal(members.get(0)).contains("password"));
        assertTrue(refusal(members.get(1)).contains("archive inside"));
        assertEquals(2, files.open(members.get(2)).loaded());
    }

    @Test
    void aZipThatIsCutOffGivesWhatIsBeforeTheCut() throws Exception {
        byte[] zip = zip("may.json", MAY, "june.json", lines(0, 3_000), "july.json", MAY);
        Path cut = files.file("may.zip", Arrays.copyOf(zip, zip.length * 2 / 3));
        Contents contents = Contents.of(cut);
        assertTrue(contents.remark().contains("cut off"), contents::remark);
        List<Dataset> datasets = files.openAll(cut);
        assertEquals(2, datasets.size());
        assertEquals(2, datasets.getFirst().loaded());
        assertTrue(datasets.getLast().loaded() > 500);
        assertEquals(1, datasets.getLast().problems());
    }

    @Test
    void aMemberWhoseBytesWereChangedSaysSo() throws Exception {
        byte[] zip = zip("may.json", lines(0, 3_000));
        for (int at = 200; at < zip.length - 200; at += zip.length / 5) {
            byte[] damaged = zip.clone();
            damaged[at] ^= 0x10;
            Source member = Contents.of(files.file("may.zip", damaged)).sources().getFirst();
            try {
                assertTrue(files.open(member).problems() > 0, "byte " + at);
            } catch (SourceException e) {
                assertTrue(String.valueOf(e.getMessage()).endsWith("."), "byte " + at);
            }
        }
    }

    @Test
    void aBombIsUnpackedUpToTheLimit() throws Exception {
        String filler = "\n".repeat(1 << 20);
        for (Packer packer : List.<Packer>of(GZIPOutputStream::new, ZstdOutputStream::new)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream out = packer.over(bytes)) {
                out.write(("[" + MAY.lines().collect(Collectors.joining(","))).getBytes(UTF_8));
                for (int i = 0; i < 300; i++) {
                    out.write(filler.getBytes(UTF_8));
                }
            }
            Dataset dataset = files.open(files.file("bomb", bytes.toByteArray()));
            assertEquals(2, dataset.loaded());
            assertTrue(files.problems(dataset).getFirst().reason().contains("250 times its size"));
        }
    }

    @Test
    void whatIsPackedOtherwiseOrIsNoTextIsRefusedWithAReason() throws Exception {
        byte[] xz = {(byte) 0xFD, '7', 'z', 'X', 'Z', 0, 0, 0};
        assertTrue(refusal(Source.of(files.file("a.xz", xz))).contains("packed in a way"));
        assertTrue(refusal(Source.of(files.file("a.pdf", "%PDF-1.7\n"))).contains("PDF"));
        byte[] old = {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        };
        assertTrue(refusal(Source.of(files.file("a.xls", old))).contains("old Excel"));
        assertTrue(refusal(Source.of(files.file("a.png", new byte[5_000]))).contains("no text"));
        Path broken = files.file("a.zip", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 1});
        assertThrows(SourceException.class, () -> Contents.of(broken));
    }

    @Test
    void ofAFolderAllFilesAreFoundButNotTheHiddenOnes() throws Exception {
        Path logs = folder.resolve("logs/2026");
        Files.createDirectories(logs.resolve(".git"));
        Files.writeString(logs.resolve("b.json"), MAY);
        Files.writeString(logs.resolve(".git/x.json"), MAY);
        Files.writeString(logs.resolve(".hidden"), MAY);
        Files.write(logs.resolveSibling("a.zip"), zip("c.json", MAY, "d.txt", "x"));
        Contents contents = Contents.of(folder.resolve("logs"));
        assertEquals(
                List.of("2026/b.json", "a.zip!/c.json", "a.zip!/d.txt"),
                contents.sources().stream().map(contents::inside).toList());
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThrows(SourceException.class, () -> Contents.of(empty));
    }

    private String refusal(Source source) {
        return String.valueOf(
                assertThrows(SourceException.class, () -> files.open(source)).getMessage());
    }
}
