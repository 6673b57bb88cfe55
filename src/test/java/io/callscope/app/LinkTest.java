package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

final class LinkTest {
    private static final String ID = "00c00000-0000-4000-8000-00000000ab01";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "callscope://call/" + ID,
                "callscope://call/" + ID + "/",
                "CALLSCOPE://CALL/00C00000-0000-4000-8000-00000000AB01",
                "callscope://call/00c0000000004000800000000000ab01"
            })
    void aLinkIsTheSameAsTheIdThatItNames(String link) throws UsageException {
        Arguments arguments = Arguments.parse(link);
        assertEquals(Arguments.Action.WINDOW, arguments.action());
        assertEquals(ID.replace("-", ""), arguments.find().replace("-", ""));
        assertEquals(List.of(), arguments.files());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "callscope:",
                "callscope://",
                "callscope://call",
                "callscope://call/",
                "callscope:call/" + ID,
                "callscope:///call/" + ID,
                "callscope://evil.example/" + ID,
                "callscope://evil.example@call/" + ID,
                "callscope://call@evil.example/" + ID,
                "callscope://call:8443/" + ID,
                "callscope://call/" + ID + "?base=https://evil.example",
                "callscope://call/" + ID + "?account=x&unmask=1",
                "callscope://call/" + ID + "#--export",
                "callscope://call/" + ID + " --export /tmp/x.csv",
                "callscope://call/" + ID + "\n--library=/tmp/x",
                "callscope://call/../" + ID,
                "callscope://call/..%2f" + ID,
                "callscope://call/%30" + ID,
                "callscope://call//etc/passwd",
                "callscope://call/file:///etc/passwd",
                "callscope://call/https://evil.example/a.zip",
                "callscope://open/may.json",
                "callscope://sync/plivo",
                "callscope://call/--snapshot",
                "callscope://call/outcome:busy",
                "callscope://call/٠٠c00000-0000-4000-8000-00000000ab01",
                "callscope:--export=/tmp/x.csv",
                "Callscope:may.json"
            })
    void aLinkCanDoNothingElse(String link) {
        assertThrows(UsageException.class, () -> Arguments.parse(link));
    }

    @Test
    void aLinkOfAnyLengthIsRefusedAtOnce() {
        assertThrows(
                UsageException.class,
                () -> Arguments.parse("callscope://call/" + "0123456789abcdef-".repeat(500_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--summary",
                "--export=out.csv",
                "--sync=plivo",
                "--lookup=5",
                "may.json",
                "--find=5",
                "callscope://call/" + ID
            })
    void aLinkStandsAlone(String other) {
        assertThrows(UsageException.class, () -> Arguments.parse(other, "callscope://call/" + ID));
    }

    @Test
    void aFileThatADesktopNamesByItsAddressIsAPath() throws UsageException {
        assertEquals(
                List.of("/tmp/my calls.json", "file:x%zz", "http://evil.example/a.json"),
                Arguments.parse(
                                "file:///tmp/my%20calls.json",
                                "file:x%zz", "http://evil.example/a.json")
                        .files());
        assertEquals(
                List.of("file://evil.example/a"), Arguments.parse("file://evil.example/a").files());
    }

    @Test
    void aFileMayHaveALinkInItsName() {
        assertFalse(Link.isLink("my-callscope:may.json"));
        assertTrue(Link.isLink("CallScope://x"));
    }
}
