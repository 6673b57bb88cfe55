package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.generate.CallGenerator;
import io.callscope.model.Product;
import io.callscope.model.Shape;
import io.callscope.provider.TimeSource;
import io.callscope.simulator.SimulatedCall;
import io.callscope.simulator.Simulator;
import io.callscope.simulator.Subscriber;
import io.callscope.store.CallLog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

final class LookupCommandTest {
    private static final String ID = "00c00000-0000-4000-8000-00000000ab01";
    private static final String TOKEN = "oxlTb81Vv7Lz3cd0q9aReNf2";

    @TempDir private Path folder;

    private Command run(String... words) throws Exception {
        return Command.run(
                folder, Map.of("XDG_DATA_HOME", folder.resolve("data").toString()), words);
    }

    @Test
    void aCallThatATextNamesIsOneLine() throws Exception {
        CallLog.write(folder.resolve("may.jsonl"), CallLog.call("x", 1, 5), CallLog.call(ID, 2, 7));
        Command found = run("--lookup", "Hi, why did " + ID + " end?", "may.jsonl");
        assertEquals(List.of(), found.errors());
        assertEquals(0, found.code());
        assertEquals(
                ID
                        + "\tmatch\t2026-05-14T09:02:00Z\t+14155550132\t+14155550177\tanswered\t7\tmay.jsonl#2\tthis id\n",
                found.out());
    }

    @Test
    void theFilterAndTheZoneHoldForALookUpToo() throws Exception {
        CallLog.write(folder.resolve("may.jsonl"), CallLog.call("x", 1, 5), CallLog.call(ID, 2, 7));
        Command found =
                run(
                        "--lookup",
                        "+1 415 555 0132",
                        "may.jsonl",
                        "--filter",
                        "talk>6",
                        "--zone",
                        "Asia/Kolkata");
        assertEquals(0, found.code());
        assertEquals(1, found.out().lines().count());
        assertTrue(found.out().contains("2026-05-14T14:32:00+05:30"), found.out());
    }

    @Test
    void noCallIsExitCode4AndNothingOnStandardOutput() throws Exception {
        CallLog.write(folder.resolve("may.jsonl"), CallLog.call("x", 1, 5), "{\"broken");
        for (String text : List.of(ID, "hello", "+442079460123")) {
            Command none = run("--lookup", text, "may.jsonl");
            assertEquals(4, none.code(), text);
            assertEquals("", none.out());
        }
        assertEquals(3, run("--lookup", "+14155550132", "may.jsonl").code());
        assertEquals(1, run("--lookup", ID, "nosuch.jsonl").code());
        assertEquals(4, run("--lookup", ID).code());
    }

    @Test
    void anAccountIsAskedForWhatTheLibraryLacks() throws Exception {
        try (Simulator simulator = new Simulator(0, TimeSource.system())) {
            LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(20);
            Subscriber voice = simulator.open(Product.PLIVO_VOICE, "MAEXAMPLE00000000001", TOKEN);
            voice.book().add(new CallGenerator(Shape.VOICE_CALL, 3).within(first, 15), 30);
            SimulatedCall wanted = voice.book().calls().get(3);
            Path library = folder.resolve("calls.duckdb");
            Command found = ask(simulator, TOKEN, wanted.id(), library);
            assertEquals(0, found.code(), found::toString);
            assertTrue(found.out().startsWith(wanted.id()), found.out());
            assertEquals(0, run("--lookup", wanted.id(), "--library", library.toString()).code());
            assertEquals(4, ask(simulator, TOKEN, ID, library).code());
            Command wrong = ask(simulator, "wrong", ID, library);
            assertEquals(1, wrong.code());
            assertTrue(wrong.errors().getLast().contains("does not accept this id and token"));
            assertFalse(Files.readString(folder.resolve("out")).contains(TOKEN));
        }
    }

    private Command ask(Simulator simulator, String token, String id, Path library)
            throws Exception {
        Command command =
                Command.run(
                        folder,
                        Map.of(
                                "XDG_CONFIG_HOME",
                                folder.resolve("config").toString(),
                                "CALLSCOPE_DESK_ID",
                                "MAEXAMPLE00000000001",
                                "CALLSCOPE_DESK_TOKEN",
                                token,
                                "CALLSCOPE_DESK_PRODUCT",
                                "voice",
                                "CALLSCOPE_DESK_BASE",
                                simulator.address().toString()),
                        "--lookup",
                        id,
                        "--library",
                        library.toString(),
                        "--account",
                        "desk");
        Files.writeString(folder.resolve("out"), command.toString());
        return command;
    }
}
