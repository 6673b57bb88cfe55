package io.callscope.datasets;

import io.callscope.query.account.Account;
import io.callscope.query.account.Suspicion;
import io.callscope.store.Dataset;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.Icons;
import io.callscope.ui.SheetMiddle;
import io.callscope.ui.Sheets;
import io.callscope.ui.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/// The account of what was read from a file: what became of its records, what looks as if it were
/// missing, how they were understood, and what could not be read.
final class ReportSheet extends VBox {
    static final double WIDTH = 820;

    private final DatasetsViewModel model;
    private final Account account;
    private final Dataset dataset;
    private final Button done;

    ReportSheet(DatasetsViewModel model, Report report, ReportActions actions) {
        this.model = model;
        account = report.account();
        dataset = account.dataset();
        done = Sheets.done(model.reports()::close);
        Sheets.begin(
                this,
                "report",
                AccountText.title(dataset),
                account.isWell()
                        ? Icons.of(Feather.CHECK_CIRCLE, "success")
                        : Icons.of(Feather.ALERT_TRIANGLE, "warning"),
                "report.close",
                model.reports()::close);
        VBox content = new VBox(arithmetic());
        content.getStyleClass().add("account-content");
        if (!account.suspicions().isEmpty()) {
            content.getChildren().addAll(Sheets.line(), suspicions());
        }
        content.getChildren().addAll(Sheets.line(), new ReportFacts(model, account));
        if (dataset.problems() > 0) {
            content.getChildren()
                    .addAll(Sheets.line(), new ProblemTable(report, model.reports()::listProblems));
        }
        getChildren()
                .addAll(
                        Sheets.note(dataset.problems() == 0 ? "report.note.clean" : "report.note"),
                        new SheetMiddle(content, WIDTH),
                        buttons(report, actions));
    }

    /// Where the keyboard starts.
    Button done() {
        return done;
    }

    /// Records = loaded + rejected + duplicates.
    private HBox arithmetic() {
        HBox sum =
                new HBox(
                        figure(dataset.records(), "report.records"),
                        sign("="),
                        figure(dataset.loaded(), "report.loaded"),
                        sign("+"),
                        figure(dataset.rejected(), "report.rejected"),
                        sign("+"),
                        figure(dataset.duplicates(), "report.duplicates"));
        sum.setId("report-sum");
        sum.getStyleClass().addAll("figures", "arithmetic");
        if (dataset.rejected() > 0) {
            HBox rejected = (HBox) sum.getChildren().get(4);
            rejected.getChildren().getFirst().getStyleClass().add("danger");
        }
        return sum;
    }

    private static Label sign(String sign) {
        Label label = new Label(sign);
        label.getStyleClass().add("unit");
        return label;
    }

    private static HBox figure(long count, String unitKey) {
        Label value = new Label(Formats.count(count));
        value.getStyleClass().add("t-figure");
        Label unit = new Label(Texts.get(unitKey, count));
        unit.getStyleClass().add("unit");
        HBox figure = new HBox(value, unit);
        figure.getStyleClass().add("figure");
        return figure;
    }

    private VBox suspicions() {
        AccountText words = new AccountText(model.reports().zoneProperty().get());
        VBox list = new VBox();
        list.setId("report-suspicions");
        list.getStyleClass().add("suspicions");
        for (Suspicion suspicion : account.suspicions()) {
            words.sentences(suspicion).forEach(text -> list.getChildren().add(suspicion(text)));
        }
        return list;
    }

    private static Node suspicion(String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(8, Icons.of(Feather.ALERT_TRIANGLE, "warning"), words);
    }

    private HBox buttons(Report report, ReportActions actions) {
        HBox buttons = new HBox(8);
        if (account.problemCalls() > 0) {
            Button problems = Sheets.button("report.showProblems", Feather.FILTER);
            problems.setOnAction(
                    _ -> {
                        model.reports().close();
                        actions.showProblems(dataset);
                    });
            buttons.getChildren().add(problems);
        }
        Button copy = Sheets.button("report.copy", Feather.CLIPBOARD);
        copy.setOnAction(
                _ -> {
                    actions.copy(
                            new ReportWriter(model.reports().zoneProperty().get())
                                    .markdown(report));
                    copy.setText(Texts.get("report.copied"));
                });
        Button save = Sheets.button("report.save", Feather.DOWNLOAD);
        save.setOnAction(_ -> actions.save(account));
        done.setDefaultButton(true);
        buttons.getChildren().addAll(copy, save, Arrange.gap(), done);
        buttons.setMinHeight(USE_PREF_SIZE);
        return buttons;
    }
}
