package io.callscope.lookup;

import io.callscope.query.find.Answer;
import io.callscope.query.find.Closeness;
import io.callscope.ui.Action;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.Icons;
import io.callscope.ui.Shortcut;
import io.callscope.ui.Texts;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The answer under the field: actions, and the calls that the text may mean with the reasons for
/// each, beside a ticket with what was recognised in it. The keyboard stays in the field.
public final class LookupPane extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double LIST = 560;
    private static final double WITH_TICKET = 960;

    private final BoxViewModel box;
    private final LookupViewModel model;
    private final Node field;
    private final TicketView ticket = new TicketView();
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final Label status = new Label();
    private final Button ask = new Button(Texts.get("lookup.ask"));
    private final Button filter =
            new Button(Texts.get("lookup.filter", Shortcut.FILTER_FOUND.text()));
    private final AskView asked;
    private final DoubleProperty limit = new SimpleDoubleProperty(this, "limit", Double.MAX_VALUE);
    private final HBox foot = new HBox();
    private List<Node> calls = List.of();
    private List<Node> actions = List.of();

    /// The pane of a look-up, hidden while there is no answer.
    ///
    /// @param field where the text is written: a click there does not close the pane
    public LookupPane(BoxViewModel box, Node field) {
        this.box = box;
        model = box.lookup();
        this.field = field;
        asked = new AskView();
        setId("find-pane");
        getStyleClass().addAll("sheet", "find-pane");
        setMaxHeight(USE_PREF_SIZE);
        setPickOnBounds(false); // its shadow lies over the field
        list.getStyleClass().add("find-list");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setPrefWidth(LIST);
        scroll.setAccessibleText(Texts.get("lookup.list"));
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox both = new HBox(ticket, scroll);
        both.setMinHeight(0);
        VBox.setVgrow(both, Priority.ALWAYS);
        status.setId("find-status");
        status.getStyleClass().addAll("t-small", "muted");
        status.setWrapText(true);
        ask.setId("find-ask");
        ask.setGraphic(Icons.of(Feather.DOWNLOAD_CLOUD));
        ask.setMinWidth(USE_PREF_SIZE);
        ask.setTooltip(
                new Tooltip(
                        Texts.get(
                                "tool.shortcut",
                                Texts.get("lookup.ask.what"),
                                Shortcut.ASK_ACCOUNTS.text())));
        ask.setOnAction(_ -> model.askAccounts());
        filter.setId("find-filter");
        filter.setGraphic(Icons.of(Feather.FILTER));
        filter.setMinWidth(USE_PREF_SIZE);
        filter.setTooltip(
                new Tooltip(
                        Texts.get(
                                "tool.shortcut",
                                Texts.get("lookup.filter.what"),
                                Shortcut.FILTER_FOUND.text())));
        filter.setOnAction(_ -> model.filterTable());
        foot.getChildren().addAll(status, Arrange.gap(), filter, ask);
        foot.getStyleClass().add("find-foot");
        getChildren().addAll(both, asked, foot);
        bind();
    }

    /// The pane is as high as its answer, and no higher than this.
    public DoubleProperty limitProperty() {
        return limit;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.min(super.computePrefHeight(width), limit.get());
    }

    private void bind() {
        limit.subscribe(this::requestLayout);
        model.answerProperty().subscribe(this::show);
        box.offerProperty().subscribe(this::show);
        box.spotProperty().subscribe(spot -> point(spot));
        model.askedProperty()
                .subscribe(
                        state -> {
                            asked.show(state);
                            ask.setDisable(state instanceof AskState.Asking);
                        });
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::onFocus);
        sceneProperty()
                .subscribe(
                        (before, now) -> {
                            if (before != null) {
                                before.removeEventFilter(MouseEvent.MOUSE_PRESSED, this::onPressed);
                            }
                            Optional.ofNullable(now).ifPresent(this::watch);
                        });
        show();
    }

    private void watch(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::onPressed);
    }

    private void onPressed(MouseEvent event) {
        boolean isOutside =
                event.getTarget() instanceof Node node
                        && !isInside(node, this)
                        && !isInside(node, field);
        if (isVisible() && isOutside) {
            box.close();
        }
    }

    /// By Tab or F6 to elsewhere.
    private void onFocus(@Nullable Node focused) {
        if (isVisible() && focused != null && !isInside(focused, this) && !focused.equals(field)) {
            box.leave();
        }
    }

    private static boolean isInside(Node node, Node pane) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    private void show() {
        Arrange.keep(this, box.shownProperty().getValue());
        list.getChildren().clear();
        calls = List.of();
        actions = List.of();
        Optional<Answer> answer = box.answer();
        boolean isTicket = answer.isPresent() && model.isTicket();
        Arrange.keep(ticket, isTicket);
        if (isTicket) {
            ticket.show(model.textProperty().get(), answer.get().clues());
        }
        setMaxWidth(isTicket ? WITH_TICKET : LIST);
        Offer offer = box.offerProperty().get();
        if (offer.isFirst()) {
            fill(offer);
            answer.ifPresent(this::fill);
        } else {
            answer.ifPresent(this::fill);
            fill(offer);
        }
        boolean isCalled = answer.isPresent();
        status.setText(answer.map(LookupPane::status).orElse(Texts.get("lookup.actions.hint")));
        Arrange.keep(asked, isCalled && !(model.askedProperty().get() instanceof AskState.Unasked));
        boolean isFound = isCalled && !answer.get().matches().isEmpty();
        Arrange.keep(ask, isFound || (isCalled && !offer.hasFirst()));
        Arrange.keep(filter, isFound);
        scroll.setVvalue(0);
        point(box.spotProperty().get());
    }

    private void fill(Offer offer) {
        List<Node> shown = new ArrayList<>();
        for (Offer.Part part : offer.parts()) {
            list.getChildren().add(head(part.head()));
            for (Action action : part.actions()) {
                ActionView view = new ActionView(action, box::run);
                shown.add(view);
                list.getChildren().add(view);
            }
        }
        if (shown.isEmpty() && offer.isAlone()) {
            list.getChildren().add(note(Texts.get("lookup.actions.none")));
        }
        actions = List.copyOf(shown);
    }

    private void fill(Answer found) {
        ReasonText reasons = new ReasonText(model.textProperty().get());
        List<Node> shown = new ArrayList<>();
        Optional<Closeness> group = Optional.empty();
        Formats formats = new Formats(model.zoneProperty().get());
        for (MatchRow row : model.rows()) {
            if (group.isEmpty() || group.get() != row.closeness()) {
                group = Optional.of(row.closeness());
                list.getChildren().add(head(Texts.get("lookup.group." + row.closeness().name())));
            }
            MatchView view = new MatchView(row, reasons, formats, model::open);
            shown.add(view);
            list.getChildren().add(view);
        }
        calls = List.copyOf(shown);
        if (found.matches().isEmpty() && !box.offerProperty().get().hasFirst()) {
            boolean isEmpty = found.clues().isEmpty();
            String key = isEmpty ? "lookup.noClues" : "lookup.notThere";
            list.getChildren().add(note(Texts.get(key, found.datasets())));
        }
    }

    private static Label note(String text) {
        Label note = new Label(text);
        note.setWrapText(true);
        note.getStyleClass().add("find-none");
        return note;
    }

    private static Label head(String text) {
        Label head = new Label(text);
        head.getStyleClass().addAll("t-section", "find-group");
        return head;
    }

    private static String status(Answer found) {
        long calls = found.matches().size();
        String count =
                found.isCut()
                        ? Texts.get("lookup.status.cut", Formats.count(calls))
                        : Texts.calls(calls);
        String where =
                Texts.get(
                        "lookup.status",
                        count,
                        found.datasets(),
                        Formats.count(found.datasets()),
                        Formats.took(found.took()));
        int missing = found.missing().size();
        return missing == 0
                ? where
                : Texts.get("lookup.status.missing", where, missing, Formats.count(missing));
    }

    private void point(BoxViewModel.Spot spot) {
        mark(calls, spot.isAction() ? -1 : spot.row());
        mark(actions, spot.isAction() ? spot.row() : -1);
    }

    private void mark(List<Node> views, int row) {
        for (int i = 0; i < views.size(); i++) {
            views.get(i).pseudoClassStateChanged(CURRENT, i == row);
        }
        if (row >= 0 && row < views.size()) {
            reveal(views.get(row));
        }
    }

    private void reveal(Node view) {
        Bounds bounds = view.getBoundsInParent();
        double seen = scroll.getViewportBounds().getHeight();
        double rest = list.getHeight() - seen;
        if (rest <= 0) {
            return;
        }
        double top = scroll.getVvalue() * rest;
        if (bounds.getMinY() < top) {
            scroll.setVvalue(bounds.getMinY() / rest);
        } else if (bounds.getMaxY() > top + seen) {
            scroll.setVvalue((bounds.getMaxY() - seen) / rest);
        }
    }
}
