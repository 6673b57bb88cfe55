package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.Shape;
import io.callscope.source.Interpretation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

final class ArgumentsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--summary", // no FILE
                "--export out.csv",
                "--export out.xls a.json", // endings that are not written
                "--export out a.json",
                "--export .csv.gz a.json",
                "--snapshot out.jpg a.json",
                "--summary a.json --filter talk>",
                "--summary a.json --filter nosuch:1",
                "--filter (",
                "--summary a.json --zone Nowhere/At_All",
                "--summary a.json --file-zone 25",
                "--summary a.json --currency usd",
                "--summary a.json --currency XXYZ",
                "--summary a.json --size 800x600",
                "--snapshot a.png --size 8x600",
                "--snapshot a.png --theme blue",
                "--summary --export out.csv a.json",
                "--summary a.json --private --library x",
                "--summary a.json --bogus",
                "--summary a.json --filter",
                "--summary a.json --filter a --filter b",
                "--explain 5 a.json", // of a later version
                "--lookup",
                "--lookup 5 --summary a.json",
                "--lookup 5 --find 5 a.json",
                "--account x a.json",
                "--sync plivo a.json",
                "--report out.html a.json"
            })
    void wrongUsageIsSaidInOneLine(String words) {
        UsageException wrong =
                assertThrows(UsageException.class, () -> Arguments.parse(words.split(" ")));
        String message = String.valueOf(wrong.getMessage());
        assertEquals(1, message.lines().count(), message);
    }

    @Test
    void aMistakeInTheFilterIsSaidWithItsPlace() {
        UsageException wrong =
                assertThrows(
                        UsageException.class,
                        () -> Arguments.parse("a.json", "--filter", "talk>5 nosuch:1"));
        assertTrue(String.valueOf(wrong.getMessage()).contains("character 8"), wrong::toString);
    }

    @Test
    void withoutAnActionItIsTheWindow() throws UsageException {
        assertEquals(Arguments.Action.WINDOW, Arguments.parse().action());
        Arguments arguments = Arguments.parse("a.json", "b.json", "--private");
        assertEquals(List.of("a.json", "b.json"), arguments.files());
        assertTrue(arguments.isPrivate());
        assertEquals(ZoneOffset.UTC, arguments.zone());
    }

    @Test
    void wordsAreTakenAsTheyAre() throws UsageException {
        Arguments arguments = Arguments.parse("@may.json", "--filter", "-talk>5", "--find= 5 ");
        assertEquals(List.of("@may.json"), arguments.files());
        assertEquals("-talk>5", arguments.filterText());
        assertEquals("5", arguments.find());
        assertEquals(List.of("-x.json"), Arguments.parse("--", "-x.json").files());
        assertEquals("", Arguments.parse("--filter=").filterText());
    }

    @Test
    void whatIsStatedOfTheFilesReplacesWhatIsUsual() throws UsageException {
        Interpretation usual = Interpretation.of(Shape.VOBIZ_CALL);
        assertEquals(usual, Arguments.parse("a").stated().apply(usual));
        Interpretation stated =
                Arguments.parse("a", "--file-zone", "UTC", "--currency", "EUR")
                        .stated()
                        .apply(usual);
        assertEquals(usual.withZone(ZoneId.of("UTC")).withCurrency("EUR"), stated);
    }

    @Test
    void anExportNeedsAFileOrALibrary() throws UsageException {
        Arguments arguments = Arguments.parse("--export", "x/Out.JSONL", "--library", "my.duckdb");
        assertEquals(Arguments.Action.EXPORT, arguments.action());
        assertEquals(Path.of("x/Out.JSONL"), arguments.out());
        assertEquals(Optional.of(Path.of("my.duckdb")), arguments.library());
        assertFalse(arguments.isPrivate());
    }
}
