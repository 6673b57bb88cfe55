package io.callscope.charts;

import io.callscope.query.TalkHistogram;
import io.callscope.query.TimeSeries;
import io.callscope.ui.Texts;
import io.callscope.ui.Tip;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.ArrayList;
import java.util.List;

/// The strip of charts under the table: talk time, and cost for each currency.
public final class ChartsView extends HBox {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final int MOST_CURRENCIES = 3;

    private final ChartsViewModel model;
    private final Tip tip = new Tip();
    private final Chart talk;
    private final List<Chart> costs = new ArrayList<>();
    private final Label more = new Label();
    private int mostCurrencies = MOST_CURRENCIES;

    /// The charts of a model, which must not live longer than this view.
    public ChartsView(ChartsViewModel model) {
        this.model = model;
        getStyleClass().addAll("strip", "charts");
        more.getStyleClass().addAll("t-small", "muted");
        more.setMinWidth(USE_PREF_SIZE);
        talk = chart("talk-chart", new TalkContent(TalkHistogram.EMPTY, model));
        bind();
    }

    /// Lower charts, and cost of one currency only, for a small window.
    public void setCompact(boolean compact) {
        pseudoClassStateChanged(COMPACT, compact);
        mostCurrencies = compact ? 1 : MOST_CURRENCIES;
        show(model.timeProperty().get());
    }

    private void bind() {
        model.talkProperty().subscribe(shown -> talk.show(new TalkContent(shown, model)));
        model.timeProperty().subscribe(this::show);
    }

    /// Charts that stay keep their nodes, and with them the keyboard's focus.
    private void show(TimeSeries series) {
        List<String> currencies = model.currencies();
        List<String> shown =
                currencies.isEmpty()
                        ? List.of("")
                        : currencies.subList(0, Math.min(mostCurrencies, currencies.size()));
        for (int i = 0; i < shown.size(); i++) {
            var content = new CostContent(series, shown.get(i), model);
            if (i < costs.size()) {
                costs.get(i).show(content);
            } else {
                costs.add(chart("cost-chart-" + i, content));
            }
        }
        costs.subList(shown.size(), costs.size()).clear();
        int left = currencies.size() - shown.size();
        more.setText(left > 0 ? Texts.get("charts.cost.more", left) : "");
        getChildren().setAll(talk);
        getChildren().addAll(costs);
        if (left > 0) {
            getChildren().add(more);
        }
        getChildren().add(tip);
    }

    private Chart chart(String id, Content content) {
        var chart = new Chart(id, content, tip);
        HBox.setHgrow(chart, Priority.ALWAYS);
        return chart;
    }
}
