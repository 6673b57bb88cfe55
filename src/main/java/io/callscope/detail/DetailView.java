package io.callscope.detail;

import io.callscope.model.CallKey;
import io.callscope.query.StoredCall;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.TextClipboard;
import io.callscope.ui.Texts;

import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// Explains the selected call, from the verdict down to its raw record. Head and sections stay from
/// call to call, so that the focus and what is unfolded stay, too.
public final class DetailView extends StackPane {
    private static final PseudoClass SCROLLING = PseudoClass.getPseudoClass("scrolling");
    private static final double BAR = 4; // at least so wide is a scroll bar
    private static final double LEAST_WIDTH = 300;
    private static final double USUAL_WIDTH = 368;
    private static final double MOST_WIDTH = 560;

    private final DetailViewModel model;
    private final TextClipboard clipboard;
    private final HeadView head;
    private final VBox story = new VBox();
    private final Section copies = new Section("copies", "detail.copies");
    private final Section fields = new Section("fields", "detail.fields");
    private final Section raw = new Section("raw", "detail.raw");
    private final NoteView note;
    private final VBox content;
    private final ScrollPane scroll;
    private final Label empty = new Label(Texts.get("detail.empty"));
    private final FieldsView.Choice choice = new FieldsView.Choice();
    private long shownId = -1;

    /// The pane of a model, which must not live longer than this view.
    ///
    /// @param close hides the pane
    /// @param leave leads back to the calls
    public DetailView(
            DetailViewModel model, TextClipboard clipboard, Runnable close, Runnable leave) {
        this.model = model;
        this.clipboard = clipboard;
        head = new HeadView(this::mark, () -> model.ticket().ifPresent(clipboard::put), close);
        note = new NoteView((call, text) -> model.remarksProperty().get().note(call, text), leave);
        content =
                new VBox(head, story, note, new QualityView(model.quality()), copies, fields, raw);
        content.getStyleClass().add("detail-content");
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(Texts.get("detail.name"));
        scroll.setFocusTraversable(true); // so that the keyboard scrolls it
        empty.getStyleClass().addAll("muted", "detail-empty");
        empty.setWrapText(true);
        getStyleClass().add("detail");
        setMinWidth(LEAST_WIDTH);
        setPrefWidth(USUAL_WIDTH);
        setMaxWidth(MOST_WIDTH);
        getChildren().addAll(empty, scroll);
        bind();
    }

    private void bind() {
        model.callProperty().subscribe(this::show);
        // the bar takes its place from the padding, so that its coming moves no text
        scroll.viewportBoundsProperty()
                .subscribe(
                        bounds ->
                                content.pseudoClassStateChanged(
                                        SCROLLING, bounds.getWidth() < getWidth() - BAR));
        // narrowed in the midst of a layout, the scroll pane would leave its content as wide as it
        // was
        widthProperty().subscribe(() -> Platform.runLater(scroll::requestLayout));
        model.zoneProperty().subscribe((_, _) -> show(model.callProperty().get()));
    }

    private void mark(boolean isMarked) {
        model.callProperty()
                .get()
                .flatMap(shown -> CallKey.of(shown.call()))
                .ifPresent(call -> model.remarksProperty().get().mark(call, isMarked));
    }

    /// Puts the keyboard into the note.
    public void editNote() {
        note.edit();
    }

    private void show(Optional<StoredCall> call) {
        note.show(call.map(StoredCall::call));
        scroll.setVisible(call.isPresent());
        empty.setVisible(call.isEmpty());
        if (call.isEmpty()) {
            shownId = -1;
            return;
        }
        var shown =
                new Shown(
                        call.get(),
                        model.copies(),
                        new Formats(model.zoneProperty().get()),
                        clipboard);
        head.show(shown.call());
        story.getChildren()
                .setAll(
                        new VerdictView(shown),
                        new FactsView(shown),
                        new TimelineView(shown.call(), shown.formats()),
                        new CostView(shown.call()),
                        new StirView(shown.call()));
        if (model.story().isTold()) {
            story.getChildren()
                    .add(
                            new StoryView(
                                    model.story(),
                                    shown.call(),
                                    shown.formats(),
                                    record -> model.openerProperty().get().accept(record)));
        }
        Arrange.keep(copies, !model.copies().isEmpty());
        copies.show(Formats.count(model.copies().size()), () -> new CopiesView(shown));
        FieldRows rows = FieldRows.of(shown);
        fields.show(Formats.count(rows.count()), () -> new FieldsView(rows, shown, choice));
        raw.show("", () -> new RawView(shown));
        if (shown.call().id() != shownId) {
            scroll.setVvalue(0);
            shownId = shown.call().id();
        }
    }
}
