package io.callscope.datasets;

import io.callscope.query.account.Account;
import io.callscope.ui.Arrange;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;
import io.callscope.ui.Tools;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// What is to be told about files, in place: one line each, until it is dismissed. Of many, three
/// are seen at a time.
public final class NoticeBar extends VBox {
    private static final double LINE = 40;
    private static final int MOST_SEEN = 3;
    private static final double SEEN = MOST_SEEN * LINE;

    private final DatasetsViewModel model;

    public NoticeBar(DatasetsViewModel model) {
        this.model = model;
        setId("notices");
        getStyleClass().add("notices");
        model.notices().list().subscribe(this::fill);
        fill();
    }

    private void fill() {
        List<HBox> lines = model.notices().list().stream().map(this::line).toList();
        getChildren().clear();
        if (lines.size() < 2) {
            getChildren().addAll(lines);
        } else {
            getChildren().addAll(head(lines.size()), scroll(lines));
        }
        Arrange.keep(this, !lines.isEmpty());
    }

    private HBox head(int count) {
        Label title = new Label(Texts.get("notice.several", count));
        title.getStyleClass().add("muted");
        Hyperlink dismiss = new Hyperlink(Texts.get("notice.dismissAll"));
        dismiss.setId("dismiss-all");
        dismiss.setOnAction(_ -> model.notices().list().clear());
        HBox head = new HBox(title, Arrange.gap(), dismiss);
        head.setPadding(new Insets(0, 8, 0, 10));
        return head;
    }

    private static ScrollPane scroll(List<HBox> lines) {
        VBox all = new VBox(4);
        all.getChildren().addAll(lines);
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(SEEN);
        scroll.setMinHeight(Math.min(lines.size(), MOST_SEEN) * LINE);
        return scroll;
    }

    private HBox line(Notice notice) {
        Label text = new Label(words(notice));
        text.setGraphic(Icons.of(Feather.ALERT_CIRCLE, notice.isFailure() ? "danger" : "warning"));
        text.setWrapText(true);
        HBox line = new HBox(8, text);
        notice.account().ifPresent(account -> line.getChildren().add(report(account)));
        Button close = Tools.icon(Feather.X, "notice.dismiss");
        close.setOnAction(_ -> model.notices().dismiss(notice));
        line.getChildren().addAll(Arrange.gap(), close);
        line.getStyleClass().add("notice");
        return line;
    }

    private static String words(Notice notice) {
        String text = notice.account().map(AccountText::announcement).orElse(notice.text());
        return notice.subject().isEmpty() ? text : Texts.get("notice.text", notice.subject(), text);
    }

    private Hyperlink report(Account account) {
        Hyperlink report = new Hyperlink(Texts.get("datasets.report"));
        report.setMinWidth(USE_PREF_SIZE);
        report.setOnAction(_ -> model.reports().show(account.dataset()));
        return report;
    }
}
