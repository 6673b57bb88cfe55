package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.callscope.generate.CallGenerator;
import io.callscope.model.Product;
import io.callscope.model.Shape;
import io.callscope.provider.TimeSource;
import io.callscope.simulator.Simulator;
import io.callscope.simulator.Subscriber;
import io.callscope.store.CallLog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// What a command does while a window has its library open: both are processes of their own.
final class HandOverTest {
    private static final String ID = "00c00000-0000-4000-8000-00000000ab01";
    private static final String OTHER = "00c00000-0000-4000-8000-00000000ab02";
    private static final String TOKEN = "oxlTb81Vv7Lz3cd0q9aReNf2";

    @TempDir private Path folder;

    private Map<String, String> folders() {
        Map<String, String> environment = new HashMap<>();
        environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
        environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
        return environment;
    }

    private Path users() {
        return folder.resolve("data/callscope/library.duckdb");
    }

    private Command run(String... words) throws Exception {
        return Command.run(folder, folders(), words);
    }

    private JsonNode summary(String... words) throws Exception {
        Command summary = run(words);
        assertEquals(0, summary.code(), summary::toString);
        return JsonMapper.shared().readTree(summary.out());
    }

    @Test
    void eachCommandIsAnsweredAsIfNoWindowWereOpen() throws Exception {
        CallLog.write(folder.resolve("may.jsonl"), CallLog.call("x", 1, 5), CallLog.call(ID, 2, 7));
        Path library = folder.resolve("calls.duckdb");
        List<String[]> commands =
                List.of(
                        new String[] {"--summary", "may.jsonl", "--library", "calls.duckdb"},
                        new String[] {
                            "--summary", "--library", "calls.duckdb", "--filter", "talk>6"
                        },
                        new String[] {"--lookup", ID, "--library", "calls.duckdb"},
                        new String[] {"--export", "out.csv", "--library", "calls.duckdb"},
                        new String[] {
                            "--summary", "no.jsonl", "may.jsonl", "--library", library + ""
                        },
                        new String[] {"--summary", "--library", "calls.duckdb"},
                        new String[] {"--export", "nosuch/out.csv", "--library", "calls.duckdb"});
        List<String> alone = answers(commands);
        Files.delete(library);
        try (OpenWindow window =
                OpenWindow.start(folder, library, folders(), "--library", "calls.duckdb")) {
            assertEquals(alone, answers(commands));
            Command picture =
                    run("--snapshot", "o.png", "--library", "calls.duckdb", "--size", "800x600");
            assertEquals(0, picture.code(), picture::toString);
            assertTrue(Files.size(folder.resolve("o.png")) > 10_000);
            assertTrue(window.isOpen(), window.output());
        }
    }

    private List<String> answers(List<String[]> commands) throws Exception {
        List<String> answers = new ArrayList<>();
        Path out = folder.resolve("out.csv");
        for (String[] words : commands) {
            Command answer = run(words);
            answers.add(answer.toString() + (Files.exists(out) ? Files.readString(out) : ""));
            Files.deleteIfExists(out);
        }
        return answers;
    }

    @Test
    void anotherStartShowsItsFilesAndItsLinkInTheWindowThatIsOpen() throws Exception {
        CallLog.write(folder.resolve("may.jsonl"), CallLog.call(ID, 2, 7));
        CallLog.write(folder.resolve("june.jsonl"), CallLog.call(OTHER, 3, 9));
        try (OpenWindow window = OpenWindow.start(folder, users(), folders(), "may.jsonl")) {
            assertEquals(0, run("june.jsonl").code());
            assertEquals(0, run("callscope://call/" + ID).code());
            assertEquals(0, run().code());
            assertEquals(2, run("callscope://open/" + ID).code());
            while (run("--lookup", OTHER).code() == 4) {
                assertTrue(window.isOpen(), window.output());
            }
            assertEquals(
                    2, summary("--summary", "--library", users().toString()).get("calls").asInt());
            assertEquals("", window.output());
        }
    }

