package io.callscope.app;

import io.callscope.explain.FieldMeaning;
import io.callscope.export.CopyFormat;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.query.Order;
import io.callscope.table.CallTableViewModel;
import io.callscope.table.ColumnsViewModel;
import io.callscope.ui.Action;
import io.callscope.ui.Density;
import io.callscope.ui.Shortcut;
import io.callscope.ui.Shortcut.Group;
import io.callscope.ui.Texts;

import java.util.ArrayList;
import java.util.List;

/// What is done with the rows of the table and with its columns.
final class TableActions {
    private final MainViewModel model;
    private final RowActions rows;
    private final Screen screen;

    TableActions(MainViewModel model, RowActions rows, Screen screen) {
        this.model = model;
        this.rows = rows;
        this.screen = screen;
    }

    List<Action> all() {
        boolean isChosen = model.table().selectionProperty().get().size() > 0;
        String noCall = isChosen ? "" : Texts.get("action.noCall");
        List<Action> all = new ArrayList<>();
        all.add(
                Action.of(Shortcut.MARK, () -> model.selected().use(model.marking()::toggle))
                        .unless(noCall));
        all.add(Action.of(Shortcut.NOTE, screen::editNote).unless(noCall));
        all.add(Action.of(Shortcut.PREVIOUS_MARK, () -> model.marking().go(-1)));
        all.add(Action.of(Shortcut.NEXT_MARK, () -> model.marking().go(1)));
        all.add(Action.of(Shortcut.COPY, () -> rows.copy(CopyFormat.TSV)).unless(noCall));
        for (CopyFormat format : List.of(CopyFormat.CSV, CopyFormat.MARKDOWN, CopyFormat.JSON)) {
            String text = Texts.get("action.copyAs", Texts.get("row.copyAs." + format));
            all.add(named("copy:" + format, text, () -> rows.copy(format)).unless(noCall));
        }
        model.table().selectedCall().ifPresent(call -> calls(call, all));
        all.add(Action.of(Shortcut.COLUMNS, screen::chooseColumns));
        all.add(named("columns:fit", Texts.get("action.columns.fit"), screen::fitColumns));
        columns(all);
        arrangement(all);
        return all;
    }

    private void calls(Call call, List<Action> all) {
        all.addAll(rows.alike(call));
        for (CallField field : model.table().columnsProperty().get()) {
            all.add(
                    named(
                                    "row:filter:" + field.key(),
                                    rows.text("filter", call, field),
                                    () -> rows.filterBy(call, field))
                            .special());
            all.add(
                    named(
                                    "row:exclude:" + field.key(),
                                    rows.text("exclude", call, field),
                                    () -> rows.exclude(call, field))
                            .special());
        }
    }

    private void columns(List<Action> all) {
        CallTableViewModel table = model.table();
        Order now = table.orderProperty().get();
        List<CallField> shown = table.columnsProperty().get();
        for (CallField field : shown) {
            String label = FieldMeaning.label(field);
            boolean isDescending = now.field() == field && !now.isDescending();
            String sort = isDescending ? "action.sort.down" : "action.sort.up";
            Order order = new Order(field, isDescending);
            all.add(
                    named(
                                    "sort:" + field.key(),
                                    Texts.get(sort, label),
                                    () -> table.orderProperty().set(order))
                            .special());
        }
        ColumnsViewModel columns = table.columns();
        for (CallField field : CallField.values()) {
            boolean isShown = columns.isShown(field);
            if (!isShown || columns.canHide(field)) {
                String text = isShown ? "action.column.hide" : "action.column.show";
                all.add(
                        named(
                                        "column:" + field.key(),
                                        Texts.get(text, FieldMeaning.label(field)),
                                        () -> columns.toggle(field))
                                .special());
            }
        }
    }

    private void arrangement(List<Action> all) {
        ColumnsViewModel columns = model.table().columns();
        for (Density density : Density.values()) {
            if (density != columns.densityProperty().get()) {
                String name = Texts.get("table.density." + density);
                all.add(
                        named(
                                "rows:" + density,
                                Texts.get("action.density", name),
                                () -> columns.densityProperty().set(density)));
            }
        }
        all.add(
                named("columns:reset", Texts.get("action.columns.reset"), columns::reset)
                        .unless(columns.isUsual() ? Texts.get("action.columns.usual") : ""));
    }

    private static Action named(String id, String text, Runnable run) {
        return Action.of(id, Group.TABLE, text, run);
    }
}
