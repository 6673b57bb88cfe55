package io.callscope.source.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.source.Road;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

final class FirstBytesTest {
    @TempDir private Path folder;

    @Test
    void theStreamEndsAfterSoManyBytesHoweverItIsRead() throws Exception {
        byte[] bytes = {1, 2, 3, 4, 5};
        try (FirstBytes first = new FirstBytes(new ByteArrayInputStream(bytes), 4)) {
            assertEquals(1, first.read());
            assertEquals(1, first.skip(1));
            assertEquals(2, first.available());
            assertArrayEquals(new byte[] {3, 4}, first.readAllBytes());
            assertEquals(-1, first.read());
        }
    }

    @Test
    void whatIsAppendedWhileAFileIsReadIsNotReadYet() throws Exception {
        Path file = Files.writeString(folder.resolve("live.jsonl"), "{\"call_uuid\":\"a\"}\n");
        try (SourceFile open = new SourceFile(Source.of(file), new NoParquet(), Road.SHORT)) {
            Files.writeString(file, "{\"call_uuid\":\"b\"}\n", StandardOpenOption.APPEND);
            assertEquals("{\"call_uuid\":\"a\"}", text(open.records().next()));
            assertEquals(Optional.empty(), open.records().next());
        }
    }

    private static String text(Optional<Piece> piece) {
        return piece.map(Piece.Text.class::cast).orElseThrow().json();
    }
}
