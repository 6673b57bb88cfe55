package io.callscope.search;

import io.callscope.query.filter.parse.FilterTexts;
import io.callscope.query.filter.parse.Parsed;
import io.callscope.ui.Formats;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;

import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/// The field that filters as one types, a wave under its mistake, and a line that explains it.
public final class FilterBarView extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    // keys that come faster than this are one change
    private static final Duration BURST = Duration.millis(30);
    // a text that rests that long is a step that can be undone
    private static final Duration REST = Duration.seconds(1);
    private static final double GAP = 4;
    private static final double LINE = 24;
    private static final double TOOK = 96;

    private final FilterBarViewModel model;
    private final Runnable leave;
    private final CustomTextField field = new CustomTextField();
    private final Label took = new Label();
    private final Button clear = new Button();
    private final Label message = new Label();
    private final Hyperlink repair = new Hyperlink();
    private final HBox mistakeLine =
            new HBox(6, Icons.of(Feather.ALERT_CIRCLE, "small", "danger"), message, repair);
    private final MistakeWave wave = new MistakeWave(field);
    private final CompletionPopup completion;
    private final PauseTransition burst = new PauseTransition(BURST);
    private final PauseTransition rest = new PauseTransition(REST);
    private final ChipRow chips;
    private final ExampleRow examples;

    /// A bar on this state.
    ///
    /// @param leave moves the focus to what is filtered; called on Escape and Down
    /// @param tools further ones at the end of the line
    public FilterBarView(FilterBarViewModel model, Runnable leave, Node... tools) {
        this.model = model;
        this.leave = leave;
        completion = new CompletionPopup(field, model);
        setSpacing(GAP);
        chips = new ChipRow(this::select, model::drop);
        examples = new ExampleRow(model::ask);
        StackPane input = new StackPane(buildField(), wave);
        HBox.setHgrow(input, Priority.ALWAYS);
        HBox top = new HBox(GAP, input);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getChildren().addAll(new StepTools(model).buttons());
        top.getChildren().addAll(tools);
        StackPane below = new StackPane(chips, examples, buildMistake());
        below.setMinHeight(LINE); // always there, so that nothing under it moves
        below.setMaxHeight(LINE);
        getChildren().setAll(top, below);
        bind();
    }

    /// Puts the caret into the field, all of it selected.
    public void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private CustomTextField buildField() {
        field.setId("filter");
        field.getStyleClass().add("filter");
        FieldPrompt.install(field);
        field.setAccessibleText(Texts.get("search.filter.name"));
        field.setLeft(Icons.of(Feather.FILTER));
        clear.setId("filter-clear");
        clear.getStyleClass().add("filter-clear");
        clear.setGraphic(Icons.of(Feather.X));
        clear.setAccessibleText(Texts.get("search.filter.clear"));
        clear.setTooltip(new Tooltip(Texts.get("search.filter.clear")));
        took.setId("filter-took");
        took.setMinWidth(TOOK); // what is typed does not move when it changes
        took.setAlignment(Pos.CENTER_RIGHT);
        HBox right = new HBox(GAP, took, clear);
        right.setAlignment(Pos.CENTER_RIGHT);
        field.setRight(right);
        return field;
    }

    private HBox buildMistake() {
        mistakeLine.setId("filter-mistake");
        mistakeLine.setAlignment(Pos.CENTER_LEFT);
        message.getStyleClass().add("t-small");
        message.setMinWidth(0); // the repair is always there
        repair.setMinWidth(USE_PREF_SIZE);
        repair.getStyleClass().add("t-small");
        repair.setId("filter-repair");
        return mistakeLine;
    }

    private void bind() {
        model.textProperty().subscribe(this::show);
        field.textProperty().subscribe(burst::playFromStart);
        field.textProperty().subscribe(rest::playFromStart);
        burst.setOnFinished(_ -> model.textProperty().set(field.getText()));
        rest.setOnFinished(_ -> model.settle());
        model.goodProperty().subscribe(now -> chips.show(now.parsed().terms()));
        model.goodProperty().subscribe(this::arrange);
        model.mistakeProperty().subscribe(this::show);
        model.mistakeProperty().subscribe(this::arrange);
        arrange();
        took.textProperty()
                .bind(
                        model.mistakeProperty()
                                .flatMap(m -> m.isPresent() ? lastGood() : searched()));
        clear.visibleProperty().bind(field.textProperty().isNotEmpty());
        clear.setOnAction(_ -> clear());
        repair.setOnAction(_ -> repair());
        completion.install();
        field.focusedProperty().subscribe((_, now) -> finishUnless(now));
        // behind the completion, which takes Escape for itself while it is open
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private ObservableValue<String> lastGood() {
        return new SimpleStringProperty(Texts.get("search.filter.lastGood"));
    }

    /// A text that is unfinished has not been searched for.
    private ObservableValue<String> searched() {
        return model.parsedProperty()
                .flatMap(
                        now ->
                                now instanceof Parsed.Mistake
                                        ? new SimpleStringProperty(
                                                Texts.get("search.filter.pending"))
                                        : tookText());
    }

    private ObservableValue<String> tookText() {
        return model.tookProperty().map(time -> time.map(Formats::took).orElse(""));
    }

    /// What the line under the field is for.
    private void arrange() {
        boolean isMistaken = model.mistakeProperty().get().isPresent();
        boolean isEmpty = model.goodProperty().get().parsed().terms().isEmpty();
        mistakeLine.setVisible(isMistaken);
        chips.setVisible(!isMistaken && !isEmpty);
        examples.setVisible(!isMistaken && isEmpty);
    }

    /// Where a chip's term stands.
    private void select(Parsed.Term term) {
        flush();
        if (model.goodProperty().get().text().equals(field.getText())) {
            field.requestFocus();
            field.selectRange(term.start(), term.end());
        }
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE, DOWN -> {
                leave.run();
                event.consume();
            }
            case ENTER -> finish();
            default -> {}
        }
    }

    private void clear() {
        model.clear();
        field.clear();
        field.requestFocus();
    }

    private void repair() {
        flush();
        model.repair();
        field.requestFocus();
        field.end();
    }

    private void finishUnless(boolean focused) {
        if (!focused) {
            finish();
        }
    }

    private void finish() {
        flush();
        model.finish();
    }

    private void flush() {
        burst.stop();
        rest.stop();
        model.textProperty().set(field.getText());
    }

    private void show(String text) {
        if (!text.equals(field.getText())) {
            field.setText(text);
            field.end();
        }
    }

    private void show(Optional<Parsed.Mistake> mistake) {
        field.pseudoClassStateChanged(WRONG, mistake.isPresent());
        message.setText(mistake.map(FilterTexts::message).orElse(""));
        message.setTooltip(mistake.isPresent() ? new Tooltip(message.getText()) : null);
        Optional<Parsed.Repair> offer = mistake.flatMap(m -> m.repairs().stream().findFirst());
        repair.setText(offer.map(FilterTexts::offer).orElse(""));
        repair.setVisible(offer.isPresent());
        field.setAccessibleHelp(message.getText());
        wave.show(mistake);
    }
}
