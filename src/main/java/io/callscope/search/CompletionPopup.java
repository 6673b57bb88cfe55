package io.callscope.search;

import io.callscope.query.filter.complete.Completion;
import io.callscope.query.filter.complete.Suggestion;
import io.callscope.ui.Shortcut;

import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

/// The list under the caret of what could come next; it never has the focus.
///
/// Not ControlsFX's auto-completion: that replaces the whole text of the field and hangs under its
/// left edge, and its pop-up for rows of one's own is no part of its API.
final class CompletionPopup {
    private static final double ROW = 28;
    private static final int MOST_ROWS = 8;
    private static final double WIDTH = 340;
    private static final double GAP = 10;

    private final TextField field;
    private final FilterBarViewModel model;
    private final FieldText text;
    private final ListView<Suggestion> list = new ListView<>();
    private final Popup popup = new Popup();
    private Completion completion = Completion.NONE;

    CompletionPopup(TextField field, FilterBarViewModel model) {
        this.field = field;
        this.model = model;
        this.text = new FieldText(field);
        list.setId("filter-completion");
        list.getStyleClass().add("completion");
        list.setFixedCellSize(ROW);
        list.setPrefWidth(WIDTH);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new SuggestionCell(this::accept));
        StackPane pane = new StackPane(list);
        pane.getStyleClass().add("popup");
        popup.getContent().setAll(pane);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(
                false); // the click that closes it also does what it is for
        popup.setHideOnEscape(false);
    }

    void install() {
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        field.addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
        field.focusedProperty().subscribe(this::hide);
    }

    // the field may see the key after this handler: look at its text later
    private void onTyped(KeyEvent event) {
        boolean isText = event.getCharacter().chars().anyMatch(c -> c >= ' ' || c == '\b');
        if (isText && !event.isShortcutDown()) {
            Platform.runLater(() -> offer(false));
        }
    }

    private void onKey(KeyEvent event) {
        if (Shortcut.COMPLETE.matches(event)) {
            offer(true);
            event.consume();
        } else if (popup.isShowing() && take(event.getCode())) {
            event.consume();
        } else if (event.getCode().isNavigationKey()) {
            hide();
        }
    }

    private boolean take(KeyCode key) {
        return switch (key) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ESCAPE -> {
                hide();
                yield true;
            }
            case ENTER -> acceptCurrent();
            case TAB -> {
                list.getSelectionModel()
                        .select(Math.max(0, list.getSelectionModel().getSelectedIndex()));
                yield acceptCurrent();
            }
            default -> false;
        };
    }

    private boolean move(int step) {
        int rows = list.getItems().size();
        int now = list.getSelectionModel().getSelectedIndex();
        int next = Math.clamp(now + (long) step, 0, rows - 1);
        list.getSelectionModel().select(next);
        if (next >= MOST_ROWS || next < now) {
            list.scrollTo(Math.max(0, next - MOST_ROWS + 1));
        }
        return true;
    }

    // Enter belongs to the filter as long as nothing was picked
    private boolean acceptCurrent() {
        Suggestion current = list.getSelectionModel().getSelectedItem();
        hide();
        if (current != null) {
            accept(current);
        }
        return current != null;
    }

    private void accept(Suggestion suggestion) {
        popup.hide();
        int caret = model.accept(completion, suggestion, field.getText());
        field.positionCaret(caret);
        if (suggestion.kind() == Suggestion.Kind.FIELD) {
            offer(false);
        }
    }

    /// @param asked offers everything even where nothing is typed yet
    private void offer(boolean asked) {
        String typed = field.getText();
        int caret = field.getCaretPosition();
        boolean isTyping = caret > 0 && !Character.isWhitespace(typed.charAt(caret - 1));
        if (asked || isTyping) {
            model.complete(typed, caret, found -> show(found, typed));
        } else {
            hide();
        }
    }

    private void hide() {
        model.stopCompleting();
        popup.hide();
    }

    // meanwhile more may have been typed, or the field been left
    private void show(Completion found, String typed) {
        if (found.suggestions().isEmpty() || !field.isFocused() || !typed.equals(field.getText())) {
            popup.hide();
            return;
        }
        completion = found;
        list.getItems().setAll(found.suggestions());
        list.getSelectionModel().clearSelection();
        list.setPrefHeight(Math.min(MOST_ROWS, found.suggestions().size()) * ROW);
        show();
    }

    private void show() {
        text.caret()
                .map(foot -> field.localToScreen(foot))
                .ifPresent((Point2D at) -> popup.show(field, at.getX(), at.getY() + GAP));
    }
}
