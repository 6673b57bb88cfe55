package io.callscope.facets;

import io.callscope.query.filter.Condition;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The values of a facet, with a field to find one of many. The arrows go from one to the next; the
/// Tab key takes all of them for one.
final class FacetList extends VBox {
    /// Fewer are found by looking.
    private static final int MANY = 16;

    private final FacetViewModel model;
    private final TextField search = new TextField();
    private final VBox rows = new VBox();
    private final Hyperlink more = new Hyperlink();
    private final Label rest = new Label(Texts.get("facets.rest"));
    private final List<FacetRowView> views = new ArrayList<>();
    private int current;

    FacetList(FacetViewModel model) {
        this.model = model;
        getStyleClass().add("facet-list");
        String word = model.target().word();
        search.setId("facet-search-" + word);
        search.getStyleClass().addAll("field", "facet-search");
        search.setPromptText(Texts.get("facets.search"));
        search.setAccessibleText(Texts.get("facets.searchIn", FacetText.title(model.target())));
        search.textProperty().bindBidirectional(model.typedProperty());
        more.setId("facet-more-" + word);
        more.getStyleClass().add("facet-more");
        more.setOnAction(_ -> model.showMore());
        rest.getStyleClass().addAll("t-small", "muted", "facet-more");
        rest.setWrapText(true);
        getChildren().addAll(search, rows, more, rest);
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::onSearchKey);
        model.rowsProperty().subscribe(this::show);
    }

    /// The values keep their place: a row shows another value rather than that it goes, and the
    /// focus follows its value.
    private void show(FacetRows now) {
        Optional<FacetRowView> focused = views.stream().filter(FacetRowView::isFocused).findFirst();
        Optional<FacetRow> kept = focused.map(FacetRowView::row);
        for (int i = 0; i < now.rows().size(); i++) {
            if (i < views.size()) {
                views.get(i).show(now.rows().get(i));
            } else {
                views.add(new FacetRowView(now.rows().get(i), model::choose));
            }
            views.get(i).setId("facet-" + model.target().word() + "-" + i);
        }
        if (views.size() > now.rows().size()) {
            views.subList(now.rows().size(), views.size()).clear();
        }
        if (rows.getChildren().size() != views.size()) {
            rows.getChildren().setAll(views);
        }
        int before = current;
        current = Math.clamp(current, 0, Math.max(0, views.size() - 1));
        kept.ifPresent(
                row ->
                        focus(
                                place(now, row.condition())
                                        .orElse(Math.min(before, views.size() - 1))));
        makeOneStop();
        Arrange.keep(search, isLong(now));
        Arrange.keep(more, now.more() > 0);
        more.setText(Texts.get("facets.more", Formats.count(now.more())));
        Arrange.keep(rest, !now.areAll() && now.more() == 0);
    }

    private static OptionalInt place(FacetRows rows, Optional<Condition> condition) {
        for (int i = 0; i < rows.rows().size(); i++) {
            if (rows.rows().get(i).condition().equals(condition)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private boolean isLong(FacetRows now) {
        boolean isMany = now.rows().size() + now.more() > MANY;
        return !now.areAll()
                || search.isFocused()
                || !model.typedProperty().get().isEmpty()
                || (isMany && !model.target().kind().isOrdered());
    }

    private void onKey(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        boolean isPlain = !event.isAltDown() && !event.isShortcutDown();
        if (step != 0 && isPlain && current + step >= 0 && current + step < views.size()) {
            focus(current + step);
            event.consume();
        } else if (step < 0 && isPlain && search.isVisible()) {
            search.requestFocus();
            event.consume();
        }
    }

    private void onSearchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !views.isEmpty()) {
            focus(0);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !views.isEmpty()) {
            model.choose(views.getFirst().row(), event.isAltDown());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    private void focus(int place) {
        if (place >= 0 && place < views.size()) {
            current = place;
            makeOneStop();
            views.get(place).requestFocus();
        }
    }

    private void makeOneStop() {
        for (int i = 0; i < views.size(); i++) {
            views.get(i).setFocusTraversable(i == current);
        }
    }
}
