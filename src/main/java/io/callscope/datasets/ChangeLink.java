package io.callscope.datasets;

import io.callscope.ui.Texts;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// "Change…": opens the choices beside it.
final class ChangeLink<T> extends Hyperlink {
    private final List<T> choices;
    private final T now;
    private final Function<T, String> text;
    private final Consumer<T> onChosen;

    /// A link for one fact of the account.
    ///
    /// @param nameKey of the fact, for a screen reader
    ChangeLink(
            String nameKey,
            List<T> choices,
            T now,
            Function<T, String> text,
            Consumer<T> onChosen) {
        super(Texts.get("report.change"));
        this.choices = choices;
        this.now = now;
        this.text = text;
        this.onChosen = onChosen;
        setAccessibleText(Texts.get("report.change.name", Texts.get(nameKey)));
        setOnAction(_ -> open());
    }

    private void open() {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(choices);
        box.setValue(now);
        box.setConverter(new Words());
        VBox content = new VBox(new Label(Texts.get("report.change.hint")), box);
        content.getStyleClass().add("choice");
        PopOver popOver = new PopOver(content);
        popOver.setArrowLocation(ArrowLocation.TOP_RIGHT);
        box.setOnAction(
                _ -> {
                    popOver.hide();
                    onChosen.accept(box.getValue());
                });
        popOver.show(this);
    }

    private final class Words extends StringConverter<T> {
        @Override
        public String toString(@Nullable T value) {
            return value == null ? "" : text.apply(value);
        }

        @Override
        public T fromString(@Nullable String string) {
            return now; // the box can't be edited
        }
    }
}
