package io.callscope.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.model.Name;
import io.callscope.names.NameFile.Content;
import io.callscope.names.NameFile.Mistake;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class NameFileTest {
    private static final List<Name> TWO =
            List.of(
                    new Name("+91 98000 01234", "Asha Rao", "Support"),
                    new Name("+4420*", "London; \"HQ\", 1st", ""));

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+91 98000 01234,Asha Rao,Support\n+4420*,\"London; \"\"HQ\"\", 1st\"\n",
                "Number;Name;Group\n+91 98000 01234;Asha Rao;Support\n+4420*;\"London; \"\"HQ\"\", 1st\";\n",
                "name\tgroup\tphone\r\nAsha Rao\tSupport\t+91 98000 01234\r\n\"London; \"\"HQ\"\", 1st\"\t\t+4420*\r\n",
                "\n\uFEFFprefix,owner,team\n\n +91 98000 01234 , Asha Rao , Support\n+4420*,\"London; \"\"HQ\"\", 1st\","
            })
    void aTableIsReadWithAndWithoutHeadingsWhateverItsSeparator(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("names.csv"), text);
        Content content = NameFile.read(file);
        assertEquals(TWO, content.names());
        assertEquals(List.of(), content.mistakes());
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        Path file = folder.resolve("names.csv");
        NameFile.write(file, TWO);
        assertEquals(TWO, NameFile.read(file).names());
        NameFile.write(file, TWO.subList(0, 1));
        assertEquals(TWO.subList(0, 1), NameFile.read(file).names());
    }

    @Test
    void aFileOfAnOlderExcelIsRead() throws Exception {
        Path file = folder.resolve("names.csv");
        Files.write(file, "+4420*;Zoë;Büro\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of(new Name("+4420*", "Zoë", "Büro")), NameFile.read(file).names());
    }

    @Test
    void aLineThatIsNoEntryIsNamedWithItsReasonAndTheOthersCount() throws Exception {
        Content content =
                NameFile.read(
                        """
                        number,name,group
                        *,Everybody,
                        +14155550132,,
                        +14155550132,Ann,
                        "+1415555,Bob,
                        1 415 555-0132,Ann Lee,Staff
                        """);
        assertEquals(List.of(new Name("1 415 555-0132", "Ann Lee", "Staff")), content.names());
        assertEquals(
                List.of(
                        new Mistake(2, "*", "names.file.number", 0),
                        new Mistake(3, "+14155550132", "names.file.name", 0),
                        new Mistake(5, "\"+1415555,Bob,", "names.file.quote", 0),
                        new Mistake(6, "1 415 555-0132", "names.file.twice", 4)),
                content.mistakes());
    }
}
