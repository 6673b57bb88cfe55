package io.callscope.store;

import static io.callscope.store.OpenedFiles.csv;
import static io.callscope.store.OpenedFiles.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@SuppressWarnings("NullAway.Init") // the field is set before each test
final class EncodingTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String NAME = "José Müller – “Straße”";

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

    @Test
    void jsonAndTablesAreReadInEveryEncodingWithOrWithoutItsMark() throws Exception {
        String json = CallLog.call("a", 1, 5).replace("21.zt.plivo.com", NAME) + "\n";
        String table = csv(row("a", 1).replace("21.zt.plivo.com", NAME));
        for (String text : List.of(json, table)) {
            assertRead(text, UTF_8, "UTF-8");
            assertRead("\uFEFF" + text, UTF_8, "UTF-8");
            assertRead("\uFEFF" + text, UTF_16LE, "UTF-16LE");
            assertRead("\uFEFF" + text, UTF_16BE, "UTF-16BE");
            assertRead(text, UTF_16LE, "UTF-16LE");
            assertRead(text, UTF_16BE, "UTF-16BE");
            assertRead(text, WINDOWS, "windows-1252");
        }
    }

    private void assertRead(String text, Charset charset, String encoding) throws Exception {
        Dataset dataset = files.open(files.file("calls", text.getBytes(charset)));
        String message = charset + " of " + text;
        assertEquals(encoding, dataset.encoding(), message);
        assertEquals(List.of(NAME), files.column("trunk_domain"), message);
        assertEquals(0, dataset.problems(), message);
    }

    @Test
    void aLetterOfWindows1252FarIntoTheFileIsReadAsSuch() throws Exception {
        String many =
                IntStream.range(0, 3_000)
                        .mapToObj(i -> row("id" + i, i % 60))
                        .collect(Collectors.joining("\n"));
        String last = row("zz", 1).replace("21.zt.plivo.com", NAME);
        Dataset dataset = files.open(files.file("a.csv", csv(many, last).getBytes(WINDOWS)));
        assertEquals("windows-1252", dataset.encoding());
        assertEquals(NAME, files.column("trunk_domain").getLast());
        assertEquals(List.of(3_001L, 0L), List.of(dataset.loaded(), dataset.problems()));
    }

    @Test
    void aWrongByteInUtf8IsAProblemAndNoOtherEncoding() throws Exception {
        for (int wrong : new int[] {0xFF, 0xFE, 0x80, 0xC3, 0xE9}) {
            byte[] bytes = csv(row("a", 1), row("b", 2)).getBytes(UTF_8);
            int at = new String(bytes, UTF_8).indexOf("b,+1415");
            bytes[at + 5] = (byte) wrong;
            Dataset dataset = files.open(files.file("a.csv", bytes));
            assertEquals("UTF-8", dataset.encoding(), "byte " + wrong);
            assertEquals(2, dataset.loaded());
            assertEquals("from_number", files.problems(dataset).getFirst().field());
            assertTrue(files.problems(dataset).getFirst().reason().contains("no UTF-8"));
        }
    }

    @Test
    void aFileInUtf16ThatIsCutInACharacterGivesWhatIsBefore() throws Exception {
        byte[] bytes = ("\uFEFF" + csv(row("a", 1), row("b", 2))).getBytes(UTF_16LE);
        Dataset dataset =
                files.open(files.file("a.csv", java.util.Arrays.copyOf(bytes, bytes.length - 33)));
        assertEquals(1, dataset.loaded());
        assertEquals(2, dataset.records());
    }
}
