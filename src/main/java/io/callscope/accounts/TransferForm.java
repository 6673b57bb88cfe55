package io.callscope.accounts;

import io.callscope.provider.Transfer;
import io.callscope.ui.Arrange;
import io.callscope.ui.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;

import java.util.Optional;
import java.util.function.Consumer;

/// Which legs of a live call go where.
final class TransferForm extends FlowPane {
    /// What can be transferred.
    enum Legs {
        FIRST,
        SECOND,
        BOTH
    }

    private final ChoiceBox<Legs> legs = new ChoiceBox<>();
    private final TextField first = field("act-first", "ongoing.transfer.first");
    private final TextField second = field("act-second", "ongoing.transfer.second");
    private final Button yes = new Button(Texts.get("ongoing.transfer.yes"));

    /// @param onTransfer told once what is entered is whole, and the user goes on
    /// @param leave the button that leaves the call alone
    TransferForm(Consumer<Transfer> onTransfer, Button leave) {
        super(8, 8);
        getStyleClass().add("form");
        legs.setId("act-legs");
        legs.getItems().setAll(Legs.values());
        legs.setConverter(new LegsName());
        legs.setValue(Legs.FIRST);
        legs.setAccessibleText(Texts.get("ongoing.transfer.legs"));
        yes.setId("act-yes");
        yes.getStyleClass().add("secondary");
        yes.setOnAction(_ -> transfer().ifPresent(onTransfer));
        getChildren().addAll(legs, first, second, yes, leave);
        legs.valueProperty().subscribe(_ -> arrange());
        first.textProperty().subscribe(_ -> arrange());
        second.textProperty().subscribe(_ -> arrange());
    }

    /// Takes the keyboard's focus.
    void start() {
        first.requestFocus();
    }

    private void arrange() {
        Arrange.keep(first, legs.getValue() != Legs.SECOND);
        Arrange.keep(second, legs.getValue() != Legs.FIRST);
        yes.setDisable(transfer().isEmpty());
    }

    private Optional<Transfer> transfer() {
        var one = Acting.address(first.getText());
        var other = Acting.address(second.getText());
        return switch (legs.getValue()) {
            case FIRST -> one.map(Transfer.FirstLeg::new);
            case SECOND -> other.map(Transfer.SecondLeg::new);
            case BOTH -> one.flatMap(a -> other.map(b -> new Transfer.Both(a, b)));
        };
    }

    private static TextField field(String id, String promptKey) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("field");
        field.setPrefColumnCount(24);
        field.setPromptText(Texts.get(promptKey));
        field.setAccessibleText(Texts.get(promptKey));
        return field;
    }

    private static final class LegsName extends StringConverter<Legs> {
        @Override
        public String toString(Legs one) {
            return one == null ? "" : Texts.get("ongoing.legs." + one.name());
        }

        @Override
        public Legs fromString(String text) {
            throw new UnsupportedOperationException("a choice is not typed");
        }
    }
}
