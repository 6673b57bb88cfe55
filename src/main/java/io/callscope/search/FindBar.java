package io.callscope.search;

import io.callscope.query.filter.parse.FilterTexts;
import io.callscope.query.filter.parse.Parsed;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.Icons;
import io.callscope.ui.Shortcut;
import io.callscope.ui.Texts;
import io.callscope.ui.Tools;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;
import java.util.OptionalInt;

/// The slim bar under the table that finds rows in it. Enter and Shift+Enter go to the next one and
/// the one before, Escape closes.
public final class FindBar extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final Duration BURST = Duration.millis(30);
    private static final double FIELD = 280;

    private final FindViewModel model;
    private final Runnable leave;
    private final CustomTextField field = new CustomTextField();
    private final MistakeWave wave = new MistakeWave(field);
    private final Label status = new Label();
    private final Button previous =
            Tools.icon(Feather.CHEVRON_UP, "find.previous", Shortcut.PREVIOUS_ROW.combination());
    private final Button next =
            Tools.icon(Feather.CHEVRON_DOWN, "find.next", Shortcut.NEXT_ROW.combination());
    private final Button close = Tools.icon(Feather.X, "find.close", Shortcut.LEAVE.combination());
    private final PauseTransition burst = new PauseTransition(BURST);

    /// A bar that is hidden until the search is open.
    ///
    /// @param leave moves the focus to the table
    public FindBar(FindViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        setId("find-bar");
        getStyleClass().add("find-bar");
        field.setId("find-row");
        field.getStyleClass().addAll("field", "find-text");
        field.setPromptText(Texts.get("find.prompt"));
        field.setAccessibleText(Texts.get("find.name"));
        field.setLeft(Icons.of(Feather.SEARCH));
        field.setPrefWidth(FIELD);
        status.setId("find-row-status");
        status.getStyleClass().add("t-small");
        status.setMinWidth(0);
        previous.setId("find-row-previous");
        next.setId("find-row-next");
        close.setId("find-row-close");
        StackPane input = new StackPane(field, wave);
        input.setMinWidth(FIELD / 2);
        getChildren().addAll(input, previous, next, status, Arrange.gap(), close);
        bind();
    }

    /// Opens the bar and puts the cursor into it, all of its text selected.
    public void open() {
        model.open();
        field.requestFocus();
        field.selectAll();
    }

    /// Goes on with what was looked for last; asks for it if that is nothing.
    public void step(int step) {
        flush();
        if (model.textProperty().get().isBlank()) {
            open();
        } else if (step > 0) {
            model.next();
        } else {
            model.previous();
        }
    }

    /// Escape closes the bar from the table, too.
    public void closeFrom(Node table) {
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (model.openProperty().get() && Shortcut.LEAVE.matches(event)) {
                        close();
                        event.consume();
                    }
                });
    }

    /// Closes the bar, and brings the focus back to the table.
    public void close() {
        burst.stop();
        model.close();
        leave.run();
    }

    private void bind() {
        model.openProperty().subscribe(isOpen -> Arrange.keep(this, isOpen));
        model.textProperty().subscribe(this::write);
        field.textProperty().subscribe(burst::playFromStart);
        burst.setOnFinished(_ -> model.textProperty().set(field.getText()));
        model.stateProperty().subscribe(this::show);
        model.selectedProperty().subscribe(() -> show(model.stateProperty().get()));
        previous.setOnAction(_ -> step(-1));
        next.setOnAction(_ -> step(1));
        close.setOnAction(_ -> close());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey); // the field takes them for itself
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void write(String text) {
        if (!text.equals(field.getText())) {
            field.setText(text);
            field.end();
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget().equals(field)) {
            step(event.isShiftDown() ? -1 : 1);
        } else if (Shortcut.LEAVE.matches(event)) {
            close();
        } else {
            return;
        }
        event.consume();
    }

    private void flush() {
        burst.stop();
        model.textProperty().set(field.getText());
    }

    private void show(FindState state) {
        Optional<Parsed.Mistake> mistake =
                state instanceof FindState.Mistaken(var wrong) && !wrong.unfinished()
                        ? Optional.of(wrong)
                        : Optional.empty();
        wave.show(mistake);
        boolean canStep = state instanceof FindState.Found || state instanceof FindState.Searching;
        boolean isWrong = mistake.isPresent() || state instanceof FindState.Nothing;
        field.pseudoClassStateChanged(WRONG, isWrong);
        status.setText(text(state));
        status.setTooltip(status.getText().isEmpty() ? null : new Tooltip(status.getText()));
        field.setAccessibleHelp(status.getText());
        previous.setDisable(!canStep);
        next.setDisable(!canStep);
    }

    private String text(FindState state) {
        return switch (state) {
            case FindState.Idle _ -> "";
            case FindState.Mistaken(var mistake) when mistake.unfinished() ->
                    Texts.get("search.filter.pending");
            case FindState.Mistaken(var mistake) -> FilterTexts.message(mistake);
            case FindState.Searching _ -> status.getText(); // or it would flicker
            case FindState.Nothing _ -> Texts.get("find.nothing");
            case FindState.Failed(String reason) -> Texts.get("find.failed", reason);
            case FindState.Found(var matches, var around) -> {
                String count = Formats.count(matches.count());
                OptionalInt place = model.place();
                String where =
                        place.isPresent()
                                ? Texts.get("find.place", Formats.count(place.getAsInt()), count)
                                : Texts.get("find.count", matches.count(), count);
                yield around == FindState.Around.NO || place.isEmpty()
                        ? where
                        : Texts.get("find.around." + around.name(), where);
            }
        };
    }
}
