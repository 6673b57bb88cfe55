package io.callscope.table;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.model.PhoneNumber;
import io.callscope.ui.Formats;
import io.callscope.ui.OutcomeGlyph;
import io.callscope.ui.OutcomeText;
import io.callscope.ui.Texts;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Supplier;

/// A cell of any column. Zero is quieter than other values, no value is a dash, and a row that is
/// not there yet is a grey bar.
final class CallCell extends TableCell<CallRow, CallRow> {
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");

    private final CallField field;
    private final Supplier<TableLook> look;
    private final Label quiet = new Label();
    private final Label main = new Label();
    private final HBox parts = new HBox(quiet, main);
    private final NamedNumber named = new NamedNumber();
    private final OutcomeGlyph glyph = new OutcomeGlyph();
    private final MarkGlyph marks = new MarkGlyph();
    private final HBox signs = new HBox(glyph, marks);
    private final Region bar = new Region();

    CallCell(CallColumn column, Supplier<TableLook> look) {
        field = column.field();
        this.look = look;
        parts.getStyleClass().add("cell-parts");
        bar.getStyleClass().add("waiting");
        setGraphicTextGap(8);
    }

    @Override
    protected void updateItem(@Nullable CallRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(null);
        getStyleClass().remove("quiet");
        setTooltip(null);
        setAccessibleText(null);
        pseudoClassStateChanged(FILLED, false);
        if (empty || row == null) {
            return;
        }
        if (row.call() == null) {
            setGraphic(bar);
        } else {
            show(row.call());
        }
    }

    private void show(Call call) {
        CellText text = CellText.of(call, field, look.get());
        if (field == CallField.OUTCOME) {
            glyph.show(call.outcome());
            marks.show(call);
            setGraphic(signs);
            setText(text.main());
            tellMarks(call);
        } else if (field.type() == FieldType.NUMBER && call.has(field)) {
            number(call, text);
        } else if (!text.before().isEmpty()) {
            parts(text, "day");
        } else {
            setText(text.main());
            if (text.isQuiet()) {
                getStyleClass().add("quiet");
            }
        }
    }

    private void tellMarks(Call call) {
        String spoken = MarkGlyph.spoken(call);
        if (!spoken.isEmpty()) {
            setAccessibleText(OutcomeText.of(call.outcome()) + ", " + spoken);
            call.text(CallField.NOTE).ifPresent(note -> setTooltip(new Tooltip(note)));
        }
    }

    private void number(Call call, CellText text) {
        if (call.isFilled(field)) {
            tellFilled(call);
        }
        Optional<String> name = NamedNumber.name(call, field);
        if (name.isPresent()) {
            named.show(name.get(), text.main());
            setGraphic(named);
            String all = NamedNumber.spoken(call, field, name.get(), text.main());
            setTooltip(new Tooltip(all));
            setAccessibleText(all);
        } else if (text.before().isEmpty()) {
            setText(text.main());
        } else {
            parts(text, "cc");
        }
    }

    private void tellFilled(Call call) {
        String why = Texts.get("table.filled");
        pseudoClassStateChanged(FILLED, true);
        setTooltip(new Tooltip(why));
        String number = call.text(field).orElse("");
        setAccessibleText(Formats.numberInTable(new PhoneNumber(number)) + ", " + why);
    }

    private void parts(CellText text, String styleClass) {
        quiet.setText(text.before());
        quiet.getStyleClass().setAll("label", styleClass);
        main.setText(text.main());
        setGraphic(parts);
    }
}
