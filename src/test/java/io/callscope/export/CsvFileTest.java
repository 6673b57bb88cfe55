package io.callscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.generate.CallFile;
import io.callscope.generate.CallGenerator;
import io.callscope.model.CallField;
import io.callscope.model.CallKey;
import io.callscope.model.Name;
import io.callscope.model.Shape;
import io.callscope.query.Opened;
import io.callscope.query.Order;
import io.callscope.query.Query;
import io.callscope.query.Result;
import io.callscope.store.CallLog;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/// The database writes CSV files; what is copied is written by us, from each call.
final class CsvFileTest {
    private static final List<CallField> ALL = List.of(CallField.values());

    @TempDir private Path folder;
    private Opened opened;

    @BeforeEach
    void open() throws Exception {
        opened = Opened.in(folder);
        opened.open(
                CallLog.write(
                        folder.resolve("times.jsonl"),
                        time("a", "1969-12-31 23:59:59.999999"),
                        time("b", "2026-03-29 00:59:59.5"),
                        time("c", "2026-03-29 01:00:00"),
                        time("d", "2026-10-25 00:59:59.123"),
                        time("e", "2026-10-25 01:00:00.000001"),
                        time("f", "2099-07-01 12:00:00")));
        Path file = folder.resolve("vobiz's.json");
        CallFile.JSON_ARRAY.write(
                new CallGenerator(Shape.VOBIZ_CALL, 5).withOddities(100), 700, file);
        opened.open(file);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/London", "America/St_Johns", "Asia/Kathmandu"})
    void aFileOfTheScreenSaysTheSameAsWhatIsCopied(String zone) throws Exception {
        Query query =
                Query.ALL.with(ZoneId.of(zone)).with(new Order(CallField.HANGUP_CAUSE_NAME, true));
        assertSame(opened.select(query));
    }

    @Test
    void alsoOfSomeCallsWithMarksNotesAndNames() throws Exception {
        Result some = opened.select("talk>0");
        List<CallKey> keys =
                opened.calls(some).stream().map(call -> CallKey.of(call).orElseThrow()).toList();
        opened.library().marks().mark(keys.subList(0, 20), true);
        opened.library().marks().note(keys.getFirst(), "=rang, \"twice\"\nand again");
        opened.library()
                .names()
                .change(
                        book ->
                                book.with(
                                        List.of(
                                                new Name("+9*", "India, all", "East"),
                                                new Name("+1*", "America", ""))));
        assertSame(opened.select("talk>0"));
        assertSame(opened.select(Query.ALL));
    }

    @Test
    void aCompleteFileIsInTimeOrderWhateverTheOrderOfTheScreen() throws Exception {
        Order order = new Order(CallField.TALK_SECONDS, true);
        Path out = folder.resolve("out.csv");
        new Exporter(opened.engine())
                .export(opened.select(Query.ALL.with(order)), out, new Progress());
        List<List<String>> rows = CsvTable.rows(Files.readString(out));
        int id = rows.getFirst().indexOf(CallField.CALL_UUID.key());
        assertEquals(
                opened.stored(opened.select(Query.ALL)).stream()
                        .map(stored -> stored.call().text(CallField.CALL_UUID).orElseThrow())
                        .toList(),
                rows.stream().skip(1).map(row -> row.get(id)).toList());
    }

    private void assertSame(Result result) throws Exception {
        Path out = folder.resolve("shown.csv");
        new Exporter(opened.engine())
                .export(result, out, new ExportPlan(new Layout.Shown(ALL), false), new Progress());
        String copied = CopyFormat.CSV.text(opened.calls(result), ALL, result.query().zone());
        assertEquals(CsvTable.rows(copied), CsvTable.rows(Files.readString(out)));
    }

    private static String time(String id, String time) {
        return """
        {"call_uuid":"%s","from_number":"+442079460100","to_number":"+442079460101",\
        "initiation_time":"%s","end_time":"%s"}"""
                .formatted(id, time, time);
    }
}
