package io.callscope.query.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.query.Opened;
import io.callscope.source.Interpretation;
import io.callscope.store.CallLog;
import io.callscope.store.Dataset;
import io.callscope.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

@SuppressWarnings("NullAway.Init") // the fields are set before each test
class AccountsTest {
    @TempDir Path folder;

    private Opened opened;
    private Accounts accounts;

    @BeforeEach
    void open() throws Exception {
        opened = Opened.in(folder);
        accounts = new Accounts(opened.library());
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void aCleanFileIsWell() throws Exception {
        Account account = read(CallLog.call("a", 1, 5), CallLog.call("b", 2, 5));
        assertTrue(account.isWell());
        assertEquals(Optional.of(Instant.parse("2026-05-14T09:01:00Z")), account.first());
        assertEquals(Optional.of(Instant.parse("2026-05-14T09:02:00Z")), account.last());
        assertEquals(List.of(), account.kinds());
    }

    @Test
    void duplicatesAreNoLoss() throws Exception {
        Account account = read(CallLog.call("a", 1, 5), CallLog.call("a", 1, 5));
        assertEquals(1, account.dataset().duplicates());
        assertTrue(account.isWell());
    }

    @Test
    void problemsAreGroupedByTheirReason() throws Exception {
        Account account =
                read(
                        CallLog.call("a", 1, 5).replace(":5", ":\"x\""),
                        CallLog.call("b", 2, 5).replace(":5", ":\"y\""),
                        CallLog.call("c", 3, 5).replace("14 09", "99 09"));
        assertEquals(new ProblemKind("not a whole number", 2), account.kinds().getFirst());
        assertEquals(2, account.kinds().size());
        assertEquals(3, account.problemCalls());
        assertFalse(account.isWell());
        assertEquals(
                List.of("x", "y"),
                accounts.problems(account.dataset(), "not a whole number", 10).stream()
                        .map(problem -> problem.value())
                        .toList());
        assertEquals(4, accounts.problems(account.dataset(), "", 10).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"call_uuid\": \"b\"", "{"})
    void aFileThatBreaksOffIsCutOff(String rest) throws Exception {
        Account account = read(CallLog.call("a", 1, 5), rest);
        assertEquals(List.of(new Suspicion.CutOff()), account.suspicions());
    }

    @Test
    void anArrayThatIsNotClosedIsCutOff() throws Exception {
        Path file = Files.writeString(folder.resolve("cut.json"), "[" + CallLog.call("a", 1, 5));
        assertEquals(List.of(new Suspicion.CutOff()), account(opened.open(file)).suspicions());
    }

    @Test
    void aCountThatIsTheLimitOfAnExportIsSuspicious() throws Exception {
        assertEquals(List.of(new Suspicion.ExportLimit(200)), read(calls(200)).suspicions());
    }

    @Test
    void aCountBesideTheLimitIsNot() throws Exception {
        assertEquals(List.of(), read(calls(201)).suspicions());
    }

    @Test
    void callsWithRemovedNumbersAreCounted() throws Exception {
        Account account =
                read(
                        CallLog.call("a", 1, 5).replace("+14155550132", "+1415555****"),
                        CallLog.call("b", 2, 5).replace("+14155550177", "REDACTED"),
                        CallLog.call("c", 3, 5));
        assertEquals(List.of(new Suspicion.Redacted(2)), account.suspicions());
    }

    @Test
    void whatTheRecordsDoNotSayIsAsUsualOrAsTheUserSaid() throws Exception {
        Path file = CallLog.write(folder.resolve("a.jsonl"), CallLog.call("a", 1, 5));
        Account usual = account(opened.open(file));
        assertEquals(Decided.AS_USUAL, usual.zone());
        assertEquals(Decided.AS_USUAL, usual.currency());
        Interpretation corrected =
                usual.dataset()
                        .understood()
                        .statingZone(ZoneId.of("Europe/Berlin"))
                        .statingCurrency("EUR");
        int number = usual.dataset().number();
        Account stated = account(opened.library().understand(number, corrected, new Progress()));
        assertEquals(Decided.BY_USER, stated.zone());
        assertEquals(Decided.BY_USER, stated.currency());
    }

    @Test
    void whatTheRecordsSayIsByThem() throws Exception {
        String call =
                CallLog.call("a", 1, 5)
                        .replace(":00\"", ":00Z\"")
                        .replace(":10\"", ":10Z\"")
                        .replace("\"total", "\"currency\":\"USD\",\"total");
        Account account = read(call);
        assertEquals(Decided.BY_RECORDS, account.zone());
        assertEquals(Decided.BY_RECORDS, account.currency());
        Account mixed =
                account(
                        opened.open(
                                CallLog.write(
                                        folder.resolve("mixed.jsonl"),
                                        call,
                                        CallLog.call("b", 2, 5))));
        assertEquals(Decided.BY_SOME_RECORDS, mixed.currency());
    }

    private static String[] calls(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> CallLog.call("call-" + i, i % 60, 5))
                .toArray(String[]::new);
    }

    private Account read(String... records) throws Exception {
        Path file = CallLog.write(folder.resolve("calls.jsonl"), records);
        return account(opened.open(file, UnaryOperator.identity()));
    }

    private Account account(Dataset dataset) {
        return accounts.of(dataset, new Progress());
    }
}
