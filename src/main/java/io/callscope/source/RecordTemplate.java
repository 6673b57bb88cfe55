package io.callscope.source;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.FieldType;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads records that are written just as an earlier one: the same keys in the same order with the
/// same blanks between them, in ASCII and without escapes. Nearly all records of a file are, and it
/// takes a fraction of the time that [RecordReader] takes for any record. What is not so, and each
/// value that takes a closer look, is left to that. Not thread-safe.
final class RecordTemplate {
    /// What stands before the first value, between the values, and after the last, without the
    /// quotes of strings.
    private final byte[][] gaps;

    /// Of the values; none for those of unknown keys.
    private final @Nullable CellReader[] readers;

    private final Constants constants;
    private final int[] starts;
    private final int[] ends;
    private boolean hasNaiveTimes;
    private boolean hasOffsets;

    /// What all the records have in common beside their keys.
    ///
    /// @param unknownKeys keys that are no field
    record Constants(
            String product, String currency, CellReader.Alike alike, List<String> unknownKeys) {}

    /// @param json a plain object, see [PlainObjects]
    /// @param fields of its values, in their order; none for an unknown key
    RecordTemplate(byte[] json, List<Optional<CallField>> fields, Constants constants) {
        this.constants = constants;
        gaps = gaps(json);
        readers =
                fields.stream()
                        .map(field -> field.map(its -> new CellReader(its, constants.alike)))
                        .map(reader -> reader.orElse(null))
                        .toArray(CellReader[]::new);
        starts = new int[readers.length];
        ends = new int[readers.length];
    }

    private static byte[][] gaps(byte[] json) {
        List<byte[]> gaps = new ArrayList<>();
        int gap = 0;
        int at = 1;
        while (true) {
            while (json[at] != '"' && json[at] != '}') {
                at++;
            }
            if (json[at] == '}') {
                gaps.add(Arrays.copyOfRange(json, gap, json.length));
                return gaps.toArray(byte[][]::new);
            }
            at = PlainObjects.endOfString(json, at + 1) + 1;
            while (json[at] == ':' || PlainObjects.isBlank(json[at])) {
                at++;
            }
            gaps.add(Arrays.copyOfRange(json, gap, at));
            at =
                    json[at] == '"'
                            ? PlainObjects.endOfString(json, at + 1) + 1
                            : PlainObjects.endOfWord(json, at);
            gap = at;
        }
    }

    /// Has met a time without an offset.
    boolean hasNaiveTimes() {
        return hasNaiveTimes;
    }

    /// Has met a time with an offset.
    boolean hasOffsets() {
        return hasOffsets;
    }

    /// Of times without an offset.
    ZoneId zone() {
        return constants.alike.zone();
    }

    List<String> unknownKeys() {
        return constants.unknownKeys;
    }

    /// Reads a record; null if it is not like the template.
    Reading.@Nullable Accepted read(byte[] json) {
        if (!locate(json)) {
            return null;
        }
        Call.Builder call = new Call.Builder();
        Set<CallField> emptyKeys = EnumSet.noneOf(CallField.class);
        boolean naive = false;
        boolean offset = false;
        for (int i = 0; i < readers.length; i++) {
            CellReader reader = readers[i];
            if (reader == null) {
                continue;
            }
            Cell cell = reader.read(json, starts[i], ends[i], json[starts[i] - 1] == '"');
            if (cell.isOdd()) {
                return null;
            }
            CallField field = reader.field();
            if (cell.value() == null) {
                emptyKeys.add(field);
            } else {
                call.set(field, cell.value());
                if (field.type() == FieldType.TIME) {
                    naive |= !cell.hasOffset();
                    offset |= cell.hasOffset();
                }
            }
        }
        if (call.get(CallField.CALL_UUID) == null) {
            return null;
        }
        hasNaiveTimes |= naive;
        hasOffsets |= offset;
        call.set(CallField.PRODUCT, constants.product);
        call.set(CallField.CURRENCY, constants.currency);
        return new Reading.Accepted(call, emptyKeys, List.of());
    }

    /// Finds the values of a record.
    private boolean locate(byte[] json) {
        int at = 0;
        for (int i = 0; ; i++) {
            byte[] gap = gaps[i];
            if (!Bytes.isAt(json, at, gap)) {
                return false;
            }
            at += gap.length;
            if (i == starts.length) {
                return at == json.length;
            }
            boolean isQuoted = at < json.length && json[at] == '"';
            starts[i] = isQuoted ? at + 1 : at;
            ends[i] =
                    isQuoted
                            ? PlainObjects.endOfString(json, at + 1)
                            : PlainObjects.endOfWord(json, at);
            if (ends[i] < 0) {
                return false;
            }
            at = isQuoted ? ends[i] + 1 : ends[i];
        }
    }
}
