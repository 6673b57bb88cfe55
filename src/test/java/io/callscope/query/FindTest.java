package io.callscope.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.CallField;
import io.callscope.query.find.Found;
import io.callscope.store.CallLog;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

final class FindTest {
    private static final String DASHED = "00c00000-0000-4000-8000-00000000ab01";
    private static final String BARE = "00C0000000004000800000000000AB02";

    @TempDir private Path folder;
    private Opened opened;

    @BeforeEach
    void open() throws Exception {
        opened = Opened.in(folder);
        opened.open(
                CallLog.write(
                        folder.resolve("may.jsonl"),
                        CallLog.call(DASHED, 1, 5),
                        CallLog.call(BARE, 2, 5),
                        CallLog.call("", 3, 5)));
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {DASHED, BARE, "may.jsonl#3"})
    void aCallIsFoundByItsIdHoweverThatIsWritten(String id) {
        assertFound(id);
        opened.library().index(new Progress());
        assertFound(id);
    }

    @Test
    void aCallThatCameAfterTheIndexIsFoundByItsId() throws Exception {
        opened.library().index(new Progress());
        opened.engine().find(DASHED);
        String later = DASHED.replace("01", "03");
        opened.open(CallLog.write(folder.resolve("june.jsonl"), CallLog.call(later, 4, 5)));
        assertFound(later);
        assertFound(DASHED);
    }

    @Test
    void theIndexLeadsToTheCallAndNotToItsALeg() throws Exception {
        String second = DASHED.replace("01", "03");
        opened.open(
                CallLog.write(
                        folder.resolve("legs.jsonl"),
                        CallLog.call(second, 4, 5)
                                .replace("{", "{\"parent_call_uuid\":\"" + DASHED + "\",")));
        opened.library().index(new Progress());
        assertFound(DASHED);
        assertFound(second);
    }

    private void assertFound(String id) {
        String bare = id.replace("-", "");
        String dashed =
                bare.length() == 32
                        ? bare.replaceFirst("(.{8})(.{4})(.{4})(.{4})", "$1-$2-$3-$4-")
                        : id;
        for (String text :
                List.of(
                        id,
                        bare,
                        dashed,
                        dashed.toUpperCase(Locale.ROOT),
                        " " + bare.toLowerCase(Locale.ROOT) + "\n")) {
            Found found = opened.engine().find(text).orElseThrow();
            assertTrue(found.isShown());
            assertEquals(
                    id,
                    opened.engine()
                            .page(found.rank())
                            .getFirst()
                            .text(CallField.CALL_UUID)
                            .orElseThrow());
            Result result = opened.select(Query.ALL.with(QueryEngine.byId(text)));
            assertArrayEquals(new int[] {found.rank()}, result.ranks());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\", "*", "\"", "a\"b", "%", "_", "no such id", "a OR b", ")", "-", ""})
    void anIdThatNoCallHasFindsNone(String id) {
        assertEquals(Optional.empty(), opened.engine().find(id));
        opened.library().index(new Progress());
        assertEquals(Optional.empty(), opened.engine().find(id));
        assertEquals(0, opened.select(Query.ALL.with(QueryEngine.byId(id))).size());
    }

    @Test
    void aPartOfAnIdIsNoId() {
        assertEquals(Optional.empty(), opened.engine().find(DASHED.substring(1)));
        assertEquals(Optional.empty(), opened.engine().find(DASHED.substring(0, 35)));
    }
}
