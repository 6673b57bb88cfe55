package io.callscope.table;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.ui.OutcomeGlyph;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/// What a cell is drawn of. The nodes are as few as can be, made when they are needed first, and
/// stay in the cell: to look up the styles of nodes is most of what scrolling costs.
final class CellContent extends Pane {
    private static final double GAP = 6;
    private static final double GLYPH_GAP = 8;
    private static final double GLYPH = 12;

    /// Of the countries before numbers, so that the numbers stand under each other.
    private static final double LEAST_COUNTRY = 17;

    private final CallField field;
    private final CutText main = new CutText();
    private @Nullable Text before;
    private @Nullable OutcomeGlyph glyph;
    private @Nullable MarkGlyph marks;
    private @Nullable NamedNumber named;

    CellContent(CallField field) {
        this.field = field;
        setManaged(false);
        setMouseTransparent(true);
        add(main.node());
    }

    private <T extends Node> T add(T node) {
        node.setManaged(false);
        getChildren().add(node);
        node.applyCss(); // a table lays out after the styles of a picture were looked up
        return node;
    }

    Text main() {
        return main.node();
    }

    void showNothing() {
        getChildren().forEach(node -> node.setVisible(false));
    }

    void show(CellText text) {
        hide(named);
        main.set(text.main());
        main.node().setVisible(true);
        if (!text.before().isEmpty()) {
            Text lead = before == null ? addBefore() : before;
            lead.setText(text.before());
            lead.setVisible(true);
        } else {
            hide(before);
        }
    }

    private static void hide(@Nullable Node node) {
        if (node != null) {
            node.setVisible(false);
        }
    }

    private Text addBefore() {
        Text made = new Text();
        made.getStyleClass().addAll("text", NamedNumber.isNamed(field) ? "cc" : "day");
        before = made;
        return add(made);
    }

    /// The outcome of a call with its signs.
    void show(CellText text, Call call) {
        show(text);
        OutcomeGlyph sign = glyph;
        if (sign == null) {
            sign = add(new OutcomeGlyph());
            glyph = sign;
        }
        sign.show(call.outcome());
        sign.setVisible(true);
        if (MarkGlyph.isNeeded(call)) {
            MarkGlyph signs = marks;
            if (signs == null) {
                signs = add(new MarkGlyph());
                marks = signs;
            }
            signs.show(call);
            signs.setVisible(true);
        } else {
            hide(marks);
        }
    }

    void showNamed(String name, String number) {
        NamedNumber shown = named;
        if (shown == null) {
            shown = add(new NamedNumber());
            named = shown;
        }
        showNothing();
        shown.show(name, number);
        shown.setVisible(true);
    }

    /// How wide all of it is.
    double contentWidth() {
        if (named != null && named.isVisible()) {
            return named.prefWidth(-1);
        }
        return lead() + (main.node().isVisible() ? main.width() : 0);
    }

    /// What stands before the text, with the gap between them.
    private double lead() {
        if (glyph != null) {
            return GLYPH + GLYPH_GAP;
        }
        if (before == null || !before.isVisible()) {
            return 0;
        }
        double own = before.getLayoutBounds().getWidth();
        return Math.ceil(NamedNumber.isNamed(field) ? Math.max(LEAST_COUNTRY, own) : own) + GAP;
    }

    /// Puts it into a place, in its middle.
    ///
    /// @param cell that snaps to pixels
    void layOut(double x, double y, double width, double height, HPos side, Region cell) {
        if (named != null && named.isVisible()) {
            double high = cell.snapSizeY(named.prefHeight(-1));
            named.resizeRelocate(x, cell.snapPositionY(y + (height - high) / 2), width, high);
        }
        if (glyph != null) {
            double top = cell.snapPositionY(y + (height - GLYPH) / 2);
            glyph.resizeRelocate(x, top, GLYPH, GLYPH);
            if (marks != null) {
                marks.relocate(x, top);
            }
        }
        if (before != null && before.isVisible()) {
            place(before, x, y, height, cell);
        }
        if (main.node().isVisible()) {
            double lead = lead();
            double left = width - lead - main.fit(width - lead);
            place(main.node(), x + lead + (side == HPos.RIGHT ? left : 0), y, height, cell);
        }
    }

    private static void place(Text text, double x, double y, double height, Region cell) {
        double high = text.getLayoutBounds().getHeight();
        text.relocate(cell.snapPositionX(x), cell.snapPositionY(y + (height - high) / 2));
    }
}
