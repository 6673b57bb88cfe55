package io.callscope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.callscope.model.Product;
import io.callscope.model.Shape;
import io.callscope.source.Interpretation;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CancellationException;

/// What an older version made of its records is made anew by a newer one.
final class CatalogueTest {
    private static final String CONSOLE =
            """
            {"Call UUID":"c","Call rate":"0.5","Billed amount":"0.5","Hangup cause":"No Answer",\
            "Hangup cause code":"3000","Initiation time":"2026-05-14 09:00:00+00:00"}""";

    @TempDir private Path folder;
    private Library library;

    @BeforeEach
    void open() throws Exception {
        library = Library.open(folder.resolve("library.duckdb"), () -> {});
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void whatThisVersionMadeIsNotOutdated() throws Exception {
        open(CallLog.call("a", 1, 5));
        reopen();
        assertEquals(List.of(), library.outdated());
    }

    @Test
    void outdatedCallsAreMadeAnewAndShown() throws Exception {
        Dataset dataset = open(CallLog.call("a", 1, 5));
        run("UPDATE datasets SET catalogue = '1-older'");
        run("UPDATE stored_calls SET outcome = 'unknown', talk_seconds = 7");
        reopen();
        assertEquals(List.of(dataset), library.outdated());
        assertEquals(dataset, library.renew(dataset.number(), new Progress()));
        assertEquals(List.of(), library.outdated());
        assertEquals(1, count("calls WHERE shown AND outcome = 'answered' AND talk_seconds = 5"));
    }

    @Test
    void aFileThatIsOpenedAgainIsMadeAnewFirst() throws Exception {
        open(CallLog.call("a", 1, 5));
        run("UPDATE datasets SET catalogue = '1-older'");
        run("UPDATE stored_calls SET outcome = 'unknown'");
        library.open(folder.resolve("may.jsonl"), "may.jsonl", usual -> usual, new Progress());
        assertEquals(1, count("calls WHERE outcome = 'answered'"));
        assertEquals(List.of(), library.outdated());
    }

    @Test
    void shapeAndProductAreRecognisedAnew() throws Exception {
        Dataset dataset = open(CONSOLE);
        assertEquals(Shape.VOICE_CONSOLE, dataset.understood().shape());
        run(
                "UPDATE datasets SET catalogue = '1-older', product = 'PLIVO_ZENTRUNK',"
                        + " shape = 'zentrunk-call', zone = 'Asia/Tokyo', stated = 'ZONE', assumed = true");
        Dataset renewed = library.renew(dataset.number(), new Progress());
        Interpretation expected =
                Interpretation.of(Shape.VOICE_CONSOLE).statingZone(ZoneId.of("Asia/Tokyo"));
        assertEquals(expected, renewed.understood());
        assertEquals(false, renewed.isAssumed());
        assertEquals(1, count("calls WHERE outcome = 'no-answer' AND total_amount = 0.5"));
    }

    @Test
    void whatTheUserHasStatedStays() throws Exception {
        Dataset dataset = open(CONSOLE);
        Dataset stated =
                library.understand(
                        dataset.number(),
                        dataset.understood().statingShape(Shape.VOBIZ_CALL),
                        new Progress());
        run("UPDATE datasets SET catalogue = '1-older'");
        assertEquals(stated, library.renew(dataset.number(), new Progress()));
        assertEquals(Product.VOBIZ, stated.understood().product());
    }

    @Test
    void aCancelledRenewalLeavesTheCallsAsTheyWere() throws Exception {
        Dataset dataset = open(CallLog.call("a", 1, 5));
        run("UPDATE datasets SET catalogue = '1-older'");
        run("UPDATE stored_calls SET outcome = 'unknown'");
        Progress progress = new Progress();
        progress.cancel();
        assertThrows(CancellationException.class, () -> library.renew(dataset.number(), progress));
        assertEquals(1, library.outdated().size());
        assertEquals(1, count("calls WHERE outcome = 'unknown'"));
    }

    private Dataset open(String... records) throws Exception {
        Path file = CallLog.write(folder.resolve("may.jsonl"), records);
        return library.open(file, "may.jsonl", usual -> usual, new Progress());
    }

    private void reopen() throws Exception {
        library.close();
        open();
    }

    private void run(String sql) {
        try (Session session = library.session()) {
            session.run(sql);
        }
    }

    private long count(String from) {
        try (Session session = library.session()) {
            return session.number("SELECT count(*) FROM " + from);
        }
    }
}
