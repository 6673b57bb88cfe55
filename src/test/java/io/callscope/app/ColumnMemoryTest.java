package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.model.CallField;
import io.callscope.settings.Settings;
import io.callscope.settings.TableSettings;
import io.callscope.table.ColumnsViewModel;
import io.callscope.ui.Density;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

final class ColumnMemoryTest {
    private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULT);

    @Test
    void theColumnsAreArrangedAsTheyWere() {
        ColumnsViewModel before = remembered();
        before.toggle(CallField.MOS);
        before.togglePin(CallField.MOS);
        before.move(CallField.TO_NUMBER, -1);
        before.setWidths(Map.of(CallField.MOS, 91.0));
        before.densityProperty().set(Density.COMPACT);

        ColumnsViewModel after = remembered();
        assertEquals(before.shownProperty().get(), after.shownProperty().get());
        assertEquals(CallField.MOS, after.shownProperty().get().getFirst());
        assertEquals(Set.of(CallField.MOS), after.pinnedProperty().get());
        assertEquals(Map.of(CallField.MOS, 91.0), after.widthsProperty().get());
        assertEquals(Density.COMPACT, after.densityProperty().get());
    }

    @Test
    void columnsThatThisVersionDoesNotKnowAreLeftOut() {
        settings.set(
                Settings.DEFAULT.with(
                        new TableSettings(
                                List.of("of_tomorrow", "mos"),
                                List.of("of_tomorrow"),
                                Map.of("of_tomorrow", 80.0),
                                Density.NORMAL)));
        ColumnsViewModel columns = remembered();
        assertEquals(List.of(CallField.MOS), columns.shownProperty().get());
        assertEquals(Set.of(), columns.pinnedProperty().get());
        assertEquals(Map.of(), columns.widthsProperty().get());
    }

    private ColumnsViewModel remembered() {
        ColumnsViewModel columns = new ColumnsViewModel();
        new ColumnMemory(columns, settings).install();
        return columns;
    }
}
