package io.callscope.table;

import io.callscope.model.CallField;
import io.callscope.ui.Density;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which columns the user wants, in which order, which of them stay at the left, how wide the ones
/// are that he gave a width, and how high the rows. Belongs to the UI thread.
public final class ColumnsViewModel {
    private final ObjectProperty<Set<CallField>> pinned =
            new SimpleObjectProperty<>(this, "pinned", Set.of()) {
                @Override
                public void set(Set<CallField> wanted) {
                    super.set(Set.copyOf(wanted));
                    shown.set(shown.get());
                }
            };
    private final ObjectProperty<List<CallField>> shown =
            new SimpleObjectProperty<>(this, "shown", CallColumn.shownAtFirst()) {
                @Override
                public void set(List<CallField> wanted) {
                    super.set(arranged(wanted));
                }
            };
    private final ObjectProperty<Map<CallField, Double>> widths =
            new SimpleObjectProperty<>(this, "widths", Map.of());
    private final ObjectProperty<Density> density =
            new SimpleObjectProperty<>(this, "density", Density.NORMAL);

    /// In their order: the pinned ones are always the first.
    public ObjectProperty<List<CallField>> shownProperty() {
        return shown;
    }

    /// Those that stay at the left while the others are scrolled, shown or not.
    public ObjectProperty<Set<CallField>> pinnedProperty() {
        return pinned;
    }

    /// In pixels, of the columns that the user gave a width; the others have the one they need.
    public ObjectProperty<Map<CallField, Double>> widthsProperty() {
        return widths;
    }

    public ObjectProperty<Density> densityProperty() {
        return density;
    }

    /// These columns as they can be shown: the pinned ones first.
    public List<CallField> arranged(List<CallField> wanted) {
        List<CallField> arranged = new ArrayList<>(wanted);
        arranged.sort(Comparator.comparing(field -> !isPinned(field))); // stable
        return List.copyOf(arranged);
    }

    public boolean isShown(CallField field) {
        return shown.get().contains(field);
    }

    public boolean isPinned(CallField field) {
        return pinned.get().contains(field);
    }

    /// Whether another column would be left.
    public boolean canHide(CallField field) {
        return isShown(field) && shown.get().size() > 1;
    }

    /// Shows a column, as the last one, or hides it unless it is the only one.
    public void toggle(CallField field) {
        List<CallField> columns = new ArrayList<>(shown.get());
        if (!isShown(field)) {
            columns.add(field);
        } else if (canHide(field)) {
            columns.remove(field);
        }
        shown.set(columns);
    }

    /// Keeps a column at the left, after the others that are kept there, or no longer. One that was
    /// hidden is shown.
    public void togglePin(CallField field) {
        Set<CallField> set = EnumSet.noneOf(CallField.class);
        set.addAll(pinned.get());
        if (!set.remove(field)) {
            set.add(field);
            if (!isShown(field)) {
                toggle(field);
            }
        }
        pinned.set(set);
    }

    /// Moves a column so many places to the right, or to the left if negative; a pinned one among
    /// its like, and any other among the others.
    public void move(CallField field, int places) {
        List<CallField> columns = new ArrayList<>(shown.get());
        int from = columns.indexOf(field);
        if (from >= 0) {
            columns.remove(from);
            columns.add(Math.clamp((long) from + places, 0, columns.size()), field);
            shown.set(columns);
        }
    }

    /// Gives columns widths, as the user has chosen them.
    public void setWidths(Map<CallField, Double> chosen) {
        Map<CallField, Double> all = new EnumMap<>(CallField.class);
        all.putAll(widths.get());
        all.putAll(chosen);
        widths.set(Map.copyOf(all));
    }

    /// Columns, order, widths and height as they are at first.
    public void reset() {
        widths.set(Map.of());
        pinned.set(Set.of());
        shown.set(CallColumn.shownAtFirst());
        density.set(Density.NORMAL);
    }

    /// Whether there is nothing to be reset.
    public boolean isUsual() {
        return shown.get().equals(CallColumn.shownAtFirst())
                && pinned.get().isEmpty()
                && widths.get().isEmpty()
                && density.get() == Density.NORMAL;
    }
}
