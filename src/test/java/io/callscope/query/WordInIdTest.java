package io.callscope.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.store.CallLog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

final class WordInIdTest {
    private static final String USUAL = "5f2b6c1e-0a47-4d1b-9c3e-7a90d2e1b684";

    /// Of the same form, but no hexadecimal number.
    private static final String ODD = "zebra-00-0a47-4d1b-9c3e-7a90d2e1b684";

    @TempDir private Path folder;

    @Test
    void partOfAnIdFindsItWithAndWithoutItsDashesAndCase() throws Exception {
        try (Opened opened = Opened.in(folder)) {
            opened.open(CallLog.write(folder.resolve("may.jsonl"), CallLog.call(USUAL, 1, 5)));
            assertEquals(1, opened.select("6c1e-0A47").size());
            assertEquals(1, opened.select("6c1e0a47").size());
            assertEquals(0, opened.select("zebra").size());
        }
    }

    @Test
    void anIdThatIsNoHexadecimalNumberIsFoundByItsLetters() throws Exception {
        try (Opened opened = Opened.in(folder)) {
            opened.open(
                    CallLog.write(
                            folder.resolve("may.jsonl"),
                            CallLog.call(USUAL, 1, 5),
                            CallLog.call("zebra123-0a47-4d1b-9c3e-7a90d2e1b684", 2, 5),
                            CallLog.call(ODD, 3, 5)));
            assertEquals(2, opened.select("zebra").size());
            assertEquals(1, opened.select("-zebra").size());
        }
    }
}
