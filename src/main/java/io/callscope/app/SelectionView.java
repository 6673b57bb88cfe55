package io.callscope.app;

import io.callscope.datasets.DatasetsViewModel;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.query.Figures;
import io.callscope.table.Selection;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The selected calls in the bottom line: how many, talk, billed time, cost and average talk.
final class SelectionView extends HBox {
    private static final PseudoClass SOME = PseudoClass.getPseudoClass("some");

    private final DatasetsViewModel datasets;
    private final ObservableValue<Optional<Call>> looked;
    private final SelectedCalls selected;
    private final Label head = new Label();
    private final Label figures = new Label();
    private final Label cap = new Label(cap());

    /// @param looked the call that the user looks at
    SelectionView(
            DatasetsViewModel datasets,
            ObservableValue<Optional<Call>> looked,
            SelectedCalls selected) {
        super(8);
        this.datasets = datasets;
        this.looked = looked;
        this.selected = selected;
        getStyleClass().add("selection");
        head.setId("selected");
        head.setMinWidth(USE_PREF_SIZE);
        figures.setId("selected-figures");
        figures.getStyleClass().add("muted");
        figures.setMinWidth(0);
        cap.setId("selected-cap");
        cap.setMinWidth(0);
        cap.setTooltip(new Tooltip(cap()));
        getChildren().addAll(head, cap, figures);
        datasets.datasets().subscribe(this::show);
        looked.subscribe(_ -> show());
        selected.selectionProperty().subscribe(_ -> show());
        selected.figuresProperty().subscribe(_ -> show());
    }

    private static String cap() {
        return Texts.get("status.selected.cap", Formats.count(Selection.MOST));
    }

    private void show() {
        Selection selection = selected.selectionProperty().get();
        int size = selection.size();
        head.setText(head(size));
        head.pseudoClassStateChanged(SOME, size > 0);
        Arrange.keep(cap, selection.isCapped());
        figures.setText(size > 1 ? ofMany() : size == 1 ? ofOne() : "");
        figures.setTooltip(size > 1 ? new Tooltip(figures.getText()) : null);
    }

    private String head(int size) {
        return size > 0
                ? Texts.get("status.selected", size, Formats.count(size))
                : Texts.get(datasets.datasets().isEmpty() ? "status.nothing" : "status.none");
    }

    private String ofMany() {
        return selected.figuresProperty()
                .get()
                .map(SelectionView::text)
                .orElseGet(() -> Texts.get("status.selected.adding"));
    }

    private static String text(Figures sums) {
        return Texts.get(
                "status.selected.sums",
                duration(sums.talk()),
                duration(sums.billed()),
                amounts(sums.amounts()),
                duration(sums.meanTalk()));
    }

    private String ofOne() {
        return looked.getValue().map(SelectionView::text).orElse("");
    }

    private static String text(Call call) {
        SortedMap<String, BigDecimal> amounts = new TreeMap<>();
        String currency = call.text(CallField.CURRENCY).orElse("");
        call.decimal(CallField.TOTAL_AMOUNT).ifPresent(amount -> amounts.put(currency, amount));
        return Texts.get(
                "status.selected.figures",
                duration(call.number(CallField.TALK_SECONDS)),
                duration(call.number(CallField.BILLED_SECONDS)),
                amounts(amounts));
    }

    private static String duration(OptionalLong seconds) {
        return seconds.isPresent() ? Formats.duration(seconds.getAsLong()) : Formats.EMPTY;
    }

    private static String amounts(Map<String, BigDecimal> amounts) {
        return amounts.isEmpty()
                ? Formats.EMPTY
                : amounts.entrySet().stream()
                        .map(one -> Formats.money(one.getKey(), one.getValue()))
                        .collect(Collectors.joining(" + "));
    }
}
