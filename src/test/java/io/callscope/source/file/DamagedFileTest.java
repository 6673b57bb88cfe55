package io.callscope.source.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callscope.generate.CallGenerator;
import io.callscope.generate.GeneratedRecord;
import io.callscope.model.Place;
import io.callscope.model.Shape;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class DamagedFileTest {
    private static final String A = "{\"call_uuid\":\"a\",\"n\":1}";
    private static final String B = "{\"call_uuid\":\"b\",\"n\":2}";
    private static final String C = "{\"call_uuid\":\"c\",\"n\":3}";

    /// The forms in which five records are written.
    enum Form {
        LINES("", "\n", "\n"),
        ARRAY("[", ",", "]"),
        INDENTED("[\n  ", ",\n  ", "\n]\n"),
        ENVELOPE("{\"api_id\":\"x\",\"meta\":{\"limit\":5},\"objects\":[", ",", "]}"),
        ENVELOPE_FIRST("{\"objects\":[", ",\n", "],\"meta\":{\"a\":[1]}}");

        private final String head;
        private final String between;
        private final String tail;

        Form(String head, String between, String tail) {
            this.head = head;
            this.between = between;
            this.tail = tail;
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aFileCutAfterAnyByteGivesEveryWholeRecordBeforeTheCut(Form form) throws IOException {
        List<String> records =
                new CallGenerator(Shape.ZENTRUNK_CALL, 5)
                        .records(5)
                        .map(
                                record ->
                                        form == Form.INDENTED
                                                ? record.json().indented().strip()
                                                : record.text())
                        .toList();
        String all = form.head + String.join(form.between, records) + form.tail;
        byte[] bytes = all.getBytes(UTF_8);
        int[] ends = ends(form, records);
        for (int cut = 0; cut <= bytes.length; cut++) {
            SplitFile file = SplitFile.of(Arrays.copyOf(bytes, cut));
            int at = cut;
            int whole = (int) IntStream.of(ends).filter(end -> end <= at).count();
            String where = form + " cut after " + cut;
            assertEquals(records.subList(0, whole), file.json(), where);
            assertEquals(file.records(), file.texts().size() + file.lost().size(), where);
            assertTrue(file.lost().size() + file.damage().size() <= 1, where + ": " + file.lost());
            boolean complete = all.substring(0, cut).strip().length() == all.strip().length();
            boolean between = form == Form.LINES && isBetween(cut, ends, form.between.length());
            boolean empty = cut == 0;
            assertEquals(
                    complete || between || empty,
                    file.lost().isEmpty() && file.damage().isEmpty(),
                    where);
        }
    }

    private static int[] ends(Form form, List<String> records) {
        int[] ends = new int[records.size()];
        int at = form.head.length();
        for (int i = 0; i < ends.length; i++) {
            at += records.get(i).getBytes(UTF_8).length;
            ends[i] = at;
            at += form.between.length();
        }
        return ends;
    }

    private static boolean isBetween(int cut, int[] ends, int gap) {
        return IntStream.of(ends).anyMatch(end -> cut >= end && cut <= end + gap);
    }

    @Test
    void theHalfRecordAtTheEndIsListedWithItsPlaceAndItsBeginning() throws IOException {
        SplitFile file = SplitFile.of(A + "\n" + B + "\n" + C.substring(0, 12));
        assertEquals(List.of(A, B), file.json());
        assertEquals(new Place(3, 3), file.lost().getFirst().place());
        assertEquals(C.substring(0, 12), file.lost().getFirst().value());
    }

    @Test
    void aListThatEndsBetweenTwoRecordsIsDamageAndCostsNone() throws IOException {
        for (String text : List.of("[" + A + ",\n" + B + ",", "{\"objects\":[" + A + "," + B)) {
            SplitFile file = SplitFile.of(text);
            assertEquals(List.of(A, B), file.json(), text);
            assertEquals(1, file.damage().size(), text);
            assertEquals(0, file.damage().getFirst().place().record());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%1$s,{\"call_uuid\":\"x\",\"n\":2,%2$s,%3$s]", // bracket missing after a comma
                "[%1$s,{\"call_uuid\":\"x\",\"n\":{\"m\":2},%2$s,%3$s]",
                "[\n%1$s,\n{\"call_uuid\":\"x\",\"n\":2\n%2$s,\n%3$s]",
                "%1$s\n{\"call_uuid\":\"x\",\"n\":2\n%2$s\n%3$s\n", // a line without its bracket
                "%1$s\n{\"call_uuid\":\"x\",\"n\":\n%2$s\n%3$s\n", // a line cut before a value
                "%1$s\n{\"call_uuid\":\"x\n%2$s\n%3$s\n", // a line cut in a text
                "%1$s\r\n{\"call_uuid\":\"x\r\n%2$s\r\n%3$s\r\n",
                "{\"call_uuid\":\"x\n%1$s\n%2$s\n%3$s\n", // the very first line
                "%1$s\n{\"call_uuid\":\"x,\"n\":2}\n%2$s\n%3$s\n", // a quote is missing
                "%1$s\n{\"call_uuid\":x\",\"n\":2}\n%2$s\n%3$s\n",
                "[\n%1$s,\n{\n\"call_uuid\":\"x,\n\"n\":2\n},\n%2$s,\n%3$s\n]",
                "[%1$s,{\"call_uuid\":\"x,\"n\":2},%2$s,%3$s]", // the same on one line
                "[%1$s,{\"call_uuid\":x\",\"n\":2},%2$s,%3$s]",
                "[%1$s,{call_uuid\":\"x\",\"n\":2},%2$s,%3$s]",
                "[%1$s,{\"call_uuid\":\"x\",\"n\":\"he said \"no\" to it\"},%2$s,%3$s]",
                "{\"objects\":[%1$s,{\"call_uuid\":\"x,\"n\":2}, %2$s, %3$s],\"meta\":{}}",
                "{\"objects\":[%1$s,%2$s,%3$s,{\"call_uuid\":\"x,\"n\":2}],\"meta\":{}}",
                "[%1$s,\"text\",%2$s,%3$s]", // elements that are no objects
                "[%1$s,42,%2$s,%3$s]",
                "[%1$s,[{\"call_uuid\":\"y\"}],%2$s,%3$s]",
                "[%1$s,null,%2$s,%3$s]",
                "%1$s\nthis is no JSON\n%2$s\n%3$s\n",
                "%1$s\n# {\"call_uuid\":\"y\"}\n%2$s\n%3$s",
                "%1$s\n\"call_uuid\":\"x\",\"n\":2}\n%2$s\n%3$s\n", // begins in the middle
                "[%1$s,\"call_uuid\":\"x\",\"n\":2},%2$s,%3$s]",
                "[%1$s},%2$s,%3$s]" // one bracket too many
            })
    void damageCostsTheRecordItIsInAndNoOther(String form) throws IOException {
        SplitFile file = SplitFile.of(form.formatted(A, B, C));
        List<String> wellFormed =
                file.json().stream().filter(json -> List.of(A, B, C).contains(json)).toList();
        assertEquals(List.of(A, B, C), wellFormed, file::toString);
        assertEquals(4, file.records(), file::toString);
        assertEquals(file.records(), file.texts().size() + file.lost().size());
        assertEquals(List.of(), file.damage());
        if (!file.lost().isEmpty()) {
            assertEquals(1, file.lost().size());
            assertFalse(file.lost().getFirst().reason().isBlank());
        }
    }

    static Stream<String> bracketsOnly() {
        return Stream.of("{", "[", "]", "}", "{\"a\":", ",", ":", "\"", "{}", "[{", "\\");
    }

    @ParameterizedTest
    @MethodSource("bracketsOnly")
    void textOfBracketsAloneEnds(String unit) throws IOException {
        SplitFile file = SplitFile.of(unit.repeat(3_000));
        assertEquals(file.records(), file.texts().size() + file.lost().size());
    }

    @Test
    void whateverTheDamageEachRecordIsCountedOnce() throws IOException {
        String[] forms = {"[%s]", "{\"meta\":{},\"objects\":[%s],\"x\":1}", "%s"};
        String junk = "{}[]\",:\n\\ a0\u00e9";
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            String between = seed % 3 == 2 ? "\n" : ",";
            String list =
                    new CallGenerator(Shape.ZENTRUNK_CALL, seed)
                            .records(4)
                            .map(GeneratedRecord::text)
                            .reduce((a, b) -> a + between + b)
                            .orElseThrow();
            StringBuilder text = new StringBuilder(forms[seed % 3].formatted(list));
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = random.nextInt(text.length());
                char c = junk.charAt(random.nextInt(junk.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, c);
                    case 1 -> text.insert(at, c);
                    default -> text.deleteCharAt(at);
                }
            }
            SplitFile file = SplitFile.of(text.toString());
            assertEquals(file.records(), file.texts().size() + file.lost().size(), "seed " + seed);
        }
    }

    @Test
    void aPackedFileIsUnpackedAndOneThatBreaksOffGivesWhatIsBeforeThat(@TempDir Path folder)
            throws Exception {
        String all =
                new CallGenerator(Shape.ZENTRUNK_CALL, 9)
                        .records(400)
                        .map(GeneratedRecord::text)
                        .reduce((a, b) -> a + "\n" + b)
                        .orElseThrow();
        List<String> lines = all.lines().toList();
        byte[] packed = SplitFile.packed(all);
        for (int cut = 20; cut < packed.length; cut += 97) {
            SplitFile file = read(folder, Arrays.copyOf(packed, cut));
            assertEquals(lines.subList(0, file.texts().size()), file.json(), "cut after " + cut);
            assertEquals(1, file.lost().size() + file.damage().size(), "cut after " + cut);
        }
        assertEquals(lines, read(folder, packed).json());
        assertTrue(read(folder, Arrays.copyOf(packed, packed.length / 2)).texts().size() > 100);
    }

    @Test
    void packedFilesInARowAreOneFile(@TempDir Path folder) throws Exception {
        byte[] first = SplitFile.packed(A + "\n");
        byte[] second = SplitFile.packed(B + "\n" + C);
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        assertEquals(List.of(A, B, C), read(folder, both).json());
    }

    private static SplitFile read(Path folder, byte[] bytes) throws Exception {
        Path path = Files.write(folder.resolve("calls.gz"), bytes);
        return SplitFile.of(path);
    }
}
