package io.callscope.source.file;

import io.callscope.source.text.TextStream;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What a file is that is not packed, by its first bytes.
final class Kind {
    private static final int LOOKED_AT = 1 << 12;
    private static final byte[] OLD_EXCEL = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private Kind() {}

    static boolean isParquet(byte[] beginning) {
        return startsWith(beginning, "PAR1".getBytes(StandardCharsets.US_ASCII));
    }

    /// Why a file that is no text, and nothing else that is read, is no call log.
    static Optional<String> refusal(byte[] beginning) {
        if (startsWith(beginning, OLD_EXCEL)) {
            return Optional.of(
                    "This is a workbook of an old Excel, or one with a password; save it as .xlsx without"
                            + " a password and open that.");
        }
        if (startsWith(beginning, "%PDF".getBytes(StandardCharsets.US_ASCII))) {
            return Optional.of(
                    "This is a PDF document, no call log; export the calls as CSV or JSON.");
        }
        return TextStream.isText(Arrays.copyOf(beginning, Math.min(beginning.length, LOOKED_AT)))
                ? Optional.empty()
                : Optional.of(
                        "This file is no call log: it is no text. Open a JSON, CSV, Excel or Parquet export.");
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length
                && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
