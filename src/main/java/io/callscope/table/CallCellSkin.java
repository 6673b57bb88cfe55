package io.callscope.table;

import javafx.scene.control.skin.TableCellSkin;

/// Draws a cell by its own content; the cell's text is there for screen readers alone.
final class CallCellSkin extends TableCellSkin<CallRow, CallRow> {
    /// A cell with this property wants what its content needs, and not the width of its column.
    static final String OWN_WIDTH = "deferToParentPrefWidth";

    private final CallCell cell;
    private final CellContent content;

    CallCellSkin(CallCell cell, CellContent content) {
        super(cell);
        this.cell = cell;
        this.content = content;
        getChildren().setAll(content);
        content.main().fontProperty().bind(cell.fontProperty());
        content.main().fillProperty().bind(cell.textFillProperty());
    }

    /// The toolkit would put its own text among the content.
    @Override
    protected void updateChildren() {}

    @Override
    protected double computePrefWidth(
            double height, double top, double right, double bottom, double left) {
        return cell.getProperties().containsKey(OWN_WIDTH)
                ? left + Math.ceil(content.contentWidth()) + right
                : super.computePrefWidth(height, top, right, bottom, left);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        content.layOut(x, y, width, height, cell.getAlignment().getHpos(), cell);
    }
}
