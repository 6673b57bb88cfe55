package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.datasets.DatasetsViewModel;
import io.callscope.datasets.Notice;
import io.callscope.export.ExportFormat;
import io.callscope.export.ExportViewModel;
import io.callscope.export.Exporter;
import io.callscope.model.CallField;
import io.callscope.store.CallLog;
import io.callscope.ui.FileDialogs;
import io.callscope.work.Jobs;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

final class ExportsTest {
    @TempDir private Path folder;
    private final WindowModels models = new WindowModels();
    private final Workspace workspace = models.workspace();
    private final Jobs jobs = models.jobs();
    private final DatasetsViewModel datasets = models.datasets();
    private final MainViewModel model = models.main();

    private final Exports exports =
            new Exports(
                    model,
                    new ExportViewModel(new Exporter(workspace.engine()), jobs),
                    new OneFile());

    private String wanted = "";

    @BeforeEach
    void open() throws Exception {
        Path may = folder.resolve("may.jsonl");
        CallLog.write(may, CallLog.call("a", 1, 5), CallLog.call("b", 2, 0));
        datasets.openings().open(List.of(may));
    }

    @AfterEach
    void close() throws Exception {
        models.close();
    }

    @Test
    void theFilteredCallsAreWrittenInTheColumnsOfTheTable() throws Exception {
        model.table().columnsProperty().set(List.of(CallField.CALL_UUID, CallField.TALK_SECONDS));
        model.search().ask("talk>1");
        wanted = "out.csv";
        exports.save(ExportFormat.CSV, true, false);
        assertEquals("Call id,Talk (s)\r\na,5\r\n", Files.readString(folder.resolve("out.csv")));
        assertEquals(1, exports.model().endedProperty().get().orElseThrow().calls());
        assertTrue(exports.model().runningProperty().get().isEmpty());
    }

    @Test
    void aNameWithoutTheEndingOfItsFormatGetsIt() {
        wanted = "calls.of.may";
        exports.save(ExportFormat.JSONL, false, false);
        assertTrue(Files.exists(folder.resolve("calls.of.may.jsonl")));
    }

    @Test
    void theFileThatTheCallsWereReadFromIsNotReplaced() throws Exception {
        String before = Files.readString(folder.resolve("may.jsonl"));
        wanted = "may.jsonl";
        exports.save(ExportFormat.JSONL, true, false);
        assertEquals(before, Files.readString(folder.resolve("may.jsonl")));
        assertTrue(notice().contains("read from this very file"), notice());
    }

    @Test
    void whyThereIsNoFileIsToldInANotice() {
        wanted = "nowhere/out.csv";
        exports.save(ExportFormat.CSV, true, false);
        assertTrue(notice().contains("there is no folder"), notice());
        assertFalse(exports.model().endedProperty().get().orElseThrow().failure().isEmpty());
    }

    private String notice() {
        Notice last = datasets.notices().list().getLast();
        return last.subject() + ": " + last.text();
    }

    /// Chooses the wanted file.
    private final class OneFile implements FileDialogs {
        @Override
        public List<Path> chooseToOpen(String titleKey, List<FileKind> kinds) {
            return List.of();
        }

        @Override
        public Optional<Path> chooseFolder(String titleKey) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseToSave(String titleKey, String name, List<FileKind> kinds) {
            return Optional.of(folder.resolve(wanted));
        }
    }
}
