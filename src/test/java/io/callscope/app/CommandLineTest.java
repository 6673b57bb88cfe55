package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callscope.store.CallLog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

final class CommandLineTest {
    private static final Path SAMPLES = Path.of("assets", "samples").toAbsolutePath();
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String BUSY =
            """
              {
                "call_uuid": "00c00000-0000-4000-8000-000000000002",
                "trunk_domain": "21.zt.plivo.com",
                "initiation_time": "2022-12-06 07:01:48",
                "end_time": "2022-12-06 07:01:58",
                "answer_time": null,
                "call_duration": "abc",
                "hangup_cause_code": 4410,
                "hangup_cause_name": "user_busy"
              }""";
    private static final String UNKNOWN =
            "{\"call_uuid\":\"00c00000-0000-4000-8000-000000000003\",\"hangup_cause_code\":4999,\"answer_time\":null}";

    @TempDir private Path folder;

    @Test
    void theSummaryIsTheDocumentOfTheDesignToTheLetter() throws Exception {
        String documented = Files.readString(SAMPLES.resolve("zentrunk-call-object.json")).strip();
        String text = "[\n" + documented + ",\n" + BUSY + ",\n" + UNKNOWN + "\n]\n";
        Files.writeString(folder.resolve("may.json"), text);
        long line = text.substring(0, text.indexOf("\"abc\"")).lines().count();
        Command summary = run("--summary", "may.json");
        assertEquals(3, summary.code());
        JsonNode reason = MAPPER.readTree(summary.out()).at("/files/0/problems/0/reason");
        String expected =
                """
                {"files":[{"file":"may.json","format":"json-array","product":"PLIVO_ZENTRUNK",
                "shape":"zentrunk-call","zone":"UTC","currency":"USD","records":3,"loaded":3,"rejected":0,
                "duplicates":0,"problems_total":1,"problems":[{"record":2,"line":%d,
                "field":"call_duration","value":"abc","reason":%s}]}],
                "calls":3,"overlaps":0,"answered":1,"talk_seconds":4,"billed_seconds":4,
                "amount":{"USD":"0.00200"},"outcomes":{"answered":1,"busy":1,"unknown":1},
                "first":"2022-12-06T07:01:48Z","last":"2022-12-06T07:01:48Z"}
                """
                        .formatted(line, reason)
                        .replace("\n", "");
        assertEquals(expected, MAPPER.readTree(summary.out()).toString());
        assertTrue(reason.isString());
        assertEquals(List.of(), summary.errors());
        assertNothingLeft();
    }

    @Test
    void figuresThatNoCallHasAreNull() throws Exception {
        CallLog.write(folder.resolve("a.jsonl"), "{\"call_uuid\":\"a\",\"trunk_domain\":\"x\"}");
        JsonNode summary = summary(0, "a.jsonl");
        for (String key : List.of("talk_seconds", "billed_seconds", "first", "last")) {
            assertTrue(summary.get(key).isNull(), key);
        }
        assertEquals("{}", summary.get("amount").toString());
        assertEquals(0, summary(0, "a.jsonl", "--filter", "talk>0").get("calls").intValue());
    }

    @Test
    void theSamplesAddUp() throws Exception {
        JsonNode summary =
                summary(3, sample("zentrunk-20000.jsonl.gz"), sample("vobiz-20000.json.gz"));
        assertEquals(39_998, summary.get("calls").intValue());
        for (JsonNode file : summary.get("files")) {
            assertEquals(20_000, file.get("records").intValue());
            assertEquals(19_999, file.get("loaded").intValue());
            assertEquals(0, file.get("rejected").intValue());
            assertEquals(1, file.get("duplicates").intValue());
            assertEquals(1, file.get("problems_total").intValue());
        }
        assertEquals("json-lines", summary.at("/files/0/format").stringValue());
        assertEquals("json-envelope", summary.at("/files/1/format").stringValue());
        assertEquals(2, summary.get("amount").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"may.jsonl", "./x/../may.jsonl", "link.jsonl", "hard.jsonl"})
    void anExportNeverOverwritesAFileThatItReads(String out) throws Exception {
        Path may = CallLog.write(folder.resolve("may.jsonl"), CallLog.call("a", 1, 5));
        Files.createDirectory(folder.resolve("x"));
        Files.createSymbolicLink(folder.resolve("link.jsonl"), may);
        Files.createLink(folder.resolve("hard.jsonl"), may);
        String before = Files.readString(may);
        Command command = run("--export", out, "may.jsonl", "--filter", "talk>99");
        assertEquals(2, command.code());
        assertTrue(command.errors().getFirst().contains("may.jsonl"), command::toString);
        assertEquals(before, Files.readString(may));
    }

