package io.callscope.coverage;

import io.callscope.ui.Arrange;
import io.callscope.ui.Tip;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The strip over the table, which takes no room while nothing is loaded.
public final class CoverageView extends HBox {
    /// The strip of a model, which must not live longer than this view.
    public CoverageView(CoverageViewModel model) {
        getStyleClass().add("coverage");
        Tip tip = new Tip();
        StripBody body = new StripBody(model, tip);
        HBox.setHgrow(body, Priority.ALWAYS);
        getChildren().addAll(body, tip);
        model.coverageProperty()
                .subscribe(coverage -> Arrange.keep(this, !coverage.all().isEmpty()));
    }
}
