package io.callscope.store;

import static io.callscope.store.OpenedFiles.HEADINGS;
import static io.callscope.store.OpenedFiles.csv;
import static io.callscope.store.OpenedFiles.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.Place;
import io.callscope.model.Problem;
import io.callscope.source.SourceException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@SuppressWarnings("NullAway.Init") // the field is set before each test
final class TableFileTest {
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

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void aTableIsReadWhateverSeparatesItsCells(char separator) throws Exception {
        String text = csv(row("a", 1), row("b", 2)).replace(',', separator);
        Dataset dataset = files.open(files.file("calls.txt", text));
        assertEquals("csv", dataset.format());
        assertEquals("UTF-8", dataset.encoding());
        assertEquals(List.of(2L, 0L), List.of(dataset.loaded(), dataset.problems()));
        assertEquals(List.of("a", "b"), files.column("call_uuid"));
        assertEquals(List.of("0.0010000000", "0.0010000000"), files.column("total_amount"));
    }

    @Test
    void aRowIsKeptAsTheTextsOfItsCellsUnderTheFilesOwnHeadings() throws Exception {
        Dataset dataset =
                files.open(
                        files.file(
                                "a.csv",
                                String.join(
                                        "\r\n",
                                        "Call_UUID, Trunk_Domain ,Note,,note",
                                        "a,x,\" 1.50 \"\"x\"\"\r\ny\t\\\",,2",
                                        "",
                                        "b, x,n",
                                        "")));
        assertEquals(
                List.of(
                        "{\"Call_UUID\":\"a\",\"Trunk_Domain\":\"x\",\"Note\":\" 1.50 \\\"x\\\"\\u000d\\u000ay\\u0009\\\\\",\"note\":\"2\"}",
                        "{\"Call_UUID\":\"b\",\"Trunk_Domain\":\" x\",\"Note\":\"n\"}"),
                files.records(dataset).stream().map(RecordText::json).toList());
    }

    @Test
    void theLineOfARowCountsTheBreaksWithinQuotes() throws Exception {
        String text = "call_uuid,call_duration,note\na,1,\"x\n\ny\"\n\nb,oops,\nc,3,z";
        Dataset dataset = files.open(files.file("a.csv", text));
        assertEquals(3, dataset.loaded());
        assertEquals(
                List.of(
                        new Problem(
                                new Place(2, 6),
                                "call_duration",
                                "oops",
                                "not a whole number; left empty")),
                files.problems(dataset));
    }

