package io.callscope.table;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.PhoneNumber;
import io.callscope.ui.Formats;
import io.callscope.ui.OutcomeText;
import io.callscope.ui.Texts;

import javafx.css.PseudoClass;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Supplier;

/// A cell of any column. Zero is quieter than other values, no value is a dash, and a row that is
/// not there yet is a grey bar.
final class CallCell extends TableCell<CallRow, CallRow> {
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final CallField field;
    private final Supplier<TableLook> look;
    private final CellContent content;

    CallCell(CallColumn column, Supplier<TableLook> look) {
        field = column.field();
        this.look = look;
        content = new CellContent(field);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new CallCellSkin(this, content);
    }

    @Override
    protected void updateItem(@Nullable CallRow row, boolean empty) {
        super.updateItem(row, empty);
        Call call = empty || row == null ? null : row.call();
        pseudoClassStateChanged(FILLED, call != null && isFilled(call));
        pseudoClassStateChanged(WAITING, call == null && !empty);
        setTooltip(null);
        setAccessibleText(null);
        if (call != null) {
            show(call, CellText.of(call, field, look.get()));
        } else {
            pseudoClassStateChanged(QUIET, false);
            setText(null);
            content.showNothing();
        }
    }

    private boolean isFilled(Call call) {
        return NamedNumber.isNamed(field) && call.has(field) && call.isFilled(field);
    }

    private void show(Call call, CellText text) {
        pseudoClassStateChanged(QUIET, text.isQuiet());
        setText(text.before().isEmpty() ? text.main() : text.before() + ' ' + text.main());
        if (field == CallField.OUTCOME) {
            content.show(text, call);
            tellMarks(call);
        } else if (NamedNumber.isNamed(field)) {
            number(call, text);
        } else {
            content.show(text);
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
        if (isFilled(call)) {
            tellFilled(call);
        }
        Optional<String> name = call.has(field) ? NamedNumber.name(call, field) : Optional.empty();
        if (name.isPresent()) {
            content.showNamed(name.get(), text.main());
            String all = NamedNumber.spoken(call, field, name.get(), text.main());
            setTooltip(new Tooltip(all));
            setAccessibleText(all);
        } else {
            content.show(text);
        }
    }

    private void tellFilled(Call call) {
        String why = Texts.get("table.filled");
        setTooltip(new Tooltip(why));
        String number = call.text(field).orElse("");
        setAccessibleText(Formats.numberInTable(new PhoneNumber(number)) + ", " + why);
    }
}
