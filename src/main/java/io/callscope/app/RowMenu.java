package io.callscope.app;

import io.callscope.explain.FieldMeaning;
import io.callscope.export.CopyFormat;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.PhoneNumber;
import io.callscope.table.CallTableView;
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
import java.util.function.Consumer;

/// The menu of a row. With the pointer it offers the value under it; the values of all shown
/// columns are in menus of their own, which the keyboard reaches as well.
final class RowMenu {
    private static final int LONGEST = 40;

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
        number(call, CallField.FROM_NUMBER).ifPresent(menu.getItems()::add);
        number(call, CallField.TO_NUMBER).ifPresent(menu.getItems()::add);
        trunk(call).ifPresent(menu.getItems()::add);
        if (call.time(CallField.INITIATION_TIME).isPresent()) {
            menu.getItems()
                    .add(item("around", Texts.get("row.around"), _ -> actions.callsAround(call)));
        }
        menu.getItems().add(new SeparatorMenuItem());
        int count = model.table().selectionProperty().get().size();
        MenuItem copy =
                item(
                        "copy",
                        Texts.get("row.copy", count, Formats.count(count)),
                        _ -> actions.copy(CopyFormat.TSV));
        copy.setAccelerator(Shortcut.COPY.combination());
        menu.getItems().addAll(copy, copyAs());
        return menu;
    }

    /// What is done with a value of a call.
    private interface OfValue {
        void run(Call call, CallField field);
    }

    private MenuItem item(String name, CallField field, Call call, OfValue action) {
        String key = isEmpty(call, field) ? "row." + name + ".empty" : "row." + name;
        return item(
                name,
                Texts.get(key, FieldMeaning.label(field), value(call, field)),
                _ -> action.run(call, field));
    }

    private Menu each(String name, Call call, OfValue action) {
        Menu menu = new Menu(Texts.get("row." + name + ".each"));
        menu.setId("row-" + name + "-each");
        for (CallField field : model.table().columnsProperty().get()) {
            String text =
                    Texts.get(
                            "row.value",
                            FieldMeaning.label(field),
                            isEmpty(call, field) ? Formats.EMPTY : value(call, field));
            MenuItem item = item(name + "-" + field.key(), text, _ -> action.run(call, field));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Optional<MenuItem> number(Call call, CallField field) {
        return call.text(field)
                .map(
                        raw ->
                                item(
                                        "number-" + field.key(),
                                        Texts.get(
                                                "row.number",
                                                Formats.numberInText(new PhoneNumber(raw))),
                                        _ -> actions.callsOfNumber(call, field)));
    }

    private Optional<MenuItem> trunk(Call call) {
        return List.of(CallField.TRUNK_DOMAIN, CallField.TRUNK_ID).stream()
                .filter(field -> !isEmpty(call, field))
                .findFirst()
                .map(
                        field ->
                                item(
                                        "trunk",
                                        Texts.get("row.trunk", value(call, field)),
                                        _ -> actions.callsWith(call, field)));
    }

    private Menu copyAs() {
        Menu menu = new Menu(Texts.get("row.copyAs"));
        menu.setId("row-copy-as");
        for (CopyFormat format :
                List.of(CopyFormat.CSV, CopyFormat.MARKDOWN, CopyFormat.JSON, CopyFormat.TSV)) {
            menu.getItems()
                    .add(
                            item(
                                    "copy-" + format,
                                    Texts.get("row.copyAs." + format),
                                    _ -> actions.copy(format)));
        }
        return menu;
    }

    private static MenuItem item(String name, String text, Consumer<MenuItem> action) {
        MenuItem item = new MenuItem(text);
        item.setId("row-" + name);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.accept(item));
        return item;
    }

    private boolean isEmpty(Call call, CallField field) {
        return actions.cell(call, field).isEmpty();
    }

    private String value(Call call, CallField field) {
        String text = actions.cell(call, field);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
