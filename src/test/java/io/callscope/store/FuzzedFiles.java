package io.callscope.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStream;

import io.callscope.generate.CallFile;
import io.callscope.generate.CallGenerator;
import io.callscope.generate.Damage;
import io.callscope.generate.Encoding;
import io.callscope.model.Shape;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Files of every shape, form, encoding and packing, most of them damaged, each drawn from its seed
/// alone. Keeps the sound files they are made of. Safe for several threads.
final class FuzzedFiles {
    private static final int[] COUNTS = {1, 2, 5, 12};
    private static final int[] ACCIDENTS = {0, 0, 1, 1, 1, 2, 4, 8};

    private final Map<Sound, byte[]> made = new ConcurrentHashMap<>();

    /// @param what says what was done, for a message
    record Fuzzed(long seed, String what, byte[] bytes) {}

    private record Sound(Shape shape, CallFile form, int count) {
        byte[] bytes() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CallGenerator calls = new CallGenerator(shape, count).withOddities(count / 2);
            form.write(calls, count, out);
            return out.toByteArray();
        }
    }

    /// Packs bytes as one stream.
    private interface Packer {
        OutputStream over(OutputStream out) throws IOException;
    }

    /// The file of this seed, the same each time.
    Fuzzed of(long seed) throws IOException {
        Random dice = new Random(seed);
        StringBuilder what = new StringBuilder();
        byte[] bytes = content(dice, what);
        if (dice.nextInt(3) == 0) {
            bytes = packed(bytes, dice, what);
            bytes = damaged(bytes, dice.nextInt(3), dice, what);
        }
        return new Fuzzed(seed, what.toString(), bytes);
    }

    private byte[] content(Random dice, StringBuilder what) throws IOException {
        CallFile form = pick(CallFile.values(), dice);
        int count = COUNTS[dice.nextInt(COUNTS.length)];
        Sound sound = new Sound(pick(Shape.values(), dice), form, count);
        what.append(sound);
        byte[] bytes = made.get(sound);
        if (bytes == null) {
            bytes = sound.bytes();
            made.put(sound, bytes);
        }
        if (form.isText() && dice.nextInt(3) == 0) {
            Encoding encoding = pick(Encoding.values(), dice);
            what.append(", ").append(encoding);
            bytes = encoding.bytes(new String(bytes, UTF_8));
        }
        int accidents = ACCIDENTS[dice.nextInt(ACCIDENTS.length)];
        if (form == CallFile.XLSX && dice.nextBoolean()) {
            return workbookOfDamagedParts(bytes, accidents, dice, what);
        }
        if (form.isText() && dice.nextInt(20) == 0) {
            bytes = halfRecoded(bytes, dice, what);
        }
        return damaged(bytes, accidents, dice, what);
    }

    private static <T> T pick(T[] values, Random dice) {
        return values[dice.nextInt(values.length)];
    }

    private static byte[] damaged(byte[] whole, int accidents, Random dice, StringBuilder what) {
        byte[] bytes = whole;
        for (int i = 0; i < accidents; i++) {
            bytes = Damage.of(bytes, dice.nextLong());
        }
        what.append(", ").append(accidents).append(" accidents");
        return bytes;
    }

    /// From somewhere on in another encoding, as where two files were put into one.
    private static byte[] halfRecoded(byte[] whole, Random dice, StringBuilder what) {
        Charset other = Charset.forName(dice.nextBoolean() ? "UTF-16LE" : "windows-1252");
        int at = dice.nextInt(whole.length);
        String rest = new String(whole, at, whole.length - at, ISO_8859_1);
        byte[] recoded = rest.getBytes(other);
        byte[] bytes = Arrays.copyOf(whole, at + recoded.length);
        System.arraycopy(recoded, 0, bytes, at, recoded.length);
        what.append(", from ").append(at).append(" on in ").append(other);
        return bytes;
    }

    /// The damage is within the archive that a workbook is.
    private static byte[] workbookOfDamagedParts(
            byte[] workbook, int accidents, Random dice, StringBuilder what) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(part.getName()));
                boolean isHit = dice.nextInt(3) == 0;
                what.append(isHit ? ", " + part.getName() : "");
                out.write(
                        isHit
                                ? damaged(in.readAllBytes(), accidents, dice, what)
                                : in.readAllBytes());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] packed(byte[] bytes, Random dice, StringBuilder what) throws IOException {
        int kind = dice.nextInt(7);
        what.append(", packing ").append(kind);
        return switch (kind) {
            case 0, 1 -> packed(GZIPOutputStream::new, bytes);
            case 2, 3 -> packed(ZstdOutputStream::new, bytes);
            case 4 -> packed(GZIPOutputStream::new, packed(ZstdOutputStream::new, bytes));
            case 5 -> zip(bytes);
            default -> zip(bytes, packed(GZIPOutputStream::new, bytes), new byte[0]);
        };
    }

    private static byte[] packed(Packer packer, byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = packer.over(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(byte[]... members) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (byte[] member : members) {
                ZipEntry entry = new ZipEntry("../calls-" + packed.size() + ".json");
                entry.setTime(0);
                out.putNextEntry(entry);
                out.write(member);
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }
}
