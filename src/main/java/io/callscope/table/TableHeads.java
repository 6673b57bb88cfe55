package io.callscope.table;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.skin.NestedTableColumnHeader;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.input.MouseEvent;

import java.util.List;
import java.util.function.Consumer;

/// The heads of the columns: those of pinned columns stay at the left, a double click on a divider
/// fits the width to what is there (the toolkit would measure all rows), and the button at the end
/// opens the list of columns.
final class TableHeads extends TableHeaderRow {
    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last-pinned");
    private static final int ASKED_FOR = -1; // else the toolkit's first guess
    private static final String COLUMN = "TableColumn"; // where a divider has its column

    private final Pinning pinning;
    private final Runnable choose;

    /// @param fit the width of a column to what is in it
    /// @param choose opens the list of columns
    TableHeads(
            TableViewSkin<CallRow> skin,
            Pinning pinning,
            Consumer<TableColumnBase<?, ?>> fit,
            Runnable choose) {
        super(skin);
        this.pinning = pinning;
        this.choose = choose;
        ((Heads) getRootHeader()).fit = fit;
    }

    @Override
    protected NestedTableColumnHeader createRootHeader() {
        return new Heads(); // while the other constructor is under way
    }

    @Override
    protected void showColumnMenu(MouseEvent event) {
        choose.run();
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        pin();
    }

    private void pin() {
        double offset = pinning.offset();
        List<TableColumn<CallRow, ?>> held = pinning.held();
        for (Node part : getRootHeader().getChildrenUnmodifiable()) {
            Object column =
                    part instanceof TableColumnHeader head
                            ? head.getTableColumn()
                            : part.getProperties().get(COLUMN);
            boolean isHeld = column instanceof TableColumn<?, ?> one && held.contains(one);
            boolean isHead = part instanceof TableColumnHeader;
            part.setTranslateX(isHeld ? offset : 0);
            part.setViewOrder(isHeld ? (isHead ? -2 : -3) : (isHead ? 0 : -1));
            part.pseudoClassStateChanged(PINNED, isHeld);
            part.pseudoClassStateChanged(
                    LAST, isHeld && offset > 0 && held.getLast().equals(column));
        }
    }

    private static final class Heads extends NestedTableColumnHeader {
        private Consumer<TableColumnBase<?, ?>> fit = _ -> {};

        Heads() {
            super(null);
        }

        @Override
        @SuppressWarnings("rawtypes") // as the toolkit has it
        protected TableColumnHeader createTableColumnHeader(TableColumnBase column) {
            return new TableColumnHeader(column) {
                @Override
                protected void resizeColumnToFitContent(int rows) {
                    if (rows == ASKED_FOR) {
                        fit.accept(column);
                    }
                }
            };
        }
    }
}
