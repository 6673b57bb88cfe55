package io.callscope.table;

import io.callscope.query.Matches;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;

/// A row that shows whether it is one of those that were searched for.
final class MatchRow extends TableRow<CallRow> {
    private static final PseudoClass MATCH = PseudoClass.getPseudoClass("match");

    private final ObservableValue<Matches> matches;

    MatchRow(ObservableValue<Matches> matches) {
        this.matches = matches;
        matches.subscribe(this::mark);
        indexProperty().subscribe(this::mark);
    }

    private void mark() {
        pseudoClassStateChanged(MATCH, matches.getValue().has(getIndex()));
    }
}
