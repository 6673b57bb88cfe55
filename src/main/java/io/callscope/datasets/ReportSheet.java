package io.callscope.datasets;

import io.callscope.model.Shape;
import io.callscope.source.Interpretation;
import io.callscope.store.Dataset;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;
import io.callscope.ui.Tools;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The account of what was read from a file: how many records, how they were understood, and what
/// could not be read. What was recognised wrongly is corrected here.
final class ReportSheet extends VBox {
    private final DatasetsViewModel model;
    private final Dataset dataset;
    private final long uncertainTimes;
    private final Button done = new Button(Texts.get("report.done"), Icons.of(Feather.CHECK));

    ReportSheet(DatasetsViewModel model, Report report, Runnable showProblems) {
        this.model = model;
        dataset = report.dataset();
        uncertainTimes = report.uncertainTimes();
        setId("report");
        getStyleClass().addAll("sheet", "account");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title());
        getChildren().addAll(head(), note(), figures(), line(), facts());
        if (!report.problems().isEmpty()) {
            getChildren().addAll(line(), new ProblemTable(report));
        }
        getChildren().add(buttons(showProblems));
    }

    /// Where the keyboard starts.
    Button done() {
        return done;
    }

    private String title() {
        return Texts.get(
                "report.title",
                dataset.name(),
                dataset.problems(),
                Formats.count(dataset.problems()));
    }

    private HBox head() {
        boolean isClean = dataset.problems() == 0;
        Label title = new Label(title());
        title.getStyleClass().add("t-title");
        title.setGraphic(
                isClean
                        ? Icons.of(Feather.CHECK_CIRCLE, "success")
                        : Icons.of(Feather.ALERT_TRIANGLE, "warning"));
        title.setGraphicTextGap(10);
        Button close = Tools.icon(Feather.X, "report.close");
        close.setOnAction(_ -> model.closeReport());
        return new HBox(title, Arrange.gap(), close);
    }

    private Label note() {
        Label note =
                new Label(Texts.get(dataset.problems() == 0 ? "report.note.clean" : "report.note"));
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        return note;
    }

    private HBox figures() {
        HBox figures =
                new HBox(
                        figure(dataset.records(), "report.records"),
                        figure(dataset.loaded(), "report.loaded"),
                        figure(dataset.rejected(), "report.rejected"),
                        figure(dataset.duplicates(), "report.duplicates"));
        figures.getStyleClass().add("figures");
        return figures;
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

    private GridPane facts() {
        GridPane facts = new GridPane();
        facts.getStyleClass().add("facts");
        Interpretation now = dataset.understood();
        String readAs =
                DatasetText.readAs(dataset)
                        + (dataset.isAssumed() ? Texts.get("report.assumed") : "");
        fact(
                facts,
                "report.readAs",
                readAs,
                new ChangeLink<>(
                        "report.readAs",
                        List.of(Shape.values()),
                        now.shape(),
                        DatasetText::shape,
                        shape -> correct(now.statingShape(shape))));
        fact(
                facts,
                "report.zone",
                DatasetText.zone(dataset) + uncertain(),
                new ChangeLink<>(
                        "report.zone",
                        zones(),
                        dataset.zone().orElse(now.zone()),
                        ZoneId::getId,
                        zone -> correct(now.statingZone(zone))));
        fact(
                facts,
                "report.currency",
                DatasetText.currency(dataset),
                new ChangeLink<>(
                        "report.currency",
                        currencies(),
                        dataset.currency().orElse(now.currency()),
                        code -> code,
                        code -> correct(now.statingCurrency(code))));
        if (!dataset.unknownKeys().isEmpty()) {
            String keys = String.join(", ", dataset.unknownKeys());
            fact(
                    facts,
                    "report.unknownKeys",
                    Texts.get("report.unknownKeys.kept", dataset.unknownKeys().size(), keys));
        }
        fact(
                facts,
                "report.took",
                Texts.get(
                        "report.took.text",
                        Formats.took(dataset.took()),
                        Formats.bytes(dataset.size())));
        return facts;
    }

    private String uncertain() {
        return uncertainTimes == 0
                ? ""
                : Texts.get("report.zone.uncertain", uncertainTimes, Formats.count(uncertainTimes));
    }

    private static void fact(GridPane facts, String nameKey, String text, Hyperlink... change) {
        Label name = new Label(Texts.get(nameKey));
        name.getStyleClass().add("muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label value = new Label(text);
        value.setWrapText(true);
        GridPane.setHgrow(value, Priority.ALWAYS);
        value.setMaxWidth(Double.MAX_VALUE);
        facts.addRow(facts.getRowCount(), name, value);
        for (Hyperlink link : change) {
            link.setMinWidth(Region.USE_PREF_SIZE);
            facts.add(link, 2, facts.getRowCount() - 1);
        }
    }

    private void correct(Interpretation corrected) {
        model.understand(dataset, corrected);
    }

    private static List<ZoneId> zones() {
        return Stream.concat(
                        Stream.of("UTC", "Asia/Kolkata", ZoneId.systemDefault().getId()),
                        ZoneId.getAvailableZoneIds().stream().sorted())
                .distinct()
                .map(ZoneId::of)
                .toList();
    }

    private static List<String> currencies() {
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    private HBox buttons(Runnable showProblems) {
        done.getStyleClass().add("primary");
        done.setDefaultButton(true);
        done.setOnAction(_ -> model.closeReport());
        HBox buttons = new HBox(8);
        if (dataset.problems() > 0) {
            Button problems =
                    new Button(Texts.get("report.showProblems"), Icons.of(Feather.FILTER));
            problems.getStyleClass().add("secondary");
            problems.setOnAction(
                    _ -> {
                        model.closeReport();
                        showProblems.run();
                    });
            buttons.getChildren().add(problems);
        }
        buttons.getChildren().addAll(Arrange.gap(), done);
        return buttons;
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("hairline");
        return line;
    }
}
