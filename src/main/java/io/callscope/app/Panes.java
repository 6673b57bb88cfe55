package io.callscope.app;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The library, the calls and the explained call side by side. The outer two keep their widths in
/// pixels whatever becomes of the window; only a drag of their divider changes them.
///
/// A split pane knows places as shares of its width, and moves them when it changes. So the outer
/// panes are held to one width, and let go while a divider is dragged.
final class Panes extends SplitPane {
    private static final double SIDE = 204;
    private static final double DETAIL = 368;
    private static final double NARROW_DETAIL = 332;

    private final Region side;
    private final Region detail;
    private double sideWidth = SIDE;
    private OptionalDouble chosenDetailWidth = OptionalDouble.empty();
    private boolean isNarrow;

    Panes(Region side, Region calls, Region detail) {
        this.side = side;
        this.detail = detail;
        getItems().setAll(side, calls, detail);
        setResizableWithParent(side, false);
        setResizableWithParent(detail, false);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::letGo);
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> measure());
        widthProperty().subscribe(this::place);
        hold();
    }

    /// Less room for the explained call, unless the user gave it another width.
    void setNarrow(boolean narrow) {
        isNarrow = narrow;
        hold();
    }

    boolean isSideShown() {
        return getItems().contains(side);
    }

    void showSide(boolean shown) {
        getItems().remove(side);
        if (shown) {
            getItems().addFirst(side);
        }
        place();
    }

    void showDetail(boolean shown) {
        if (shown != getItems().contains(detail)) {
            getItems().remove(detail);
            if (shown) {
                getItems().addLast(detail);
            }
            place();
        }
    }

    private double detailWidth() {
        return chosenDetailWidth.orElse(isNarrow ? NARROW_DETAIL : DETAIL);
    }

    private void hold() {
        hold(side, sideWidth);
        hold(detail, detailWidth());
        place();
    }

    private static void hold(Region pane, double width) {
        pane.setMinWidth(width);
        pane.setPrefWidth(width);
        pane.setMaxWidth(width);
    }

    private void letGo(MouseEvent event) {
        if (isDivider(event.getTarget())) {
            side.setMinWidth(180);
            side.setMaxWidth(320);
            detail.setMinWidth(300);
            detail.setMaxWidth(560);
        }
    }

    private static boolean isDivider(Object target) {
        return target instanceof Node node
                && (node.getStyleClass().contains("split-pane-divider")
                        || (node.getParent() != null
                                && node.getParent()
                                        .getStyleClass()
                                        .contains("split-pane-divider")));
    }

    private void measure() {
        if (side.getMinWidth() == side.getMaxWidth()) {
            return; // no divider was dragged
        }
        if (isSideShown()) {
            sideWidth = side.getWidth();
        }
        if (getItems().contains(detail) && detail.getWidth() != detailWidth()) {
            chosenDetailWidth = OptionalDouble.of(detail.getWidth());
        }
        hold();
    }

    private void place() {
        if (getWidth() == 0) {
            return;
        }
        List<Double> places = new ArrayList<>();
        if (isSideShown()) {
            places.add(sideWidth / getWidth());
        }
        if (getItems().contains(detail)) {
            places.add(1 - detailWidth() / getWidth());
        }
        setDividerPositions(places.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
