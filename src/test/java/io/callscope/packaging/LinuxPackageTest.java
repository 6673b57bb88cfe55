package io.callscope.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

class LinuxPackageTest {
    private static final Path LINUX = Path.of("packaging", "linux");
    private static final Path ICONS = Path.of("assets", "icon");

    @Test
    void theDesktopEntryStartsTheAppWithTheFilesAndLinksThatItOpens() throws IOException {
        Map<String, String> entry = desktopEntry();
        assertEquals("Application", entry.get("Type"));
        assertEquals("Callscope", entry.get("Name"));
        assertEquals("callscope %U", entry.get("Exec"));
        assertEquals("callscope", entry.get("Icon"));
        assertEquals("io.callscope.app.CallscopeApp", entry.get("StartupWMClass"));
    }

    @Test
    void theDesktopEntryAndTheMetainfoNameTheSameFileTypes() throws Exception {
        List<String> types =
                List.of("application/json", "application/x-ndjson", "application/gzip");
        assertEquals(
                String.join(";", types) + ";x-scheme-handler/callscope;",
                desktopEntry().get("MimeType"));
        assertEquals(types, texts(metainfo(), "mediatype"));
    }

    @Test
    void theMetainfoBelongsToTheDesktopEntry() throws Exception {
        Document metainfo = metainfo();
        assertEquals(List.of("callscope.desktop"), texts(metainfo, "launchable"));
        assertEquals(List.of("Apache-2.0"), texts(metainfo, "project_license"));
        assertTrue(Files.readString(Path.of("LICENSE")).contains("Apache License"));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 32, 48, 64, 128, 256})
    void theIconHasEachSizeThatADesktopAsksFor(int size) throws IOException {
        var image = ImageIO.read(ICONS.resolve("callscope-" + size + ".png").toFile());
        assertEquals(size, image.getWidth());
        assertEquals(size, image.getHeight());
    }

    private static Map<String, String> desktopEntry() throws IOException {
        return Files.readAllLines(LINUX.resolve("callscope.desktop")).stream()
                .filter(line -> line.contains("="))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static Document metainfo() throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(LINUX.resolve("io.callscope.Callscope.metainfo.xml").toFile());
    }

    private static List<String> texts(Document document, String tag) {
        var nodes = document.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }
}
