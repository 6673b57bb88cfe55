package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.generate.CallGenerator;
import io.callscope.model.Product;
import io.callscope.model.Shape;
import io.callscope.provider.Account;
import io.callscope.provider.AccountBook;
import io.callscope.provider.BaseAddress;
import io.callscope.provider.TimeSource;
import io.callscope.simulator.Simulator;
import io.callscope.simulator.Subscriber;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

class SyncCommandTest {
    private static final String TOKEN = "oxlTb81Vv7Lz3cd0q9aReNf2";

    @TempDir private Path folder;

    private Simulator simulator;
    private Subscriber voice;

    @BeforeEach
    void start() throws Exception {
        simulator = new Simulator(0, TimeSource.system());
        LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(20);
        voice = simulator.open(Product.PLIVO_VOICE, "MAEXAMPLE00000000001", TOKEN);
        voice.book().add(new CallGenerator(Shape.VOICE_CALL, 3).within(first, 15), 300);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Command run(String token, String... words) throws Exception {
        Map<String, String> environment =
                Map.of(
                        "XDG_CONFIG_HOME",
                        folder.resolve("config").toString(),
                        "XDG_DATA_HOME",
                        folder.resolve("data").toString(),
                        "CALLSCOPE_NIGHT_SHIFT_ID",
                        "MAEXAMPLE00000000001",
                        "CALLSCOPE_NIGHT_SHIFT_TOKEN",
                        token,
                        "CALLSCOPE_NIGHT_SHIFT_PRODUCT",
                        "voice",
                        "CALLSCOPE_NIGHT_SHIFT_BASE",
                        simulator.address().toString());
        Command command = Command.run(folder, environment, words);
        assertFalse((command.out() + command.errors()).contains(TOKEN));
        return command;
    }

    @Test
    void anAccountOfTheEnvironmentIsLoadedIntoTheLibrary() throws Exception {
        Command sync = run(TOKEN, "--sync", "Night shift", "--library", "calls.duckdb");
        assertEquals(List.of(), sync.errors());
        assertEquals(0, sync.code());
        assertTrue(sync.out().startsWith("Night shift: 300 calls came in "), sync.out());
        Command again = run(TOKEN, "--sync", "night-shift", "--library", "calls.duckdb");
        assertTrue(again.out().startsWith("night-shift: 0 calls came in "), again.out());
        Command summary = run(TOKEN, "--summary", "--library", "calls.duckdb");
        assertEquals(300, JsonMapper.shared().readTree(summary.out()).path("calls").asInt());
    }

    @Test
    void anAccountOfTheUserIsLoadedForAPeriodIntoTheUsersLibrary() throws Exception {
        Account account =
                Account.of("Night shift", Product.PLIVO_VOICE, "MAEXAMPLE00000000001")
                        .at(new BaseAddress(simulator.address()));
        new AccountBook(folder.resolve("config/callscope/accounts.json")).save(List.of(account));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Command sync =
                run(
                        TOKEN,
                        "--sync",
                        "NIGHT SHIFT",
                        "--from",
                        today.minusDays(12).toString(),
                        "--to",
                        today.minusDays(10) + "T00:00Z");
        assertEquals(0, sync.code(), sync.errors().toString());
        long expected =
                voice.book().calls().stream()
                        .filter(call -> call.end().isBefore(start(today.minusDays(10))))
                        .filter(call -> !call.end().isBefore(start(today.minusDays(12))))
                        .count();
        assertTrue(sync.out().contains(" " + expected + " calls came"), sync.out());
        assertTrue(folder.resolve("data/callscope/library.duckdb").toFile().isFile());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Test
    void whatIsWrongIsOneLineThatSaysWhatToDo() throws Exception {
        Command token = run("wrong-token", "--sync", "Night shift", "--library", "l.duckdb");
        assertEquals(1, token.code());
        assertTrue(token.errors().getLast().contains("does not accept this id and token"));
        Command unknown = run(TOKEN, "--sync", "Nobody", "--library", "l.duckdb");
        assertEquals(1, unknown.code());
        assertTrue(unknown.errors().getLast().contains("CALLSCOPE_NOBODY_TOKEN"));
        assertEquals(2, run(TOKEN, "--sync", "x", "--from", "yesterday").code());
        assertEquals(2, run(TOKEN, "--sync", "x", "file.json").code());
        assertEquals(2, run(TOKEN, "--from", "2026-05-01").code());
    }
}
