package io.callscope.table;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Outcome;
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

import java.math.BigDecimal;
import java.time.Instant;
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
        Optional<Object> value = call.value(field);
        if (field == CallField.OUTCOME) {
            Outcome outcome = call.outcome();
            glyph.show(outcome);
            marks.show(call);
            setGraphic(signs);
            setText(OutcomeText.of(outcome));
            tellMarks(call);
        } else if (value.isEmpty()) {
            none(Formats.EMPTY);
        } else {
            switch (field.type()) {
                case NUMBER -> number(call, (String) value.get());
                case TIME -> time((Instant) value.get());
                case SECONDS -> seconds((Long) value.get());
                case MONEY -> money(call, (BigDecimal) value.get());
                case YES_NO -> setText(look.get().yesNo((Boolean) value.get()));
                case DECIMAL -> setText(((BigDecimal) value.get()).toPlainString());
                case ID, TEXT, CODE, COUNTRY, INTEGER -> setText(value.get().toString());
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

    private void none(String text) {
        setText(text);
        getStyleClass().add("quiet");
    }

    private void number(Call call, String raw) {
        String number = Formats.numberInTable(new PhoneNumber(raw));
        String shown = call.isFilled(field) ? filled(number) : number;
        Optional<String> name = NamedNumber.name(call, field);
        if (name.isPresent()) {
            named.show(name.get(), shown);
            setGraphic(named);
            String all = NamedNumber.spoken(call, field, name.get(), shown);
            setTooltip(new Tooltip(all));
            setAccessibleText(all);
            return;
        }
        Optional<CallField> country = look.get().countryBeside(field);
        if (country.isEmpty()) {
            setText(shown);
            return;
        }
        parts(call.text(country.get()).orElse(Formats.EMPTY), "cc", shown);
    }

    private String filled(String number) {
        String why = Texts.get("table.filled");
        pseudoClassStateChanged(FILLED, true);
        setTooltip(new Tooltip(why));
        setAccessibleText(number + ", " + why);
        return Texts.get("table.filled.mark", number);
    }

    private void time(Instant time) {
        TableLook now = look.get();
        parts(now.day(time), "day", now.formats().clock(time));
    }

    private void parts(String before, String styleClass, String text) {
        quiet.setText(before);
        quiet.getStyleClass().setAll("label", styleClass);
        main.setText(text);
        setGraphic(parts);
    }

    private void seconds(long seconds) {
        if (seconds == 0) {
            none(Formats.duration(0));
        } else {
            setText(Formats.duration(seconds));
        }
    }

    private void money(Call call, BigDecimal amount) {
        String text =
                look.get().hasOneCurrency()
                        ? Formats.money(amount)
                        : Formats.money(call.text(CallField.CURRENCY).orElse(""), amount);
        if (amount.signum() == 0) {
            none(text);
        } else {
            setText(text);
        }
    }
}
