package io.callscope.datasets;

import io.callscope.ui.Arrange;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The account of a file, over the dimmed window, and no higher than that. It keeps the keyboard to
/// itself: Tab goes round, Escape closes it, and then the focus is where it was.
public final class ReportOverlay extends StackPane {
    private static final double MARGIN = 20;

    private final DatasetsViewModel model;
    private final ReportActions actions;
    private final Region dim = new Region();
    private final Region end = new Region();
    private Optional<ReportSheet> sheet = Optional.empty();
    private Optional<Node> focusedBefore = Optional.empty();
    private Optional<TraversalDirection> tabbing = Optional.empty();

    /// The overlay of a window.
    public ReportOverlay(DatasetsViewModel model, ReportActions actions) {
        this.model = model;
        this.actions = actions;
        dim.getStyleClass().add("dim");
        dim.setOnMouseClicked(_ -> model.reports().close());
        end.setMouseTransparent(true);
        // a filter: the table of problems takes Escape for itself
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keepFocus);
        model.reports().shownProperty().subscribe(this::show);
    }

    private void onKey(KeyEvent event) {
        tabbing = Optional.empty();
        if (event.getCode() == KeyCode.ESCAPE) {
            model.reports().close();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB) {
            tabbing =
                    Optional.of(
                            event.isShiftDown()
                                    ? TraversalDirection.PREVIOUS
                                    : TraversalDirection.NEXT);
        }
    }

    /// Brings the focus back when a key has moved it to the window behind: by Tab to the other end
    /// of the sheet, by an arrow to where it was.
    private void keepFocus(@Nullable Node before, @Nullable Node now) {
        if (sheet.isEmpty() || now == null || isInside(now)) {
            return;
        }
        if (tabbing.isPresent()) {
            Node edge = tabbing.get() == TraversalDirection.NEXT ? dim : end;
            edge.requestFocusTraversal(tabbing.get());
        } else if (before != null && isInside(before)) {
            before.requestFocus();
        } else {
            sheet.get().done().requestFocus();
        }
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(this)) {
                return true;
            }
        }
        return false;
    }

    private void show(Optional<Report> report) {
        tabbing = Optional.empty();
        if (sheet.isEmpty()) {
            focusedBefore = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
        }
        sheet = report.map(shown -> new ReportSheet(model, shown, actions));
        Arrange.keep(this, sheet.isPresent());
        getChildren().clear();
        sheet.ifPresentOrElse(this::show, this::giveFocusBack);
    }

    private void show(ReportSheet shown) {
        shown.setMaxSize(ReportSheet.WIDTH, USE_PREF_SIZE);
        setMargin(shown, new Insets(MARGIN));
        getChildren().setAll(dim, shown, end);
        shown.done().requestFocus();
    }

    private void giveFocusBack() {
        focusedBefore.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
        focusedBefore = Optional.empty();
    }
}
