package io.callscope.app;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The side of the window: the datasets, and under them the facets of their calls.
final class SideView extends VBox {
    SideView(Region datasets, Node facets) {
        getStyleClass().add("side");
        datasets.setMinHeight(USE_PREF_SIZE);
        setVgrow(facets, Priority.ALWAYS);
        getChildren().addAll(datasets, facets);
    }
}
