package io.callscope.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.CallField;
import io.callscope.ui.Density;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

final class ColumnsViewModelTest {
    private final ColumnsViewModel columns = new ColumnsViewModel();

    @Test
    void pinnedColumnsAreAlwaysTheFirstAndKeepTheirOrder() {
        show(CallField.OUTCOME, CallField.TO_NUMBER, CallField.MOS, CallField.CODEC);
        columns.togglePin(CallField.MOS);
        columns.togglePin(CallField.TO_NUMBER);
        assertShown(CallField.MOS, CallField.TO_NUMBER, CallField.OUTCOME, CallField.CODEC);

        show(CallField.CODEC, CallField.TO_NUMBER, CallField.MOS);
        assertShown(CallField.TO_NUMBER, CallField.MOS, CallField.CODEC);

        columns.togglePin(CallField.TO_NUMBER);
        assertShown(CallField.MOS, CallField.TO_NUMBER, CallField.CODEC);
    }

    @Test
    void aHiddenColumnThatIsPinnedIsShown() {
        show(CallField.OUTCOME);
        columns.togglePin(CallField.CODEC);
        assertShown(CallField.CODEC, CallField.OUTCOME);
    }

    @Test
    void aColumnMovesAmongItsLike() {
        show(CallField.OUTCOME, CallField.TO_NUMBER, CallField.MOS, CallField.CODEC);
        columns.togglePin(CallField.OUTCOME);
        columns.move(CallField.CODEC, -1);
        assertShown(CallField.OUTCOME, CallField.TO_NUMBER, CallField.CODEC, CallField.MOS);
        columns.move(CallField.CODEC, -5);
        assertShown(CallField.OUTCOME, CallField.CODEC, CallField.TO_NUMBER, CallField.MOS);
        columns.move(CallField.OUTCOME, 2);
        assertShown(CallField.OUTCOME, CallField.CODEC, CallField.TO_NUMBER, CallField.MOS);
        columns.move(CallField.CODEC, 9);
        assertShown(CallField.OUTCOME, CallField.TO_NUMBER, CallField.MOS, CallField.CODEC);
    }

    @Test
    void theLastColumnCanNotBeHidden() {
        show(CallField.OUTCOME, CallField.MOS);
        columns.toggle(CallField.OUTCOME);
        assertFalse(columns.canHide(CallField.MOS));
        columns.toggle(CallField.MOS);
        assertShown(CallField.MOS);
    }

    @Test
    void resetBringsBackColumnsOrderWidthsAndRows() {
        List<CallField> usual = columns.shownProperty().get();
        assertTrue(columns.isUsual());
        columns.toggle(CallField.MOS);
        columns.togglePin(CallField.TO_NUMBER);
        columns.setWidths(Map.of(CallField.MOS, 90.0));
        columns.densityProperty().set(Density.COMPACT);
        assertFalse(columns.isUsual());

        columns.reset();
        assertEquals(usual, columns.shownProperty().get());
        assertEquals(Set.of(), columns.pinnedProperty().get());
        assertEquals(Map.of(), columns.widthsProperty().get());
        assertEquals(Density.NORMAL, columns.densityProperty().get());
        assertTrue(columns.isUsual());
    }

    private void show(CallField... fields) {
        columns.shownProperty().set(List.of(fields));
    }

    private void assertShown(CallField... fields) {
        assertEquals(List.of(fields), columns.shownProperty().get());
    }
}
