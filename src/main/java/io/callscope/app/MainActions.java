package io.callscope.app;

import io.callscope.datasets.DatasetsViewModel;
import io.callscope.query.account.Account;
import io.callscope.settings.Settings;
import io.callscope.source.file.Source;
import io.callscope.ui.FileDialogs;
import io.callscope.ui.FileDialogs.FileKind;
import io.callscope.ui.Formats;
import io.callscope.ui.Pasteboard;
import io.callscope.ui.Texts;
import io.callscope.work.Jobs;

import javafx.beans.value.ObservableValue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// What the user can do from several places of the window.
final class MainActions {
    private static final List<FileKind> KINDS =
            List.of(
                    new FileKind(
                            "open.kind.logs",
                            List.of(
                                    "*.json",
                                    "*.jsonl",
                                    "*.ndjson",
                                    "*.csv",
                                    "*.tsv",
                                    "*.txt",
                                    "*.xlsx",
                                    "*.parquet",
                                    "*.gz",
                                    "*.zip",
                                    "*.zst")),
                    new FileKind("open.kind.all", List.of("*.*", "*")));

    private static final List<FileKind> REPORT_KINDS =
            List.of(
                    new FileKind("report.save.kind.text", List.of("*.md", "*.txt")),
                    new FileKind("report.save.kind.json", List.of("*.json")));

    private final DatasetsViewModel datasets;
    private final ObservableValue<Settings> settings;
    private final FileDialogs dialogs;
    private final Pasteboard pasteboard;
    private final Jobs jobs;
    private final Path sampleFolder;

    /// Actions on these datasets.
    ///
    /// @param sampleFolder where copies of the samples are put
    MainActions(
            DatasetsViewModel datasets,
            ObservableValue<Settings> settings,
            FileDialogs dialogs,
            Pasteboard pasteboard,
            Jobs jobs,
            Path sampleFolder) {
        this.datasets = datasets;
        this.settings = settings;
        this.dialogs = dialogs;
        this.pasteboard = pasteboard;
        this.jobs = jobs;
        this.sampleFolder = sampleFolder;
    }

    void chooseFiles() {
        open(dialogs.chooseToOpen("open.dialog", KINDS));
    }

    void chooseFolder() {
        dialogs.chooseFolder("open.folder.dialog").ifPresent(this::open);
    }

    /// Opens the calls, or else the files, that were copied.
    void paste() {
        List<Path> files = pasteboard.files();
        String text = pasteboard.text();
        if (!files.isEmpty()) {
            open(files);
        } else if (text.isBlank()) {
            datasets.notices().refuse("", Texts.get("open.paste.nothing"));
        } else {
            Instant now = Instant.now();
            String time = new Formats(ZoneId.systemDefault()).time(now);
            datasets.openings()
                    .open(new Source.Pasted(text, Texts.get("open.paste.name", time), now));
        }
    }

    void open(Path file) {
        datasets.openings().open(List.of(file));
    }

    void open(List<Path> files) {
        datasets.openings().open(files);
    }

    void open(Samples sample) {
        jobs.run(_ -> sample.copyTo(sampleFolder), this::open, this::cannotCopy);
    }

    private boolean cannotCopy(Exception e) {
        if (e instanceof IOException) {
            datasets.notices().refuse("", Texts.get("open.sample.failed", sampleFolder));
            return true;
        }
        return false;
    }

    /// Asks for a file and writes the account into it.
    void save(Account account) {
        String name = Texts.get("report.save.name", account.dataset().name());
        dialogs.chooseToSave("report.save.dialog", name, REPORT_KINDS)
                .ifPresent(file -> datasets.reports().save(account, file));
    }

    /// Files opened last, the newest first.
    List<Path> recent() {
        return settings.getValue().recent().stream().map(recent -> Path.of(recent.path())).toList();
    }
}
