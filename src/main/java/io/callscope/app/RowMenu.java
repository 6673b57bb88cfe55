package io.callscope.app;

import io.callscope.explain.FieldMeaning;
import io.callscope.export.CopyFormat;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.table.CallTableView;
import io.callscope.ui.Action;
import io.callscope.ui.Formats;
import io.callscope.ui.Shortcut;
import io.callscope.ui.Texts;

import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.List;
import java.util.Optional;

/// The menu of a row. With the pointer it offers the value under it; the values of all shown
/// columns are in menus of their own, which the keyboard reaches as well.
final class RowMenu {
    private final MainViewModel model;
    private final RowActions actions;
    private final CallTableView table;
    private ContextMenu shown = new ContextMenu();

    RowMenu(MainViewModel model, RowActions actions, CallTableView table) {
        this.model = model;
        this.actions = actions;
        this.table = table;
    }

    /// Opens at a place on the screen.
    ///
    /// @param field of the column that was pointed at
    void open(Optional<CallField> field, Point2D place) {
        Optional<Call> call = model.table().selectedCall();
        shown.hide();
        if (call.isPresent()) {
            shown = menu(call.get(), field);
            shown.show(table, place.getX(), place.getY());
        }
    }

    private ContextMenu menu(Call call, Optional<CallField> field) {
        ContextMenu menu = new ContextMenu();
        menu.setId("row-menu");
        field.ifPresent(
                one ->
                        menu.getItems()
                                .addAll(
                                        item("filter", one, call, actions::filterBy),
                                        item("exclude", one, call, actions::exclude),
                                        item("cell", one, call, actions::copy),
                                        new SeparatorMenuItem()));
        menu.getItems()
                .addAll(
                        each("filter", call, actions::filterBy),
                        each("exclude", call, actions::exclude),
                        each("cell", call, actions::copy),
                        new SeparatorMenuItem());
        actions.alike(call).stream().map(RowMenu::item).forEach(menu.getItems()::add);
        menu.getItems().add(new SeparatorMenuItem());
        int count = model.table().selectionProperty().get().size();
        MenuItem copy =
                item(
                        "row-copy",
                        Texts.get("row.copy", count, Formats.count(count)),
                        () -> actions.copy(CopyFormat.TSV));
        copy.setAccelerator(Shortcut.COPY.combination());
        menu.getItems().addAll(copy, copyAs());
        return menu;
    }

    /// What is done with a value of a call.
    private interface OfValue {
        void run(Call call, CallField field);
    }

    private MenuItem item(String name, CallField field, Call call, OfValue action) {
        return item("row-" + name, actions.text(name, call, field), () -> action.run(call, field));
    }

    private Menu each(String name, Call call, OfValue action) {
        Menu menu = new Menu(Texts.get("row." + name + ".each"));
        menu.setId("row-" + name + "-each");
        for (CallField field : model.table().columnsProperty().get()) {
            String value = actions.shortened(call, field);
            String text =
                    Texts.get(
                            "row.value",
                            FieldMeaning.label(field),
                            value.isEmpty() ? Formats.EMPTY : value);
            String id = "row-" + name + "-" + field.key();
            menu.getItems().add(item(id, text, () -> action.run(call, field)));
        }
        return menu;
    }

    private Menu copyAs() {
        Menu menu = new Menu(Texts.get("row.copyAs"));
        menu.setId("row-copy-as");
        for (CopyFormat format :
                List.of(CopyFormat.CSV, CopyFormat.MARKDOWN, CopyFormat.JSON, CopyFormat.TSV)) {
            menu.getItems()
                    .add(
                            item(
                                    "row-copy-" + format,
                                    Texts.get("row.copyAs." + format),
                                    () -> actions.copy(format)));
        }
        return menu;
    }

    private static MenuItem item(Action action) {
        return item(action.id().replace(':', '-'), action.text(), action.run());
    }

    private static MenuItem item(String id, String text, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> run.run());
        return item;
    }
}
