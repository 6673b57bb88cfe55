package io.callscope.accounts;

import io.callscope.provider.Account;
import io.callscope.provider.Span;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;

import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// What the library has of an account, and loading more of it.
final class LoadPane extends VBox {
    private static final int MOST_HOLES = 3;
    private static final int USUAL_DAYS = 7;

    private final AccountsViewModel model;
    private final Label held = wrapped("account-held", "muted");
    private final VBox holes = new VBox(4);
    private final Label end = wrapped("account-load-end");
    private final Button since = new Button();
    private final Button period = new Button(Texts.get("accounts.load.period"));
    private final DatePicker from = date("account-from", "accounts.load.from");
    private final DatePicker to = date("account-to", "accounts.load.to");
    private final LoadBar bar;

    LoadPane(AccountsViewModel model) {
        this.model = model;
        getStyleClass().add("form-foot");
        bar = new LoadBar(120, load -> LoadText.going(load.tally()), model.loads()::cancel);
        since.setId("account-load");
        since.setGraphic(Icons.of(Feather.DOWNLOAD));
        since.getStyleClass().add("secondary");
        since.setOnAction(_ -> start(Optional.empty()));
        period.setId("account-load-period");
        period.getStyleClass().add("secondary");
        period.setOnAction(_ -> span().ifPresent(span -> start(Optional.of(span))));
        LocalDate today = LocalDate.now(zone());
        from.setValue(today.minusDays(USUAL_DAYS));
        to.setValue(today);
        Label dash = new Label("–");
        dash.getStyleClass().add("muted");
        FlowPane ways = new FlowPane(8, 8, since, from, dash, to, period);
        ways.getStyleClass().add("ways");
        Label title = new Label(Texts.get("accounts.load.title"));
        title.getStyleClass().add("t-section");
        getChildren().addAll(title, held, holes, ways, bar, end);
        bind();
    }

    private void bind() {
        model.holdings().subscribe(this::show);
        model.editor().editedProperty().subscribe(_ -> show());
        model.zoneProperty().subscribe(_ -> show());
        model.loads().running().subscribe(this::show);
        model.loads().ends().addListener((MapChangeListener<String, LoadEnd>) _ -> show());
        from.valueProperty().subscribe(_ -> allow());
        to.valueProperty().subscribe(_ -> allow());
    }

    private void show() {
        Optional<Account> account = model.editor().editedProperty().get();
        Arrange.keep(this, account.isPresent());
        if (account.isEmpty()) {
            bar.show(Optional.empty());
            return;
        }
        Optional<Holding> holding =
                model.holdings().stream()
                        .filter(one -> one.account().name().equals(account.get().name()))
                        .findFirst();
        boolean isNew = holding.stream().allMatch(one -> one.journal().done().isEmpty());
        since.setText(Texts.get(isNew ? "accounts.load.first" : "accounts.load.since"));
        held.setText(holding.map(this::held).orElse(""));
        holes.getChildren().clear();
        holding.map(Holding::holes).stream()
                .flatMap(all -> all.stream().limit(MOST_HOLES))
                .forEach(hole -> holes.getChildren().add(label(hole)));
        int more = holding.map(one -> one.holes().size()).orElse(0) - MOST_HOLES;
        if (more > 0) {
            holes.getChildren().add(warning(Texts.get("accounts.hole.more", more)));
        }
        Arrange.keep(holes, !holes.getChildren().isEmpty());
        bar.show(model.loads().of(account.get()));
        LoadEnd last = model.loads().ends().get(account.get().name());
        end.setText(last == null ? "" : LoadText.end(last));
        end.setGraphic(last == null ? null : icon(last));
        Arrange.keep(end, last != null);
        allow();
    }

    private String held(Holding holding) {
        Formats formats = new Formats(zone());
        long calls = holding.dataset().map(one -> one.loaded()).orElse(0L);
        return holding.journal()
                .upTo()
                .map(
                        upTo ->
                                Texts.get(
                                        "accounts.held",
                                        Texts.calls(calls),
                                        formats.time(holding.journal().done().getFirst().from()),
                                        formats.time(upTo)))
                .orElse(
                        Texts.get(
                                calls == 0 ? "accounts.held.none" : "accounts.held.some",
                                Texts.calls(calls)));
    }

    private Label label(Holding.Hole hole) {
        return warning(HoleText.of(hole, zone()));
    }

    private static Label warning(String text) {
        Label label = new Label(text, Icons.of(Feather.ALERT_TRIANGLE, "small", "warning"));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Node icon(LoadEnd end) {
        return switch (end) {
            case LoadEnd.Complete(_, long missing) when missing == 0 ->
                    Icons.of(Feather.CHECK_CIRCLE, "success");
            case LoadEnd.Failed _ -> Icons.of(Feather.ALERT_CIRCLE, "danger");
            default -> Icons.of(Feather.ALERT_CIRCLE, "warning");
        };
    }

    private void allow() {
        boolean isBusy =
                model.editor().editedProperty().get().flatMap(model.loads()::of).isPresent();
        since.setDisable(isBusy);
        period.setDisable(isBusy || span().isEmpty());
    }

    /// Both days included.
    private Optional<Span> span() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (first == null || last == null || last.isBefore(first)) {
            return Optional.empty();
        }
        Instant start = first.atStartOfDay(zone()).toInstant();
        return Optional.of(new Span(start, last.plusDays(1).atStartOfDay(zone()).toInstant()));
    }

    private void start(Optional<Span> span) {
        model.editor()
                .editedProperty()
                .get()
                .ifPresent(account -> model.loads().start(account, span));
    }

    private ZoneId zone() {
        return model.zoneProperty().get();
    }

    private static Label wrapped(String id, String... styles) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setGraphicTextGap(8);
        return label;
    }

    private static DatePicker date(String id, String nameKey) {
        DatePicker date = new DatePicker();
        date.setId(id);
        date.setAccessibleText(Texts.get(nameKey));
        date.setPrefWidth(130);
        date.setConverter(new IsoDay());
        date.getEditor().getStyleClass().add("field");
        return date;
    }

    /// `2026-05-15`, as in a filter; what is no day is none.
    private static final class IsoDay extends StringConverter<LocalDate> {
        @Override
        public String toString(LocalDate day) {
            return day == null ? "" : day.toString();
        }

        @Override
        public @Nullable LocalDate fromString(String text) {
            try {
                return LocalDate.parse(text.strip());
            } catch (DateTimeException e) {
                return null;
            }
        }
    }
}
