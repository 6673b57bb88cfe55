package io.callscope.accounts;

import io.callscope.provider.Account;
import io.callscope.ui.Arrange;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.feather.Feather;

import java.time.Duration;
import java.util.Optional;

/// Switches watching an account on and off.
final class WatchPane extends VBox {
    private final AccountsViewModel model;
    private final CheckBox watch = new CheckBox(Texts.get("watch.account"));
    private final ChoiceBox<Duration> every = new ChoiceBox<>();
    private final CheckBox notify = new CheckBox(Texts.get("watch.notify"));
    private final Label trouble = new Label();
    private boolean isFilling;

    WatchPane(AccountsViewModel model) {
        this.model = model;
        getStyleClass().add("form-foot");
        watch.setId("account-watch");
        watch.setOnAction(_ -> change());
        every.setId("account-watch-every");
        every.getItems().setAll(Watch.CHOICES);
        every.setConverter(new Interval());
        every.setValue(Watch.USUAL);
        every.setAccessibleText(Texts.get("watch.interval"));
        every.valueProperty().subscribe((_, _) -> change());
        notify.setId("account-notify");
        notify.selectedProperty().bindBidirectional(model.watch().notifiesProperty());
        trouble.setId("account-watch-trouble");
        trouble.setGraphic(Icons.of(Feather.ALERT_CIRCLE, "danger"));
        trouble.setWrapText(true);
        trouble.setMinHeight(USE_PREF_SIZE);
        FlowPane line = new FlowPane(12, 8, watch, every, notify);
        line.getStyleClass().addAll("form", "ways");
        getChildren().addAll(line, trouble);
        model.editor().editedProperty().subscribe(_ -> show());
        model.watch().watched().subscribe(this::show);
    }

    private void show() {
        Optional<Account> account = model.editor().editedProperty().get();
        Arrange.keep(this, account.isPresent());
        Optional<Watched> watched = account.flatMap(model.watch()::of);
        isFilling = true;
        watch.setSelected(watched.isPresent());
        watched.ifPresent(one -> every.setValue(one.every()));
        isFilling = false;
        String words = watched.map(Watched::trouble).orElse("");
        trouble.setText(words);
        Arrange.keep(trouble, !words.isEmpty());
    }

    private void change() {
        Optional<Account> account = model.editor().editedProperty().get();
        if (isFilling || account.isEmpty()) {
            return;
        }
        if (watch.isSelected()) {
            model.watch().start(account.get(), every.getValue());
        } else {
            model.watch().stop(account.get());
        }
    }

    private static final class Interval extends StringConverter<Duration> {
        @Override
        public String toString(Duration interval) {
            return interval == null ? "" : WatchText.every(interval);
        }

        @Override
        public Duration fromString(String text) {
            throw new UnsupportedOperationException("a choice is not typed");
        }
    }
}
