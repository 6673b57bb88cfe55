package io.callscope.search;

import io.callscope.model.CallField;
import io.callscope.model.Outcome;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.complete.Suggestion;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.OutcomeGlyph;
import io.callscope.ui.OutcomeText;
import io.callscope.ui.Texts;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.Optional;
import java.util.function.Consumer;

/// One row of the completion: glyph, value, what it means, how many calls have it.
final class SuggestionCell extends ListCell<Suggestion> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final OutcomeGlyph glyph = new OutcomeGlyph();
    private final Label word = new Label();
    private final Label note = new Label();
    private final Label count = new Label();
    private final HBox row = new HBox(glyph, word, note, Arrange.gap(), count);

    SuggestionCell(Consumer<Suggestion> onPick) {
        row.getStyleClass().add("popup-row");
        note.getStyleClass().addAll("t-small", "muted");
        count.getStyleClass().add("muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        selectedProperty().subscribe(now -> row.pseudoClassStateChanged(CURRENT, now));
        setOnMousePressed(
                event -> {
                    event.consume();
                    if (getItem() != null) {
                        onPick.accept(getItem());
                    }
                });
    }

    @Override
    protected void updateItem(Suggestion item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        Optional<Outcome> outcome = outcome(item);
        // "failed" is any of three; the glyph of one stands for them
        glyph.show(outcome.orElse(Outcome.FAILED_CARRIER));
        Arrange.keep(glyph, isOutcome(item));
        word.setText(outcome.map(OutcomeText::of).orElse(item.shown()));
        note.setText(note(item));
        count.setText(item.count().isPresent() ? Formats.count(item.count().getAsLong()) : "");
        setGraphic(row);
    }

    private static String note(Suggestion item) {
        return switch (item.target()) {
            case Target.Virtual virtual
                    when item.kind() == Suggestion.Kind.FIELD && virtual.fields().size() > 1 ->
                    Texts.get("search.complete.eitherSide");
            case Target.Of(CallField field) when item.kind() == Suggestion.Kind.FIELD ->
                    field.key().equals(item.shown()) ? "" : field.key();
            case Target.Of _ when isOutcome(item) && outcome(item).isEmpty() ->
                    Texts.get("search.complete.failed");
            case null, default -> "";
        };
    }

    private static boolean isOutcome(Suggestion item) {
        return item.kind() == Suggestion.Kind.VALUE
                && item.target() instanceof Target.Of(CallField field)
                && field == CallField.OUTCOME;
    }

    private static Optional<Outcome> outcome(Suggestion item) {
        return isOutcome(item) ? Outcome.ofKey(item.shown()) : Optional.empty();
    }
}