    @Test
    void aFileThatGaveNoCallIsListedWithOneProblemAndTheOthersCount() throws Exception {
        Files.createFile(folder.resolve("empty.json"));
        CallLog.write(folder.resolve("may.jsonl"), CallLog.call("a", 1, 5));
        Command command = run("--summary", "empty.json", "may.jsonl");
        assertEquals(3, command.code());
        assertEquals(1, command.errors().size());
        JsonNode summary = MAPPER.readTree(command.out());
        JsonNode file = summary.at("/files/0");
        for (String key : List.of("format", "product", "shape", "zone", "currency")) {
            assertTrue(file.get(key).isNull(), key);
        }
        assertEquals(
                List.of(0, 1),
                List.of(file.get("loaded").intValue(), file.get("problems_total").intValue()));
        JsonNode problem = file.at("/problems/0");
        for (String key : List.of("record", "line", "field", "value")) {
            assertTrue(problem.get(key).isNull(), key);
        }
        assertFalse(problem.get("reason").stringValue().isBlank());
        assertEquals(1, summary.get("calls").intValue());
    }

    @Test
    void aFolderAndAnArchiveListWhatIsInThem() throws Exception {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        CallLog.write(logs.resolve("may.jsonl"), CallLog.call("a", 1, 5));
        Files.writeString(logs.resolve("notes.txt"), "Buy milk.");
        try (var zip = new ZipOutputStream(Files.newOutputStream(logs.resolve("b.zip")))) {
            zip.putNextEntry(new ZipEntry("sub/june.csv"));
            zip.write("call_uuid,call_duration\nb,7\n".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("read.me"));
            zip.write("Buy milk.".getBytes(UTF_8));
        }
        Command command = run("--summary", "logs", "logs/b.zip!/sub/june.csv", "logs/b.zip");
        assertEquals(3, command.code());
        List<String> names =
                MAPPER.readTree(command.out())
                        .get("files")
                        .valueStream()
                        .map(file -> file.get("file").stringValue() + " " + file.get("loaded"))
                        .toList();
        assertEquals(
                List.of(
                        "logs/b.zip!/sub/june.csv 1",
                        "logs/may.jsonl 1",
                        "logs 0",
                        "logs/b.zip!/sub/june.csv 1",
                        "logs/b.zip!/sub/june.csv 1",
                        "logs/b.zip!/read.me 0"),
                names);
        assertTrue(
                command.errors()
                        .contains(
                                "callscope: logs: 2 of the 4 files in this folder are no call logs and were left out:"
                                        + " b.zip!/read.me, notes.txt."),
                () -> command.errors().toString());
    }

    @Test
    void ifNoFileGaveACallItFails() throws Exception {
        Files.createFile(folder.resolve("empty.json"));
        Command command = run("--summary", "empty.json", "missing.json");
        assertEquals(1, command.code());
        assertEquals(2, command.errors().size());
        assertEquals(1, run("--export", "out.csv", "missing.json").code());
        assertFalse(Files.exists(folder.resolve("out.csv")));
    }

    @Test
    void theFilterNarrowsTheCallsAndNotTheFiles() throws Exception {
        CallLog.write(
                folder.resolve("may.jsonl"), CallLog.call("a", 1, 5), CallLog.call("b", 2, 9));
        JsonNode summary = summary(0, "may.jsonl", "--filter", "talk>6");
        assertEquals(1, summary.get("calls").intValue());
        assertEquals(9, summary.get("talk_seconds").intValue());
        assertEquals(2, summary.at("/files/0/loaded").intValue());
        assertEquals(1, summary(0, "may.jsonl", "--filter", "-talk>6").get("calls").intValue());
        assertEquals(1, summary(0, "may.jsonl", "--find", "B").get("calls").intValue());
        assertEquals(0, summary(0, "may.jsonl", "--find", "\\").get("calls").intValue());
    }

    @Test
    void datesInAFilterAreThoseOfTheDisplayZone() throws Exception {
        CallLog.write(
                folder.resolve("may.jsonl"),
                "{\"call_uuid\":\"a\",\"trunk_domain\":\"x\",\"initiation_time\":\"2026-05-14 18:29:59\"}",
                "{\"call_uuid\":\"b\",\"trunk_domain\":\"x\",\"initiation_time\":\"2026-05-14 18:30:00\"}");
        JsonNode utc = summary(0, "may.jsonl", "--filter", "time:2026-05-14");
        JsonNode india =
                summary(0, "may.jsonl", "--filter", "time:2026-05-14", "--zone", "Asia/Kolkata");
        assertEquals(2, utc.get("calls").intValue());
        assertEquals(1, india.get("calls").intValue());
        assertEquals("2026-05-14T18:29:59Z", india.get("last").stringValue());
    }

