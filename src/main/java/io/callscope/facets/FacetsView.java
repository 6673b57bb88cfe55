package io.callscope.facets;

import io.callscope.ui.Texts;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// All facets, one below the other.
public final class FacetsView extends ScrollPane {
    public FacetsView(FacetsViewModel model) {
        setId("facets");
        setAccessibleText(Texts.get("facets.name"));
        getStyleClass().add("facets");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        VBox sections = new VBox();
        sections.getStyleClass().add("facet-sections");
        sections.getChildren().setAll(model.facets().stream().map(FacetSection::new).toList());
        setContent(sections);
    }
}
