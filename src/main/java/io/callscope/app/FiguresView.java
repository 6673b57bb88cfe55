package io.callscope.app;

import io.callscope.query.Figures;
import io.callscope.query.Result;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// The line above the table: how many calls, how many answered, talk and cost of the filtered set.
/// Where there is no room the least important leave first; calls and cost never.
final class FiguresView extends HBox {
    private final List<Node> leaving = new ArrayList<>();

    FiguresView(ObservableValue<Result> result) {
        setId("figures");
        getStyleClass().add("figures");
        setMinWidth(0);
        result.subscribe(this::show);
    }

    private void show(Result result) {
        Figures figures = result.figures();
        HBox answered =
                figure(
                        "answered",
                        Formats.share(figures.answered(), figures.attempts()),
                        Texts.get("figures.answered"));
        HBox mean = figure("mean", duration(figures.meanTalk()), Texts.get("figures.mean"));
        HBox talk = figure("talk", duration(figures.talk()), Texts.get("figures.talk"));
        getChildren().setAll(calls(figures), answered, mean, talk);
        if (figures.amounts().isEmpty()) {
            getChildren().add(figure("cost", Formats.EMPTY, Texts.get("figures.cost")));
        }
        figures.amounts()
                .forEach(
                        (currency, amount) ->
                                getChildren()
                                        .add(
                                                figure(
                                                        "cost",
                                                        Formats.money(currency, amount),
                                                        Texts.get("figures.cost"))));
        leaving.clear();
        leaving.addAll(List.of(mean, talk, answered));
    }

    private static HBox calls(Figures figures) {
        return figure(
                "calls",
                Formats.count(figures.calls()),
                Texts.get("figures.calls", figures.all(), Formats.count(figures.all())));
    }

    private static HBox figure(String name, String value, String unit) {
        Label number = new Label(value);
        number.getStyleClass().add("t-figure");
        number.setId("figure-" + name);
        Label word = new Label(unit);
        word.getStyleClass().add("unit");
        number.setMinWidth(USE_PREF_SIZE);
        word.setMinWidth(USE_PREF_SIZE);
        HBox figure = new HBox(number, word);
        figure.getStyleClass().add("figure");
        Tooltip.install(figure, new Tooltip(Texts.get("figures." + name + ".meaning")));
        return figure;
    }

    private static String duration(OptionalLong seconds) {
        return seconds.isPresent() ? Formats.duration(seconds.getAsLong()) : Formats.EMPTY;
    }

    /// Only now the fonts are known, and with them the widths.
    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    private void fit() {
        double wanted = width(getChildren());
        List<Node> gone = new ArrayList<>();
        for (Node node : leaving) {
            if (wanted <= getWidth()) {
                break;
            }
            gone.add(node);
            wanted -= node.prefWidth(-1) + getSpacing();
        }
        leaving.forEach(node -> Arrange.keep(node, !gone.contains(node)));
    }

    private double width(List<Node> nodes) {
        double widths = nodes.stream().mapToDouble(node -> node.prefWidth(-1)).sum();
        return widths
                + getSpacing() * (nodes.size() - 1)
                + snappedLeftInset()
                + snappedRightInset();
    }
}
