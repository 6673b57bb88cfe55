package io.callscope.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.store.CallLog;
import io.callscope.store.Dataset;
import io.callscope.store.Library;
import io.callscope.store.Session;
import io.callscope.work.Jobs;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// On a real library; the background work waits in a queue until the test runs it.
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class DatasetsViewModelTest {
    @TempDir Path folder;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<String> remembered = new ArrayList<>();
    private Library library;
    private DatasetsViewModel model;
    private Path may;
    private Path june;

    @BeforeEach
    void open() throws Exception {
        library = Library.open(folder.resolve("library.duckdb"), () -> {});
        Jobs jobs = new Jobs(background::add, Runnable::run, Assertions::fail);
        model =
                new DatasetsViewModel(
                        library,
                        jobs,
                        UnaryOperator.identity(),
                        dataset -> remembered.add(dataset.name()));
        may = CallLog.write(folder.resolve("may.jsonl"), CallLog.call("a", 1, 5));
        june = CallLog.write(folder.resolve("june.jsonl"), CallLog.call("b", 2, 6));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void filesAreReadOneAfterTheOtherAndEachIsRemembered() {
        model.openings().open(List.of(may, june));
        assertEquals(1, background.size());
        assertEquals("may.jsonl", opening().name());
        assertEquals(1, opening().waiting());
        runAll();
        assertEquals(List.of("may.jsonl", "june.jsonl"), names());
        assertEquals(names(), remembered);
        assertEquals(Optional.empty(), model.openings().openingProperty().get());
    }

    @Test
    void aFileThatIsOpenedWhileAnotherIsReadIsCountedAsWaiting() {
        model.openings().open(List.of(may));
        model.openings().open(List.of(june));
        assertEquals("may.jsonl", opening().name());
        assertEquals(1, opening().waiting());
    }

    @Test
    void aChangedFileIsMarkedAndReadAgainOnRequest() throws Exception {
        model.openings().open(List.of(may, june));
        runAll();
        CallLog.write(1, may, CallLog.call("a", 1, 5), CallLog.call("c", 1, 5));
        model.files().look();
        runAll();
        Dataset changed = model.datasets().getFirst();
        assertEquals(Set.of(changed.number()), model.files().changedProperty().get());
        model.files().readAgain(changed);
        runAll();
        assertEquals(2, model.datasets().getLast().loaded());
        assertEquals(Set.of(), model.files().changedProperty().get());
        model.files().look();
        runAll();
        assertEquals(Set.of(), model.files().changedProperty().get());
    }

    @Test
    void aFollowedFileIsReadOnByItselfAndOthersAreNot() throws Exception {
        model.openings().open(List.of(may, june));
        runAll();
        model.files().follow(model.datasets().getFirst(), true);
        runAll();
        String more = CallLog.call("c", 1, 5) + "\n";
        Files.writeString(may, more, StandardOpenOption.APPEND);
        Files.writeString(june, more, StandardOpenOption.APPEND);
        model.files().catchUp();
        model.files().catchUp(); // the first is still under way
        assertEquals(1, background.size());
        runAll();
        assertEquals(2, model.datasets().getFirst().loaded());
        assertEquals(1, model.datasets().getLast().loaded());
        model.files().look();
        runAll();
        assertEquals(
                Set.of(model.datasets().getLast().number()), model.files().changedProperty().get());
        assertEquals(List.of(), model.notices().list());
    }

    @Test
    void aFollowedFileThatIsWrittenAnewIsReadAnewAndThatIsTold() throws Exception {
        model.openings().open(List.of(may));
        runAll();
        model.files().follow(model.datasets().getFirst(), true);
        runAll();
        CallLog.write(1, may, CallLog.call("z", 1, 5));
        model.files().catchUp();
        runAll();
        assertEquals(1, model.notices().list().size());
        assertEquals("may.jsonl", model.notices().list().getFirst().subject());
        assertFalse(model.notices().list().getFirst().isFailure());
        assertEquals(model.datasets(), model.files().followed());
    }

    @Test
    void aFollowedFileThatIsNoCallLogAnyMoreIsToldOnceAndFollowedNoMore() throws Exception {
        model.openings().open(List.of(may, june));
        runAll();
        model.datasets().forEach(dataset -> model.files().follow(dataset, true));
        runAll();
        Files.writeString(may, "no calls");
        Files.writeString(june, CallLog.call("c", 1, 5) + "\n", StandardOpenOption.APPEND);
        model.files().catchUp();
        runAll();
        model.files().catchUp();
        runAll();
        assertEquals(1, model.notices().list().size());
        assertEquals("may.jsonl", model.notices().list().getFirst().subject());
        assertEquals(List.of(model.datasets().getLast()), model.files().followed());
        assertEquals(2, model.datasets().getLast().loaded());
    }

    @Test
    void anotherZoneMovesTheTimesWithoutTheFileAndFlagsThoseThatItHasTwice() throws Exception {
        String autumn = CallLog.call("b", 2, 6).replace("2026-05-14 09:02", "2026-10-25 02:30");
        Path autumnFile = CallLog.write(folder.resolve("autumn.jsonl"), autumn);
        model.openings().open(List.of(autumnFile));
        runAll();
        Dataset read = model.datasets().getFirst();
        model.reports().show(read);
        runAll();
        assertEquals(0, report().account().uncertainTimes());
        Files.delete(autumnFile);

        model.understand(
                read,
                read.understood().statingZone(ZoneId.of("Europe/Berlin")).statingCurrency("EUR"));
        runAll();

        assertEquals(Optional.of(ZoneId.of("Europe/Berlin")), report().account().dataset().zone());
        assertEquals(Optional.of("EUR"), report().account().dataset().currency());
        assertEquals(1, report().account().uncertainTimes());
        // 02:30 is there twice on that day; the earlier is summer time
        assertEquals(
                Optional.of(Instant.parse("2026-10-25T00:30:00Z")), report().account().first());
    }

    @Test
    void vobizTimesWithoutAnOffsetAreThoseOfIndiaUntilSomebodySaysOtherwise() {
        model.openings().open(List.of(Path.of("assets/samples/vobiz-call-object.json")));
        runAll();
        assertEquals(Optional.of(ZoneId.of("Asia/Kolkata")), model.datasets().getFirst().zone());
    }

    @Test
    void cancellingForgetsTheFilesThatWaitAndLeavesRoomForOthers() {
        model.openings().open(List.of(may, june));
        model.openings().cancel();
        assertEquals(Optional.empty(), model.openings().openingProperty().get());
        runAll();
        assertEquals(List.of(), names());

        model.openings().open(List.of(june));
        runAll();
        assertEquals(List.of("june.jsonl"), names());
    }

    @Test
    void aFileThatWasReadWhenItWasCancelledIsShown() {
        var ui = new ArrayDeque<Runnable>();
        var late =
                new DatasetsViewModel(
                        library,
                        new Jobs(background::add, ui::add, Assertions::fail),
                        UnaryOperator.identity(),
                        _ -> {});
        late.openings().open(List.of(may));
        background.removeFirst().run();
        late.openings().cancel();
        background.removeFirst().run();
        ui.forEach(Runnable::run);
        assertEquals(1, late.datasets().size());
    }

    @Test
    void aRefusedFileIsToldAndTheNextOneIsRead() throws IOException {
        Path noLog = Files.writeString(folder.resolve("notes.txt"), "Buy milk.");
        model.openings().open(List.of(noLog, june));
        runAll();
        assertEquals(
                List.of("notes.txt"),
                model.notices().list().stream().map(Notice::subject).toList());
        assertTrue(model.notices().list().getFirst().isFailure());
        assertEquals(List.of("june.jsonl"), names());
    }

    @Test
    void ofAFolderEveryCallLogIsReadAndTheOtherFilesAreToldInOneSentence() throws IOException {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        CallLog.write(logs.resolve("b.jsonl"), CallLog.call("a", 1, 5));
        Files.writeString(logs.resolve("a.csv"), "call_uuid,call_duration\nb,7\n");
        Files.writeString(logs.resolve("notes.txt"), "Buy milk.");
        Files.writeString(logs.resolve("prices.csv"), "Country,Price\nIndia,1\nChile,2\n");
        model.openings().open(List.of(logs, june));
        runAll();
        assertEquals(List.of("a.csv", "b.jsonl", "june.jsonl"), names());
        assertEquals(
                List.of(
                        new Notice(
                                "logs",
                                "2 of the 4 files in this folder are no call logs and were left out: notes.txt, prices.csv.",
                                true)),
                model.notices().list());
    }

    @Test
    void aFileThatIsRefusedAgainIsToldOnce() throws IOException {
        Path noLog = Files.writeString(folder.resolve("notes.txt"), "Buy milk.");
        model.openings().open(List.of(noLog, noLog));
        runAll();
        assertEquals(1, model.notices().list().size());
        model.notices().refuse("", "No room.");
        model.notices().refuse("", "No room.");
        assertEquals(2, model.notices().list().size());
    }

    @Test
    void openingOnlySomeFilesHidesTheOthers() {
        model.openings().open(List.of(may));
        runAll();
        model.openOnly(List.of(june));
        runAll();
        assertEquals(List.of(false, true), visible());
    }

    @Test
    void theLibraryIsListedAlsoWhenTheOnlyFileIsRefused() {
        model.openings().open(List.of(may));
        runAll();
        var next =
                new DatasetsViewModel(
                        library,
                        new Jobs(background::add, Runnable::run, Assertions::fail),
                        UnaryOperator.identity(),
                        _ -> {});
        next.openOnly(List.of(folder.resolve("gone.json")));
        runAll();
        assertEquals(1, next.notices().list().size());
        assertEquals(1, next.datasets().size());
    }

    @Test
    void twoDatasetsSwitchedOffInARowAreBothOff() {
        model.openings().open(List.of(may, june));
        runAll();
        model.setVisible(model.datasets().getFirst(), false);
        model.setVisible(model.datasets().getLast(), false);
        runAll();
        assertEquals(List.of(false, false), visible());
    }

    @Test
    void anOlderListThatArrivesLateDoesNotReplaceTheNewerOne() {
        model.reload();
        Runnable older = background.removeFirst();
        model.openings().open(List.of(may));
        runAll();
        older.run();
        assertEquals(List.of("may.jsonl"), names());
    }

    @Test
    void aRemovedDatasetIsGone() {
        model.openings().open(List.of(may, june));
        runAll();
        model.remove(model.datasets().getFirst());
        runAll();
        assertEquals(List.of("june.jsonl"), names());
    }

    @Test
    void aCorrectedZoneIsInTheReportThatIsOpen() {
        model.openings().open(List.of(may));
        runAll();
        Dataset read = model.datasets().getFirst();
        model.reports().show(read);
        runAll();
        ZoneId kolkata = ZoneId.of("Asia/Kolkata");
        model.understand(read, read.understood().withZone(kolkata));
        runAll();
        assertEquals(
                kolkata,
                model.reports().shownProperty().get().orElseThrow().dataset().understood().zone());
        assertEquals(kolkata, model.datasets().getFirst().understood().zone());
    }

    @Test
    void whatAnOlderVersionMadeIsMadeAnewOneDatasetAfterTheOther() {
        model.openings().open(List.of(may, june));
        runAll();
        try (Session session = library.session()) {
            session.run("UPDATE datasets SET catalogue = 'older'");
        }
        remembered.clear();
        model.openings().renew();
        background.removeFirst().run();
        assertEquals("may.jsonl", opening().name());
        assertEquals(1, opening().waiting());
        runAll();
        assertFalse(model.openings().openingProperty().get().isPresent());
        assertEquals(List.of(), library.outdated());
        assertEquals(List.of(), remembered);
    }

    @Test
    void aRenewalThatIsCancelledIsDoneTheNextTime() {
        model.openings().open(List.of(may, june));
        runAll();
        try (Session session = library.session()) {
            session.run("UPDATE datasets SET catalogue = 'older'");
        }
        model.openings().renew();
        background.removeFirst().run();
        model.openings().cancel();
        runAll();
        assertEquals(2, library.outdated().size());
        assertEquals(List.of(), List.copyOf(model.notices().list()));
        model.openings().renew();
        runAll();
        assertEquals(List.of(), library.outdated());
    }

    @Test
    void theReportCountsTheCallsWhoseLocalTimeIsUncertain() throws IOException {
        String call = CallLog.call("c", 3, 7).replace("2026-05-14 09:03", "2026-10-25 02:03");
        model.openings().open(List.of(CallLog.write(folder.resolve("july.jsonl"), call), may));
        runAll();
        Dataset july = model.datasets().getFirst();
        model.understand(july, july.understood().withZone(ZoneId.of("Europe/Berlin")));
        model.reports().show(july);
        runAll();
        assertEquals(
                1, model.reports().shownProperty().get().orElseThrow().account().uncertainTimes());
        model.reports().show(model.datasets().getLast());
        runAll();
        assertEquals(
                0, model.reports().shownProperty().get().orElseThrow().account().uncertainTimes());
    }

    @Test
    void aReportThatIsClosedWhileItIsFetchedStaysClosed() {
        model.openings().open(List.of(may));
        runAll();
        model.reports().show(model.datasets().getFirst());
        model.reports().close();
        runAll();
        assertFalse(model.reports().shownProperty().get().isPresent());
    }

    @Test
    void theReportHasTheProblemsWithTheirPlaces() throws IOException {
        String damaged =
                CallLog.call("c", 3, 7).replace("\"call_duration\":7", "\"call_duration\":\"abc\"");
        model.openings()
                .open(
                        List.of(
                                CallLog.write(
                                        folder.resolve("july.jsonl"),
                                        CallLog.call("d", 4, 8),
                                        damaged)));
        runAll();
        model.reports().show(model.datasets().getFirst());
        runAll();
        var problem = model.reports().shownProperty().get().orElseThrow().problems().getFirst();
        assertEquals(2, problem.place().line());
        assertEquals("abc", problem.value());
    }

    @Test
    void aFileThatWasReadWellIsToldQuietly() {
        model.openings().open(List.of(may));
        runAll();
        assertEquals(1, model.reports().announcedProperty().get().orElseThrow().dataset().loaded());
        assertEquals(List.of(), model.notices().list());
    }

    @Test
    void aFileThatLostSomethingIsToldInANoticeUntilItsAccountIsSeen() throws IOException {
        model.openings()
                .open(
                        List.of(
                                CallLog.write(
                                        folder.resolve("cut.jsonl"),
                                        CallLog.call("d", 4, 8),
                                        "{")));
        runAll();
        Notice notice = model.notices().list().getFirst();
        assertEquals("cut.jsonl", notice.subject());
        assertFalse(notice.isFailure());
        assertEquals(
                "1 call loaded, 1 rejected, 1 problem, the file breaks off",
                AccountText.announcement(notice.account().orElseThrow()));
        model.reports().show(model.datasets().getFirst());
        assertEquals(List.of(), model.notices().list());
    }

    @Test
    void aDatasetThatIsRemovedTakesItsNoticeAlong() throws IOException {
        model.openings()
                .open(
                        List.of(
                                CallLog.write(
                                        folder.resolve("cut.jsonl"),
                                        CallLog.call("d", 4, 8),
                                        "{")));
        runAll();
        model.remove(model.datasets().getFirst());
        runAll();
        assertEquals(List.of(), model.notices().list());
        assertEquals(Optional.empty(), model.reports().announcedProperty().get());
    }

    @Test
    void theProblemsOfOneKindCanBeListedAlone() throws IOException {
        openDamaged();
        model.reports().show(model.datasets().getFirst());
        runAll();
        assertEquals(3, report().problems().size());
        model.reports().listProblems("not a whole number");
        runAll();
        assertEquals("not a whole number", report().kind());
        assertEquals(2, report().problems().size());
        model.reports().listProblems("");
        runAll();
        assertEquals(3, report().problems().size());
    }

    @Test
    void anAccountIsWrittenAsTextOrAsJson() throws IOException {
        openDamaged();
        var account = model.reports().announcedProperty().get().orElseThrow();
        Path text = folder.resolve("account.md");
        Path json = folder.resolve("account.JSON");
        model.reports().save(account, text);
        model.reports().save(account, json);
        runAll();
        String words = Files.readString(text);
        assertTrue(words.startsWith("# july.jsonl is open, with 3 problems\n"), words);
        assertTrue(words.contains("4 records = 3 loaded + 1 rejected + 0 duplicates"), words);
        assertTrue(words.contains("- 2 × not a whole number\n"), words);
        assertTrue(words.contains("| 2 | 2 | call_duration | abc |"), words);
        assertTrue(words.contains("a \\| b"), words);
        var root = new JsonMapper().readTree(json.toFile());
        assertEquals(4, root.get("records").asInt());
        assertEquals("UTC", root.get("zone").asString());
        assertEquals("as-usual", root.get("zone_decided").asString());
        assertEquals(2, root.get("problem_kinds").get(0).get("count").asInt());
        assertEquals("cut-off", root.get("suspicions").get(0).get("kind").asString());
        assertEquals(3, root.get("problems").size());
    }

    @Test
    void anAccountThatCannotBeWrittenIsTold() throws IOException {
        openDamaged();
        var account = model.reports().announcedProperty().get().orElseThrow();
        model.reports().save(account, folder.resolve("nowhere/account.md"));
        runAll();
        assertEquals("account.md", model.notices().list().getLast().subject());
        assertTrue(model.notices().list().getLast().isFailure());
    }

    private void openDamaged() throws IOException {
        String damaged =
                CallLog.call("c", 3, 7).replace("\"call_duration\":7", "\"call_duration\":\"abc\"");
        String other =
                CallLog.call("e", 5, 7)
                        .replace("\"call_duration\":7", "\"call_duration\":\"a | b\"");
        model.openings()
                .open(
                        List.of(
                                CallLog.write(
                                        folder.resolve("july.jsonl"),
                                        CallLog.call("d", 4, 8),
                                        damaged,
                                        other,
                                        "{")));
        runAll();
    }

    private Report report() {
        return model.reports().shownProperty().get().orElseThrow();
    }

    private OpenJob opening() {
        return model.openings().openingProperty().get().orElseThrow();
    }

    private List<String> names() {
        return model.datasets().stream().map(Dataset::name).toList();
    }

    private List<Boolean> visible() {
        return model.datasets().stream().map(Dataset::isVisible).toList();
    }

    private void runAll() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }
}