    @Test
    void anAccountOfTheCommandsEnvironmentIsLoadedByTheWindowAndItsTokenStaysUnknown()
            throws Exception {
        try (Simulator simulator = new Simulator(0, TimeSource.system())) {
            LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(20);
            Subscriber voice = simulator.open(Product.PLIVO_VOICE, "MAEXAMPLE00000000001", TOKEN);
            voice.book().add(new CallGenerator(Shape.VOICE_CALL, 3).within(first, 15), 300);
            Map<String, String> environment = folders();
            environment.put("CALLSCOPE_NIGHT_SHIFT_ID", "MAEXAMPLE00000000001");
            environment.put("CALLSCOPE_NIGHT_SHIFT_TOKEN", TOKEN);
            environment.put("CALLSCOPE_NIGHT_SHIFT_PRODUCT", "voice");
            environment.put("CALLSCOPE_NIGHT_SHIFT_BASE", simulator.address().toString());
            try (OpenWindow window = OpenWindow.start(folder, users(), folders())) {
                Command sync = Command.run(folder, environment, "--sync", "Night shift");
                assertEquals(0, sync.code(), sync.errors()::toString);
                assertTrue( // how far it is, where it takes long
                        sync.errors().stream().allMatch(line -> line.startsWith("Night shift: ")),
                        sync.errors()::toString);
                assertTrue(sync.out().startsWith("Night shift: 300 calls came in "), sync.out());
                Command none = run("--sync", "Night shift");
                assertEquals(1, none.code());
                assertTrue(none.errors().getLast().contains("CALLSCOPE_NIGHT_SHIFT_TOKEN"));
                environment.put("CALLSCOPE_NIGHT_SHIFT_TOKEN", "wrong-token");
                Command wrong = Command.run(folder, environment, "--sync", "Night shift");
                assertTrue(wrong.errors().getLast().contains("does not accept this id and token"));
                assertEquals("", window.output());
            }
            assertEquals(
                    300,
                    summary("--summary", "--library", users().toString()).get("calls").asInt());
            assertNowhere(TOKEN);
        }
    }

    private void assertNowhere(String token) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        new String(Files.readAllBytes(file), ISO_8859_1).contains(token),
                        file::toString);
            }
        }
    }

    @Test
    void commandsAtTheSameTimeAreAllAnswered() throws Exception {
        CallLog.write(folder.resolve("may.jsonl"), CallLog.call("x", 1, 5), CallLog.call(ID, 2, 7));
        CallLog.write(folder.resolve("june.jsonl"), CallLog.call(OTHER, 3, 9));
        Path library = folder.resolve("calls.duckdb");
        try (OpenWindow window =
                OpenWindow.start(folder, library, folders(), "--library", "calls.duckdb")) {
            List<CompletableFuture<Integer>> counts =
                    Stream.of("may.jsonl", "june.jsonl", "may.jsonl", "june.jsonl")
                            .map(
                                    file ->
                                            CompletableFuture.supplyAsync(
                                                    () -> {
                                                        try {
                                                            return summary(
                                                                            "--summary",
                                                                            file,
                                                                            "--library",
                                                                            "calls.duckdb")
                                                                    .get("calls")
                                                                    .asInt();
                                                        } catch (Exception e) {
                                                            throw new IllegalStateException(e);
                                                        }
                                                    }))
                            .toList();
            List<Integer> all = new ArrayList<>();
            for (CompletableFuture<Integer> count : counts) {
                all.add(count.get());
            }
            assertEquals(List.of(2, 1, 2, 1), all);
            assertTrue(window.isOpen());
        }
    }

    @Test
    void whatAKilledWindowLeavesIsInNobodysWay() throws Exception {
        CallLog.write(folder.resolve("may.jsonl"), CallLog.call(ID, 2, 7));
        Path library = folder.resolve("calls.duckdb");
        String[] words = {"--library", "calls.duckdb"};
        try (OpenWindow window = OpenWindow.start(folder, library, folders(), words)) {
            assertTrue(window.isOpen());
        }
        assertTrue(Files.exists(folder.resolve("calls.duckdb.window/socket")));
        assertEquals(
                1,
                summary("--summary", "may.jsonl", "--library", "calls.duckdb")
                        .get("calls")
                        .asInt());
        try (OpenWindow window = OpenWindow.start(folder, library, folders(), words)) {
            assertEquals(0, run("--lookup", ID, "--library", "calls.duckdb").code());
            assertTrue(window.isOpen());
        }
    }
}