    @Test
    void aRowWithTooManyCellsIsListedAndOneWithTooFewIsLoaded() throws Exception {
        Dataset dataset =
                files.open(
                        files.file(
                                "a.csv",
                                csv(
                                        row("a", 1),
                                        row("b", 2) + ",,  ,",
                                        row("c", 3) + ",x",
                                        "d,+1")));
        assertEquals(List.of("a", "b", "d"), files.column("call_uuid"));
        Problem problem = files.problems(dataset).getFirst();
        assertEquals(new Place(3, 4), problem.place());
        assertTrue(
                problem.reason().startsWith("the row has 8 cells under 7 headings"),
                problem::reason);
        assertTrue(problem.value().contains("\"c\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x,+14155550132",
                "x,\"+14155550132,+14155550177,zt,2026-05-14 09:01:00,1,1",
                "\"x\",\"y\"z\",w",
                "x,\"y\n", // swallows an empty line at most
                "\"x\",\"+1\",\"+2\",\"zt\",\"2026-05-14 09:01:00\",\"1\",\"0.1"
            })
    void aQuoteThatIsMissingCostsItsLineAndNoOther(String damaged) throws Exception {
        String quoted = "\"q\",\"\",\"+2\",\"zt\",\"2026-05-14 09:01:00\",\"1\",\"0.1\"";
        Dataset dataset =
                files.open(
                        files.file(
                                "a.csv",
                                csv(row("a", 1), damaged, row("b", 2), quoted, row("c", 3))));
        assertEquals(List.of("a", "b", "c", "q"), files.column("call_uuid"));
        assertEquals(List.of(5L, 1L), List.of(dataset.records(), dataset.rejected()));
        Problem problem = files.problems(dataset).getFirst();
        assertEquals(new Place(2, 3), problem.place());
        assertTrue(problem.reason().startsWith("a quote is missing"), problem::reason);
    }

    @Test
    void aTitleAboveTheHeadingsIsPassedOver() throws Exception {
        files.open(
                files.file(
                        "a.csv", "sep=,\nCalls of May,2026\n\n" + csv(row("a", 1), row("b", 2))));
        assertEquals(List.of("a", "b"), files.column("call_uuid"));
    }

    @Test
    void rowsAboveTheHeadingsThatAreNoTitleAreNotPassedOver() throws Exception {
        Path file = files.file("a.csv", row("a", 1) + "\n" + csv(row("b", 2)));
        String message = refusal(file);
        assertTrue(message.contains("in line 2"), message);
    }

    @Test
    void headingsThatComeAgainAreNoCallAndNewOnesHold() throws Exception {
        Dataset dataset =
                files.open(
                        files.file(
                                "a.csv",
                                csv(
                                        row("a", 1),
                                        HEADINGS,
                                        row("b", 2),
                                        "end_time,call_uuid",
                                        "2026-05-14 10:00:00,c")));
        assertEquals(List.of("a", "b", "c"), files.column("call_uuid"));
        assertEquals(List.of(3L, 0L), List.of(dataset.records(), dataset.problems()));
        assertEquals("2026-05-14 10:00:00.0", files.column("end_time").getLast());
    }

    @Test
    void aTableOfSomethingElseIsRefusedWithItsHeadingsAndWhatWasLookedFor() throws Exception {
        String message = refusal(files.file("a.csv", "Name;City\nAda;London\nBob;Rome\n"));
        assertEquals(
                "This table is no call log: it has no column for an id (call_uuid), nor for a number (from_number,"
                        + " to_number) and a time (initiation_time, answer_time, end_time). Its headings are: Name, City.",
                message);
        assertTrue(
                refusal(files.file("b.csv", "From_Number,City\n+1,London\n+2,Rome\n"))
                        .contains("beside a number none for a time"));
        assertEquals(List.of(), files.library().datasets());
    }

    @Test
    void knownColumnsAmongUnknownOnesLoadAndTheOthersAreKept() throws Exception {
        Dataset dataset = files.open(files.file("a.csv", "Team,call_uuid,Mood\nred,a,good\n"));
        assertEquals(List.of("Team", "Mood"), dataset.unknownKeys());
        assertEquals(1, dataset.loaded());
    }

    @Test
    void aTableThatIsCutOffGivesEveryRowBeforeTheCut() throws Exception {
        String all =
                csv(IntStream.range(10, 40).mapToObj(i -> row("id" + i, i)).toArray(String[]::new));
        byte[] bytes = all.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int cut = HEADINGS.length() + 90; cut < bytes.length; cut += 101) {
            Dataset dataset = files.open(files.file("a.csv", Arrays.copyOf(bytes, cut)));
            long whole = all.substring(0, cut).lines().count() - 2;
            assertTrue(dataset.loaded() >= whole && dataset.loaded() <= whole + 1, "cut " + cut);
            assertEquals(dataset.records() - dataset.loaded(), dataset.problems(), "cut " + cut);
        }
    }

    @Test
    void aLineOfFiftyMegabytesAndOneWithBytesThatAreNoTextCostNoOther() throws Exception {
        String longLine = "x".repeat(50 << 20);
        String zeros = row("c\u0000", 3).replace("zt", "\u0000\u0000");
        Dataset dataset =
                files.open(
                        files.file(
                                "a.csv",
                                csv(
                                        row("a", 1),
                                        longLine,
                                        row("b", 2),
                                        zeros,
                                        "\"" + longLine,
                                        row("d", 4))));
        assertEquals(4, dataset.loaded());
        assertEquals(
                List.of("the line is longer than 16 MB; it was left out"),
                files.problems(dataset).stream().map(Problem::reason).distinct().limit(1).toList());
        assertEquals(
                List.of(2L, 5L),
                files.problems(dataset).stream().map(p -> p.place().record()).toList());
    }

    @Test
    void whateverTheDamageEachRowIsCountedOnce() throws Exception {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            String text =
                    csv(
                            IntStream.range(10, 30)
                                    .mapToObj(i -> row("i" + i, i))
                                    .toArray(String[]::new));
            StringBuilder damaged = new StringBuilder(text);
            for (int i = 0; i < 6; i++) {
                int at =
                        HEADINGS.length()
                                + 1
                                + random.nextInt(damaged.length() - HEADINGS.length() - 1);
                damaged.insert(at, "\",\n\r;\u0000é".charAt(random.nextInt(7)));
            }
            String name = "seed " + seed;
            Dataset dataset = files.open(files.file("a.csv", damaged.toString()));
            assertTrue(dataset.records() >= 10, name);
        }
    }

    @Test
    void aMillionCellsOfQuotesEnd() throws Exception {
        String text =
                csv(
                        IntStream.range(0, 2_000)
                                .mapToObj(_ -> "a,\"\"\"")
                                .collect(Collectors.joining("\n")));
        Dataset dataset = files.open(files.file("a.csv", text + "\"".repeat(200_001)));
        assertTrue(dataset.records() > 0);
    }

    private String refusal(Path file) {
        return String.valueOf(
                assertThrows(SourceException.class, () -> files.open(file)).getMessage());
    }
}
