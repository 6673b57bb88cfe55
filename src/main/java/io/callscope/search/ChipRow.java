package io.callscope.search;

import io.callscope.query.filter.parse.Parsed;
import io.callscope.ui.Texts;

import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Pane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The terms of the filter as chips in one line; those that it has no room for are in a menu at its
/// end.
final class ChipRow extends Pane {
    private static final double HEIGHT = 24;
    private static final double GAP = 6;
    private static final double MORE = 64;

    private final Consumer<Parsed.Term> select;
    private final Consumer<Parsed.Term> drop;
    private final MenuButton more = new MenuButton();
    private List<Parsed.Term> terms = List.of();
    private List<ChipView> chips = List.of();
    private List<Parsed.Term> offered = List.of();

    ChipRow(Consumer<Parsed.Term> select, Consumer<Parsed.Term> drop) {
        this.select = select;
        this.drop = drop;
        setId("filter-chips");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMinWidth(0);
        more.setId("filter-more");
        more.getStyleClass().addAll("tool", "more");
    }

    void show(List<Parsed.Term> now) {
        terms = now;
        chips =
                now.stream()
                        .map(
                                term ->
                                        new ChipView(
                                                term,
                                                () -> select.accept(term),
                                                () -> drop.accept(term)))
                        .toList();
        getChildren().setAll(chips);
        getChildren().add(more);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        int shown = fitting(getWidth());
        if (shown < chips.size()) {
            shown = fitting(getWidth() - MORE - GAP);
        }
        double x = 0;
        for (int i = 0; i < chips.size(); i++) {
            ChipView chip = chips.get(i);
            chip.setVisible(i < shown);
            if (i < shown) {
                x = place(chip, x, width(chip));
            }
        }
        boolean isMore = shown < chips.size();
        more.setVisible(isMore);
        if (isMore) {
            place(more, x, MORE);
            offer(terms.subList(shown, terms.size()));
        }
    }

    /// How many chips a width has room for.
    private int fitting(double width) {
        double x = 0;
        int count = 0;
        for (ChipView chip : chips) {
            x += width(chip) + (count == 0 ? 0 : GAP);
            if (x > width) {
                break;
            }
            count++;
        }
        return count;
    }

    private static double width(ChipView chip) {
        return Math.ceil(Math.min(chip.getMaxWidth(), chip.prefWidth(-1)));
    }

    private static double place(Node node, double x, double width) {
        node.resizeRelocate(x, 0, width, HEIGHT);
        return x + width + GAP;
    }

    private void offer(List<Parsed.Term> left) {
        if (left.equals(offered)) {
            return; // a change amid the layout asks for another one
        }
        offered = left;
        more.setText(Texts.get("search.chip.more", left.size()));
        List<MenuItem> items = new ArrayList<>();
        for (Parsed.Term term : left) {
            String text = ChipText.of(term.filter()).spoken();
            MenuItem item = new MenuItem(Texts.get("search.chip.remove", text));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> drop.accept(term));
            items.add(item);
        }
        more.getItems().setAll(items);
    }
}
