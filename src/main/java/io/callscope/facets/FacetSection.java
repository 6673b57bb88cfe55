package io.callscope.facets;

import io.callscope.query.facet.Chosen;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Optional;

/// One facet at the side: its head opens and closes it. What is chosen of it is seen in the head
/// also while it is closed.
final class FacetSection extends VBox {
    private final FacetViewModel model;
    private final Button head = new Button();
    private final FontIcon arrow = Icons.of(Feather.CHEVRON_DOWN);
    private Optional<FacetList> list = Optional.empty();

    FacetSection(FacetViewModel model) {
        this.model = model;
        getStyleClass().add("facet-section");
        Label title = new Label(FacetText.title(model.target()));
        title.getStyleClass().add("facet-title");
        Label chosen = new Label();
        chosen.getStyleClass().add("facet-chosen");
        chosen.textProperty().bind(model.chosenProperty().map(FacetSection::chosen));
        HBox line = new HBox(6, title, chosen, Arrange.gap(), arrow);
        line.getStyleClass().add("facet-line");
        line.prefWidthProperty().bind(head.widthProperty().subtract(16));
        head.setId("facet-head-" + model.target().word());
        head.getStyleClass().addAll("tool", "facet-head");
        head.setGraphic(line);
        head.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        head.setOnAction(_ -> model.openProperty().set(!model.openProperty().get()));
        getChildren().add(head);
        model.openProperty().subscribe(this::open);
    }

    /// A list is made when it is seen first.
    private void open(boolean isOpen) {
        arrow.setIconCode(isOpen ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        head.setAccessibleText(
                Texts.get(
                        isOpen ? "facets.isOpen" : "facets.isClosed",
                        FacetText.title(model.target())));
        if (isOpen && list.isEmpty()) {
            FacetList made = new FacetList(model);
            list = Optional.of(made);
            getChildren().add(made);
        }
        list.ifPresent(made -> Arrange.keep(made, isOpen));
    }

    private static String chosen(Chosen now) {
        long count =
                now.wanted().stream().mapToLong(List::size).sum()
                        + now.unwanted().size()
                        + (now.presence() == Chosen.Presence.ANY ? 0 : 1);
        return count == 0 ? "" : Texts.get("facets.chosenCount", Formats.count(count));
    }
}
