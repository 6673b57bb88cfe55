package io.callscope.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.model.PhoneNumber;
import io.callscope.source.Members.Member;
import io.callscope.store.Dataset;
import io.callscope.ui.Formats;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What is kept and shown of a value, cast back, is what the record's text says.
final class ValuesSurviveTest {
    private static final Path SAMPLES = Path.of("assets", "samples");

    /// Written down once more, by other means than those of the reader.
    private static final DateTimeFormatter WITH_OFFSET =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .appendPattern("['T'][' ']")
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .appendPattern("[' 'XX' UTC'][XXX]")
                    .toFormatter(Locale.ROOT);

    private static final Set<String> NONE = Set.of("", "null", "n/a", "-", "none");

    @TempDir private Path folder;
    private final ObjectMapper json = new ObjectMapper();
    private Opened opened;

    @BeforeEach
    void open() throws Exception {
        opened = Opened.in(folder);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    static List<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().matches(".*\\.(jsonl?|csv)"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyValueOfAFixtureIsKept(Path file) throws Exception {
        Dataset dataset = opened.open(file);
        assertTrue(assertValues(dataset) > 10, file::toString);
    }

    @Test
    void bigAndOddNumbersAndTimesAreKept() throws Exception {
        String odd =
                """
                {"call_uuid":"a","total_rate":0.10,"total_amount":"12345678.0123456789",\
                "secure_trunking_rate":"-0.0000000001","cnam_lookup_rate":1.50E+2,"cost":1E-10,\
                "call_duration":"110.0","bill_duration":9999999999,"billed_duration":1.2e1,\
                "hangup_cause_code":999999999999999999,"mos":4.350,"jitter":"0.1234567890",\
                "packet_loss":-0.0,"initiation_time":"2026-03-04 02:49:55.190487383 +0000 UTC",\
                "answer_time":"2022-06-28 19:39:05+05:30","end_time":"1969-12-31T23:59:59.999999Z",\
                "created_at":"0001-01-01T00:00:00Z","updated_at":"9999-12-31T23:59:59.999999Z",\
                "from_number":"sip:+14155550132@pbx.example.com;x=1","to_number":" 14155550177 ",\
                "trunk_domain":"Größe \\u00e9 \\"x\\"","srtp":"TRUE","secure_trunking":0}""";
        Dataset dataset = opened.open(Files.writeString(folder.resolve("odd.json"), odd));
        assertEquals(0, dataset.problems());
        assertEquals(23, assertValues(dataset));
    }

    private int assertValues(Dataset dataset) {
        int checked = 0;
        for (StoredCall stored : opened.stored(opened.select(Query.ALL))) {
            for (Map.Entry<CallField, Member> entry : stored.knownMembers().entrySet()) {
                JsonNode node = json.readTree(entry.getValue().json());
                boolean isText = node.isString();
                String text = isText ? node.asString() : entry.getValue().json();
                Call call = stored.call();
                boolean isOfTheLibrary = entry.getKey() == CallField.DATASET;
                if (isOfTheLibrary
                        || stored.problems().stream()
                                .anyMatch(
                                        problem ->
                                                problem.field().equals(entry.getValue().key()))) {
                    continue;
                }
                if (NONE.contains(text.strip().toLowerCase(Locale.ROOT))) {
                    boolean isDerived = entry.getKey().type() == FieldType.COUNTRY;
                    assertTrue(isDerived || !call.has(entry.getKey()), entry.getKey().key());
                } else {
                    assertSame(call, entry.getKey(), text, dataset);
                    checked++;
                }
            }
        }
        return checked;
    }

    private static void assertSame(Call call, CallField field, String text, Dataset dataset) {
        switch (field.type()) {
            case ID, TEXT, COUNTRY -> assertEquals(text, call.text(field).orElseThrow());
            case CODE ->
                    assertTrue(text.strip().equalsIgnoreCase(call.text(field).orElseThrow()), text);
            case NUMBER -> {
                assertEquals(text, call.text(field).orElseThrow());
                String shown = Formats.numberInTable(new PhoneNumber(text));
                assertEquals(
                        new PhoneNumber(text).comparable(), new PhoneNumber(shown).comparable());
            }
            case SECONDS, INTEGER ->
                    assertEquals(
                            0,
                            new BigDecimal(text)
                                    .compareTo(
                                            BigDecimal.valueOf(call.number(field).orElseThrow())));
            case MONEY -> {
                BigDecimal kept = call.decimal(field).orElseThrow();
                assertEquals(0, new BigDecimal(text).compareTo(kept), text);
                String shown = Formats.money(kept).replaceAll("[^0-9.\\-\u2212]", "");
                assertEquals(
                        0, kept.compareTo(new BigDecimal(shown.replace('\u2212', '-'))), shown);
            }
            case DECIMAL ->
                    assertEquals(
                            0, new BigDecimal(text).compareTo(call.decimal(field).orElseThrow()));
            case TIME ->
                    assertEquals(
                            instant(text, dataset).truncatedTo(ChronoUnit.MICROS),
                            call.time(field).orElseThrow());
            case YES_NO ->
                    assertEquals(
                            text.equalsIgnoreCase("true") || text.equals("1"),
                            call.flag(field).orElseThrow());
        }
    }

    private static Instant instant(String text, Dataset dataset) {
        return WITH_OFFSET.parseBest(text, OffsetDateTime::from, LocalDateTime::from)
                        instanceof OffsetDateTime time
                ? time.toInstant()
                : LocalDateTime.parse(text.replace(' ', 'T'))
                        .atZone(dataset.understood().zone())
                        .toInstant();
    }
}
