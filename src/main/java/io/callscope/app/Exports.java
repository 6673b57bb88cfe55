package io.callscope.app;

import io.callscope.datasets.Notices;
import io.callscope.export.ExportFormat;
import io.callscope.export.ExportPlan;
import io.callscope.export.ExportViewModel;
import io.callscope.export.Layout;
import io.callscope.model.CallField;
import io.callscope.query.Result;
import io.callscope.source.file.Source;
import io.callscope.store.Dataset;
import io.callscope.store.Feed;
import io.callscope.ui.FileDialogs;
import io.callscope.ui.FileDialogs.FileKind;
import io.callscope.ui.Texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Writes the calls that the table shows into a file that the user names. Belongs to the UI thread.
final class Exports {
    /// Stands between an archive and its member.
    private static final String MEMBER = "!/";

    private final MainViewModel model;
    private final ExportViewModel export;
    private final FileDialogs dialogs;

    Exports(MainViewModel model, ExportViewModel export, FileDialogs dialogs) {
        this.model = model;
        this.export = export;
        this.dialogs = dialogs;
        export.endedProperty()
                .subscribe(
                        ended ->
                                ended.filter(how -> !how.failure().isEmpty())
                                        .ifPresent(how -> refuse(how.file(), how.failure())));
    }

    ExportViewModel model() {
        return export;
    }

    Result result() {
        return model.resultProperty().get();
    }

    /// On the screen, in their order.
    List<CallField> columns() {
        return model.table().columnsProperty().get();
    }

    /// Asks for a file and writes it; none of those that the calls were read from is replaced.
    void save(ExportFormat format, boolean isShown, boolean isGuarded) {
        String ending = "." + format.name().toLowerCase(Locale.ROOT);
        FileKind kind = new FileKind("export.format." + format.name(), List.of("*" + ending));
        ExportPlan plan =
                new ExportPlan(isShown ? new Layout.Shown(columns()) : Layout.COMPLETE, isGuarded);
        Result result = result();
        dialogs.chooseToSave("export.dialog", Texts.get("export.name") + ending, List.of(kind))
                .map(file -> named(file, format, ending))
                .ifPresent(file -> write(result, file, plan));
    }

    private static Path named(Path file, ExportFormat format, String ending) {
        return ExportFormat.of(file).filter(format::equals).isPresent()
                ? file
                : file.resolveSibling(file.getFileName() + ending);
    }

    private void write(Result result, Path file, ExportPlan plan) {
        if (Inputs.overwrittenBy(file, file.toAbsolutePath(), read()).isPresent()) {
            refuse(file, Texts.get("export.overInput"));
        } else {
            export.export(result, file, plan);
        }
    }

    /// The files of the library; an archive for its members.
    private List<String> read() {
        return model.datasets().datasets().stream()
                .map(Dataset::path)
                .filter(path -> !path.startsWith(Source.Pasted.SCHEME))
                .filter(path -> !path.startsWith(Feed.SCHEME))
                .map(path -> path.contains(MEMBER) ? path.substring(0, path.indexOf(MEMBER)) : path)
                .toList();
    }

    private void refuse(Path file, String reason) {
        Notices notices = model.datasets().notices();
        notices.refuse(String.valueOf(file.getFileName()), Texts.get("export.failed", reason));
    }
}
