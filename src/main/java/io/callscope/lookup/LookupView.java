package io.callscope.lookup;

import io.callscope.ui.Icons;
import io.callscope.ui.Shortcut;
import io.callscope.ui.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

/// The field at the top that finds calls and actions. The answer comes while one writes; the arrows
/// choose in it, Enter opens, Shift+Enter shows all of it in the table, Ctrl+Enter asks the
/// accounts. A ticket that is pasted is kept whole, and the field shows its beginning.
public final class LookupView extends CustomTextField {
    /// More characters at once than anybody types.
    private static final int PASTED = 8;

    private static final int SHOWN = 80;

    private final BoxViewModel box;
    private final LookupViewModel model;
    private final Runnable leave;
    private boolean isWriting;

    /// A field of this look-up.
    ///
    /// @param leave moves the focus on; called on Escape, and when the answer is in the table
    public LookupView(BoxViewModel box, Runnable leave) {
        this.box = box;
        model = box.lookup();
        this.leave = leave;
        Label key = new Label(Shortcut.FIND_CALL.text());
        key.getStyleClass().add("key");
        setId("find");
        getStyleClass().add("find");
        setPromptText(Texts.get("lookup.prompt"));
        setAccessibleText(Texts.get("lookup.name"));
        setLeft(Icons.of(Feather.SEARCH));
        Button clear = new Button();
        clear.setId("find-clear");
        clear.getStyleClass().add("filter-clear");
        clear.setGraphic(Icons.of(Feather.X));
        clear.setAccessibleText(Texts.get("lookup.clear"));
        clear.setTooltip(new Tooltip(Texts.get("lookup.clear")));
        clear.setOnAction(
                _ -> {
                    clear();
                    requestFocus();
                });
        rightProperty().bind(textProperty().map(text -> text.isEmpty() ? (Node) key : clear));
        bind();
    }

    /// Puts the cursor into the field; what was looked for last is answered again.
    public void focusField() {
        requestFocus();
        selectAll();
        box.open();
        if (model.answerProperty().get().isEmpty() && !getText().isBlank()) {
            model.look();
        }
    }

    /// A text of several lines comes as a whole: a field of one line would join the words at their
    /// ends.
    @Override
    public void paste() {
        String pasted = Clipboard.getSystemClipboard().getString();
        boolean isTicket =
                pasted != null && (pasted.length() > SHOWN || pasted.strip().indexOf('\n') >= 0);
        if (isTicket) {
            model.textProperty().set(pasted);
            model.find();
        } else {
            super.paste();
        }
    }

    private static String line(String text) {
        String line = text.indexOf('\n') < 0 ? text : text.replaceAll("\\s+", " ");
        return text.length() <= SHOWN && line.equals(text)
                ? text
                : line.strip().substring(0, Math.min(SHOWN, line.strip().length())) + "…";
    }

    private void bind() {
        model.textProperty()
                .subscribe(
                        text -> {
                            // what is being typed stays as it is, however long it gets
                            if (!isWriting && !line(text).equals(getText())) {
                                setText(line(text));
                            }
                        });
        textProperty().subscribe(this::written);
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> box.open());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        setOnKeyPressed(
                event -> {
                    if (Shortcut.LEAVE.matches(event)) {
                        clear();
                        box.close();
                        leave.run();
                    }
                });
    }

    private void written(String before, String now) {
        if (line(model.textProperty().get()).equals(now)) {
            return;
        }
        if (isFocused()) {
            box.open();
        }
        isWriting = true;
        model.textProperty().set(now);
        isWriting = false;
        if (now.length() - before.length() > PASTED) {
            model.find();
        }
    }

    private void onKey(KeyEvent event) {
        if (Shortcut.ASK_ACCOUNTS.matches(event)) {
            model.askAccounts();
            event.consume();
        } else if (Shortcut.FILTER_FOUND.matches(event)) {
            if (model.filterTable()) {
                box.close();
                leave.run();
            }
            event.consume();
        } else if (Shortcut.OPEN_FOUND.matches(event)) {
            box.choose();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && !box.shownProperty().getValue()) {
            box.open();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            box.move(event.getCode() == KeyCode.DOWN ? 1 : -1);
            event.consume();
        }
    }
}