    @Test
    void zoneAndCurrencyOfTheFilesAreWhatTheUserSays() throws Exception {
        Path file = SAMPLES.resolve("vobiz-call-object.json");
        JsonNode usual = summary(0, file.toString());
        assertEquals("2026-05-14T06:02:08Z", usual.get("first").stringValue());
        assertEquals("Asia/Kolkata", usual.at("/files/0/zone").stringValue());
        JsonNode stated = summary(0, file.toString(), "--file-zone", "+02:00", "--currency", "EUR");
        assertEquals("2026-05-14T09:32:08Z", stated.get("first").stringValue());
        assertEquals("+02:00", stated.at("/files/0/zone").stringValue());
        assertEquals("EUR", stated.at("/files/0/currency").stringValue());
        assertEquals("0.90000", stated.at("/amount/EUR").stringValue());
    }

    @Test
    void aLibraryIsKeptBetweenRuns() throws Exception {
        Path file = CallLog.write(folder.resolve("may.jsonl"), CallLog.call("a", 1, 5));
        JsonNode first = summary(0, "may.jsonl", "--library", "sub/my.duckdb");
        Files.delete(file);
        JsonNode kept = summary(0, "--library", "sub/my.duckdb");
        assertEquals(first.get("calls"), kept.get("calls"));
        assertEquals(first.at("/files/0/records"), kept.at("/files/0/records"));
        assertEquals(1, kept.get("files").size());
    }

    @Test
    void anExportCanBeReadAgain() throws Exception {
        CallLog.write(
                folder.resolve("may.jsonl"), CallLog.call("a", 1, 5), CallLog.call("b", 2, 9));
        Command export = run("--export", "out.JSONL", "may.jsonl", "--filter", "talk>6");
        assertEquals(
                List.of(0, "", List.of()), List.of(export.code(), export.out(), export.errors()));
        assertEquals(9, summary(0, "out.JSONL").get("talk_seconds").intValue());
        assertNothingLeft();
    }

    @Test
    void whatCannotBeDoneIsSaidInOneLineAndIsOne() throws Exception {
        CallLog.write(folder.resolve("may.jsonl"), CallLog.call("a", 1, 5));
        Files.writeString(folder.resolve("no.duckdb"), "no library".repeat(1_000));
        for (List<String> words :
                List.of(
                        List.of("--export", "no/such/out.csv", "may.jsonl"),
                        List.of("--summary", "may.jsonl", "--library", "no.duckdb"))) {
            Command command = run(words.toArray(String[]::new));
            assertEquals(1, command.code(), words::toString);
            assertEquals(1, command.errors().size(), () -> command.errors().toString());
            assertTrue(command.errors().getFirst().startsWith("callscope: "));
            assertEquals("", command.out());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--summary",
                "--export out.xls may.jsonl",
                "--summary may.jsonl --filter talk>"
            })
    void wrongUsageIsTwo(String words) throws Exception {
        CallLog.write(folder.resolve("may.jsonl"), CallLog.call("a", 1, 5));
        Command command = run(words.split(" "));
        assertEquals(2, command.code(), () -> command.errors().toString());
        assertEquals("", command.out());
        assertEquals(1, command.errors().size(), () -> command.errors().toString());
        assertFalse(Files.exists(folder.resolve("out.csv")));
    }

    @Test
    void helpAndVersionArePrinted() throws Exception {
        Command help = run("--help");
        assertEquals(0, help.code());
        assertTrue(help.out().contains("--summary"));
        Command version = run("--version");
        assertEquals(0, version.code());
        assertTrue(version.out().matches("Callscope \\d+\\.\\d+\\.\\d+\\n"), version.out());
    }

    private Command run(String... words) throws Exception {
        return Command.run(folder, words);
    }

    private JsonNode summary(int code, String... words) throws Exception {
        Command command =
                run(Stream.concat(Stream.of("--summary"), Stream.of(words)).toArray(String[]::new));
        assertEquals(code, command.code(), () -> command.errors().toString());
        assertEquals(List.of(), command.errors());
        return MAPPER.readTree(command.out());
    }

    private static String sample(String name) {
        return SAMPLES.resolve(name).toString();
    }

    /// The private library is gone.
    private void assertNothingLeft() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.noneMatch(file -> file.toString().contains("private")));
        }
    }
}
