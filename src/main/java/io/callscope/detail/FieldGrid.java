package io.callscope.detail;

import io.callscope.detail.FieldRow.Kind;
import io.callscope.ui.TextClipboard;
import io.callscope.ui.Texts;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;

/// Names at left, values at right, under each its meaning if that is wanted.
final class FieldGrid extends GridPane {
    private static final double KEY_WIDTH = 108;
    private static final double TIP_WIDTH = 320;
    private static final int LONGEST = 400; // what is longer stands in the raw record

    private final TextClipboard clipboard;
    private final ObservableBooleanValue meanings;
    private int lines; // getRowCount() leaves out what is hidden

    FieldGrid(List<FieldRow> rows, TextClipboard clipboard, ObservableBooleanValue meanings) {
        this.clipboard = clipboard;
        this.meanings = meanings;
        getStyleClass().add("field-grid");
        var values = new ColumnConstraints(0, Region.USE_COMPUTED_SIZE, Double.MAX_VALUE);
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(KEY_WIDTH), values);
        rows.forEach(this::add);
    }

    private void add(FieldRow row) {
        Label name = VerdictView.wrapped(row.label(), "muted");
        CopyLabel value = new CopyLabel(shortened(row.text()), row.copied(), clipboard);
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        value.setId("field-" + row.key());
        name.setLabelFor(value);
        switch (row.kind()) {
            case NONE, ZERO -> value.getStyleClass().add("muted");
            case UNKNOWN_KEY -> {
                name.getStyleClass().add("t-mono");
                value.getStyleClass().add("t-mono");
            }
            case VALUE, UNREADABLE, FILLED -> {}
        }
        setValignment(name, VPos.TOP);
        addRow(lines++, name, value);
        if (row.kind() == Kind.UNREADABLE) {
            add(VerdictView.wrapped(row.note(), "t-small", "warning"), 1, lines++);
        }
        if (row.kind() == Kind.FILLED) {
            add(VerdictView.wrapped(row.note(), "t-small", "muted"), 1, lines++);
        }
        if (!row.meaning().isEmpty()) {
            explain(row, name, value);
        }
    }

    private void explain(FieldRow row, Label name, CopyLabel value) {
        String meaning = Texts.get("detail.fields.meaning", row.key(), row.meaning());
        value.setAccessibleHelp(meaning);
        name.setTooltip(tip(meaning));
        value.setTooltip(tip(meaning));
        Label line = VerdictView.wrapped(row.meaning(), "t-small", "muted", "meaning");
        line.visibleProperty().bind(meanings);
        line.managedProperty().bind(meanings);
        add(line, 0, lines++, 2, 1);
    }

    private static Tooltip tip(String text) {
        var tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        return tip;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : Texts.get("detail.fields.shortened", text.substring(0, LONGEST));
    }
}
