package io.callscope.app;

import io.callscope.datasets.DatasetText;
import io.callscope.datasets.DatasetsViewModel;
import io.callscope.datasets.NoticeBar;
import io.callscope.model.Outcome;
import io.callscope.model.Product;
import io.callscope.settings.Settings;
import io.callscope.settings.Settings.Recent;
import io.callscope.ui.Arrange;
import io.callscope.ui.Icons;
import io.callscope.ui.OutcomeGlyph;
import io.callscope.ui.Texts;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// What is there while nothing is open: how to open something.
final class StartView extends StackPane {
    private final VBox recent = new VBox();
    private final Consumer<Path> open;

    /// The start screen.
    ///
    /// @param choose asks the user for files
    /// @param openSample opens the sample
    /// @param connect shows the accounts
    StartView(
            DatasetsViewModel datasets,
            ObservableValue<Settings> settings,
            Runnable choose,
            Runnable openSample,
            Runnable connect,
            Consumer<Path> open) {
        this.open = open;
        setId("start");
        Label title = new Label(Texts.get("start.title"));
        title.getStyleClass().add("t-hero");
        Label text = new Label(Texts.get("start.text"));
        text.getStyleClass().add("muted");
        text.setWrapText(true);
        VBox column =
                new VBox(
                        glyphs(),
                        title,
                        text,
                        buttons(choose, openSample),
                        new ReadingView(datasets, 200),
                        new NoticeBar(datasets),
                        recent,
                        account(connect),
                        promise());
        column.getStyleClass().add("start");
        column.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(column);
        settings.subscribe(now -> show(now.recent()));
    }

    private static HBox glyphs() {
        HBox glyphs = new HBox(16);
        List.of(
                        Outcome.ANSWERED,
                        Outcome.NO_ANSWER,
                        Outcome.DROPPED,
                        Outcome.BUSY,
                        Outcome.FAILED_CARRIER)
                .forEach(
                        outcome -> {
                            OutcomeGlyph glyph = new OutcomeGlyph(outcome);
                            glyph.setScaleX(1.5);
                            glyph.setScaleY(1.5);
                            glyphs.getChildren().add(glyph);
                        });
        glyphs.getStyleClass().add("start-glyphs");
        return glyphs;
    }

    private static HBox buttons(Runnable choose, Runnable openSample) {
        Button files = new Button(Texts.get("start.open"), Icons.of(Feather.FOLDER));
        files.setId("open-files");
        files.getStyleClass().add("primary");
        files.setDefaultButton(true);
        files.setOnAction(_ -> choose.run());
        Button sample = new Button(Texts.get("start.sample"), Icons.of(Feather.PLAY_CIRCLE));
        sample.setId("open-sample");
        sample.getStyleClass().add("secondary");
        sample.setOnAction(_ -> openSample.run());
        HBox buttons = new HBox(8, files, sample);
        buttons.getStyleClass().add("start-buttons");
        return buttons;
    }

    private void show(List<Recent> files) {
        recent.getChildren().clear();
        Arrange.keep(recent, !files.isEmpty());
        recent.getStyleClass().setAll("start-recent");
        Label title = new Label(Texts.get("start.recent"));
        title.getStyleClass().addAll("t-section", "muted");
        recent.getChildren().add(title);
        files.stream().limit(5).map(this::row).forEach(recent.getChildren()::add);
    }

    private Node row(Recent file) {
        Path path = Path.of(file.path());
        Label what =
                new Label(
                        Texts.get(
                                "start.recent.what",
                                Texts.calls(file.calls()),
                                DatasetText.product(Product.valueOf(file.product()))));
        what.getStyleClass().add("muted");
        Label day = new Label(file.day());
        day.getStyleClass().add("muted");
        HBox content =
                new HBox(
                        8,
                        Icons.of(Feather.FILE_TEXT),
                        new Label(path.getFileName().toString()),
                        what,
                        Arrange.gap(),
                        day);
        Button row = new Button();
        row.setGraphic(content);
        row.setAccessibleText(path.getFileName() + ", " + what.getText());
        row.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(row.widthProperty().subtract(16));
        row.getStyleClass().add("tool");
        row.setOnAction(_ -> open.accept(path));
        return row;
    }

    private static HBox account(Runnable connect) {
        Hyperlink link = new Hyperlink(Texts.get("start.account.connect"));
        link.setId("connect-account");
        link.setOnAction(_ -> connect.run());
        HBox account =
                new HBox(8, Icons.of(Feather.CLOUD), new Label(Texts.get("start.account")), link);
        account.getStyleClass().add("start-account");
        return account;
    }

    private static Label promise() {
        Label promise = new Label(Texts.get("start.private"), Icons.of(Feather.LOCK));
        promise.getStyleClass().addAll("muted", "start-private");
        return promise;
    }
}
