package io.callscope.app;

import io.callscope.model.CallField;
import io.callscope.settings.Settings;
import io.callscope.settings.TableSettings;
import io.callscope.table.ColumnsViewModel;

import javafx.beans.property.ObjectProperty;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Arranges the columns as they were at the end of the last run, and remembers each change. A
/// column that this version does not know is left out.
final class ColumnMemory {
    private final ColumnsViewModel columns;
    private final ObjectProperty<Settings> settings;

    ColumnMemory(ColumnsViewModel columns, ObjectProperty<Settings> settings) {
        this.columns = columns;
        this.settings = settings;
    }

    void install() {
        restore(settings.get().table());
        columns.shownProperty().subscribe((_, _) -> keep());
        columns.pinnedProperty().subscribe((_, _) -> keep());
        columns.widthsProperty().subscribe((_, _) -> keep());
        columns.densityProperty().subscribe((_, _) -> keep());
    }

    private void restore(TableSettings kept) {
        List<CallField> shown = fields(kept.columns());
        if (!shown.isEmpty()) {
            columns.shownProperty().set(shown);
        }
        columns.pinnedProperty().set(Set.copyOf(fields(kept.pinned())));
        Map<CallField, Double> widths = new EnumMap<>(CallField.class);
        kept.widths()
                .forEach((key, width) -> field(key).ifPresent(field -> widths.put(field, width)));
        columns.widthsProperty().set(Map.copyOf(widths));
        columns.densityProperty().set(kept.density());
    }

    private void keep() {
        Map<String, Double> widths = new TreeMap<>();
        columns.widthsProperty().get().forEach((field, width) -> widths.put(field.key(), width));
        TableSettings now =
                new TableSettings(
                        keys(columns.shownProperty().get()),
                        keys(columns.pinnedProperty().get().stream().sorted().toList()),
                        widths,
                        columns.densityProperty().get());
        settings.set(settings.get().with(now));
    }

    private static List<String> keys(Collection<CallField> fields) {
        return fields.stream().map(CallField::key).toList();
    }

    private static List<CallField> fields(List<String> keys) {
        return keys.stream().flatMap(key -> field(key).stream()).distinct().toList();
    }

    private static Optional<CallField> field(String key) {
        return Arrays.stream(CallField.values())
                .filter(field -> field.key().equals(key))
                .findFirst();
    }
}
