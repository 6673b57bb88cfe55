package io.callscope.datasets;

import io.callscope.model.Shape;
import io.callscope.query.account.Account;
import io.callscope.source.Interpretation;
import io.callscope.store.Dataset;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/// How a file was understood; what was recognised wrongly is corrected here.
final class ReportFacts extends GridPane {
    private final DatasetsViewModel model;
    private final Dataset dataset;

    ReportFacts(DatasetsViewModel model, Account account) {
        this.model = model;
        dataset = account.dataset();
        getStyleClass().add("facts");
        Interpretation now = dataset.understood();
        AccountText words = new AccountText(model.reports().zoneProperty().get());
        if (DatasetText.isOfAccount(dataset)) {
            fact("report.account", dataset.name());
            fact("report.fetched", words.fetched(account));
        }
        fact(
                "report.readAs",
                AccountText.readAs(dataset),
                new ChangeLink<>(
                        "report.readAs",
                        List.of(Shape.values()),
                        now.shape(),
                        DatasetText::shape,
                        shape -> correct(now.statingShape(shape))));
        fact("report.times", words.times(account));
        fact(
                "report.zone",
                AccountText.zone(account),
                new ChangeLink<>(
                        "report.zone",
                        zones(),
                        dataset.zone().orElse(now.zone()),
                        zone -> named(zone, account.first().orElseGet(Instant::now)),
                        zone -> correct(now.statingZone(zone))));
        fact(
                "report.currency",
                AccountText.currency(account),
                new ChangeLink<>(
                        "report.currency",
                        currencies(),
                        dataset.currency().orElse(now.currency()),
                        code -> code,
                        code -> correct(now.statingCurrency(code))));
        if (!dataset.unknownKeys().isEmpty()) {
            fact("report.unknownKeys", AccountText.unknownKeys(dataset));
        }
        if (!DatasetText.isOfAccount(dataset)) {
            fact("report.took", AccountText.took(dataset));
        }
    }

    private void fact(String nameKey, String text, Hyperlink... change) {
        Label name = new Label(Texts.get(nameKey));
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        Label value = new Label(text);
        value.setWrapText(true);
        value.setMaxWidth(Double.MAX_VALUE);
        setHgrow(value, Priority.ALWAYS);
        addRow(getRowCount(), name, value);
        for (Hyperlink link : change) {
            link.setMinWidth(USE_PREF_SIZE);
            add(link, 2, getRowCount() - 1);
        }
    }

    private void correct(Interpretation corrected) {
        model.understand(dataset, corrected);
    }

    /// With the offset that it has when the first call began: who knows only that finds it, too.
    private static String named(ZoneId zone, Instant time) {
        return Texts.get("report.zone.choice", zone.getId(), Formats.offset(zone, time));
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
                .sorted()
                .toList();
    }
}
