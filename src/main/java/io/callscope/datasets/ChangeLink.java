package io.callscope.datasets;

import io.callscope.ui.Texts;

import javafx.scene.control.Hyperlink;

import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;

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
    /// @param onChosen told of another choice than the one that holds now
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
        PopOver popOver = new PopOver();
        ChoiceList<T> list = new ChoiceList<>(choices, now, text, getAccessibleText());
        list.setOnChosen(
                chosen -> {
                    popOver.hide();
                    if (!chosen.equals(now)) {
                        onChosen.accept(chosen);
                    }
                });
        list.setOnLeft(popOver::hide);
        popOver.setContentNode(list);
        popOver.setArrowLocation(ArrowLocation.TOP_RIGHT);
        popOver.show(this);
        list.start();
    }
}
