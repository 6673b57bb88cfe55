package io.callscope.table;

import io.callscope.explain.FieldMeaning;
import io.callscope.model.CallField;
import io.callscope.ui.Density;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The list from which columns are chosen: those that are shown in their order, then the others by
/// what they are about; only those that are called as what is typed. Belongs to the UI thread.
final class ChooserViewModel {
    private final ColumnsViewModel columns;
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ReadOnlyObjectWrapper<List<Section>> sections =
            new ReadOnlyObjectWrapper<>(this, "sections", List.of());
    private final ReadOnlyObjectWrapper<Density> density =
            new ReadOnlyObjectWrapper<>(this, "density", Density.NORMAL);
    private final ReadOnlyBooleanWrapper usual = new ReadOnlyBooleanWrapper(this, "usual");
    private final Subscription subscription;

    ChooserViewModel(ColumnsViewModel columns) {
        this.columns = columns;
        subscription =
                Subscription.combine(
                        columns.shownProperty().subscribe(_ -> list()),
                        columns.pinnedProperty().subscribe((_, _) -> list()),
                        columns.widthsProperty().subscribe((_, _) -> list()),
                        columns.densityProperty().subscribe((_, now) -> note(now)));
        note(columns.densityProperty().get());
        typed.subscribe((_, _) -> list());
    }

    /// Some of the columns.
    ///
    /// @param group none for those that are shown
    record Section(Optional<ColumnGroup> group, List<Row> rows) {}

    /// A column that can be chosen.
    ///
    /// @param word what a filter calls it
    record Row(CallField field, String title, String word, boolean isShown, boolean isPinned) {}

    StringProperty typedProperty() {
        return typed;
    }

    ReadOnlyObjectProperty<List<Section>> sectionsProperty() {
        return sections.getReadOnlyProperty();
    }

    /// How high the rows are.
    ReadOnlyObjectProperty<Density> densityProperty() {
        return density.getReadOnlyProperty();
    }

    /// Whether there is nothing to be reset.
    ReadOnlyBooleanProperty usualProperty() {
        return usual.getReadOnlyProperty();
    }

    ColumnsViewModel columns() {
        return columns;
    }

    /// All rows of all sections.
    List<Row> rows() {
        return sections.get().stream().flatMap(section -> section.rows().stream()).toList();
    }

    /// The columns outlive this list of them.
    void close() {
        subscription.unsubscribe();
    }

    private void note(Density now) {
        density.set(now);
        usual.set(columns.isUsual());
    }

    private void list() {
        List<Section> all = new ArrayList<>();
        add(all, Optional.empty(), columns.shownProperty().get());
        for (ColumnGroup group : ColumnGroup.values()) {
            List<CallField> others =
                    Arrays.stream(CallField.values())
                            .filter(field -> ColumnGroup.of(field) == group)
                            .filter(field -> !columns.isShown(field))
                            .toList();
            add(all, Optional.of(group), others);
        }
        sections.set(List.copyOf(all));
        usual.set(columns.isUsual());
    }

    private void add(List<Section> all, Optional<ColumnGroup> group, List<CallField> fields) {
        List<Row> rows = fields.stream().filter(this::isMeant).map(this::row).toList();
        if (!rows.isEmpty()) {
            all.add(new Section(group, rows));
        }
    }

    private Row row(CallField field) {
        return new Row(
                field,
                CallColumn.title(field),
                field.word(),
                columns.isShown(field),
                columns.isPinned(field));
    }

    /// Each word that is typed is a part of one of the names of the field.
    private boolean isMeant(CallField field) {
        List<String> names = names(field).map(ChooserViewModel::plain).toList();
        return Arrays.stream(typed.get().split("\\s+"))
                .map(ChooserViewModel::plain)
                .allMatch(word -> names.stream().anyMatch(name -> name.contains(word)));
    }

    /// The label, the head, the key, the short names and the other words of the trade.
    private static Stream<String> names(CallField field) {
        return Stream.concat(
                Stream.of(FieldMeaning.label(field), CallColumn.title(field), field.key()),
                field.words().stream());
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }
}
