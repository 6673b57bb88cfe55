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
    private final Figure calls = new Figure("calls");
    private final Figure answered = new Figure("answered");
    private final Figure mean = new Figure("mean");
    private final Figure talk = new Figure("talk");
    private final List<Figure> costs = new ArrayList<>();
    private final List<Figure> leaving = List.of(mean, talk, answered);

    FiguresView(ObservableValue<Result> result) {
        setId("figures");
        getStyleClass().add("figures");
        setMinWidth(0);
        result.subscribe(this::show);
    }

    private void show(Result result) {
        Figures figures = result.figures();
        calls.show(
                Formats.count(figures.calls()),
                Texts.get("figures.calls", figures.all(), Formats.count(figures.all())));
        answered.show(
                Formats.share(figures.answered(), figures.attempts()),
                Texts.get("figures.answered"));
        mean.show(duration(figures.meanTalk()), Texts.get("figures.mean"));
        talk.show(duration(figures.talk()), Texts.get("figures.talk"));
        List<String> amounts =
                figures.amounts().isEmpty()
                        ? List.of(Formats.EMPTY)
                        : figures.amounts().entrySet().stream()
                                .map(one -> Formats.money(one.getKey(), one.getValue()))
                                .toList();
        while (costs.size() < amounts.size()) {
            costs.add(new Figure("cost"));
        }
        for (int i = 0; i < amounts.size(); i++) {
            costs.get(i).show(amounts.get(i), Texts.get("figures.cost"));
        }
        List<Node> wanted = new ArrayList<>(List.of(calls, answered, mean, talk));
        wanted.addAll(costs.subList(0, amounts.size()));
        if (!wanted.equals(getChildren())) {
            getChildren().setAll(wanted);
        }
        requestLayout();
    }

    /// A number with its unit. It stays and shows other values.
    private static final class Figure extends HBox {
        private final Label number = new Label();
        private final Label word = new Label();

        Figure(String name) {
            number.getStyleClass().add("t-figure");
            number.setId("figure-" + name);
            word.getStyleClass().add("unit");
            number.setMinWidth(USE_PREF_SIZE);
            word.setMinWidth(USE_PREF_SIZE);
            getChildren().setAll(number, word);
            getStyleClass().add("figure");
            Tooltip.install(this, new Tooltip(Texts.get("figures." + name + ".meaning")));
        }

        void show(String value, String unit) {
            number.setText(value);
            word.setText(unit);
        }
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
