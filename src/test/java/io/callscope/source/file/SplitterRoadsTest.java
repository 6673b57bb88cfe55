package io.callscope.source.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callscope.generate.CallFile;
import io.callscope.generate.CallGenerator;
import io.callscope.model.Shape;
import io.callscope.source.Road;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A record that is written as usual is cut out as a whole, any other byte by byte. Both must give
/// the same pieces, wherever the buffer ends.
class SplitterRoadsTest {
    private static final String ODD = "{}[]\":,\\ \n\r\t0x";
    private static final int DAMAGED = 300;

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"XLSX", "PARQUET"})
    void bothRoadsCutADamagedFileInTheSamePieces(CallFile form) throws IOException {
        byte[] whole = file(form);
        assertSame(whole, "not damaged");
        for (int seed = 0; seed < DAMAGED; seed++) {
            assertSame(damaged(whole, new Random(seed)), form + ", seed " + seed);
        }
    }

    private static byte[] file(CallFile form) throws IOException {
        var out = new ByteArrayOutputStream();
        form.write(new CallGenerator(Shape.ZENTRUNK_CALL, 3), 8, out);
        return out.toByteArray();
    }

    private static void assertSame(byte[] file, String what) throws IOException {
        List<Piece> slow = pieces(file, 1 << 18, Road.LONG);
        for (int buffer : new int[] {1, 64, 1_000, 1 << 18}) {
            assertEquals(
                    slow,
                    pieces(file, buffer, Road.SHORT),
                    () -> what + ":\n" + new String(file, UTF_8));
        }
    }

    private static List<Piece> pieces(byte[] file, int buffer, Road road) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        try (var records = new RecordSplitter(new ByteArrayInputStream(file), buffer, road)) {
            for (Optional<Piece> piece = records.next();
                    piece.isPresent();
                    piece = records.next()) {
                pieces.add(piece.get());
            }
        }
        return pieces;
    }

    private static byte[] damaged(byte[] whole, Random dice) {
        StringBuilder text = new StringBuilder(new String(whole, UTF_8));
        for (int i = dice.nextInt(4); i >= 0; i--) {
            int at = dice.nextInt(text.length());
            char odd = ODD.charAt(dice.nextInt(ODD.length()));
            switch (dice.nextInt(4)) {
                case 0 -> text.setCharAt(at, odd);
                case 1 -> text.insert(at, odd);
                case 2 -> text.delete(at, Math.min(text.length(), at + dice.nextInt(1_000)));
                default -> text.deleteCharAt(at);
            }
        }
        return text.toString().getBytes(UTF_8);
    }
}
