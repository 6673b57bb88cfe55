package io.callscope.datasets;

import io.callscope.query.account.Account;
import io.callscope.ui.Arrange;
import io.callscope.ui.Icons;
import io.callscope.ui.Texts;
import io.callscope.ui.Tools;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/// What is to be told about files, in place: one line each, until it is dismissed. The newest are
/// shown, and how many others there are.
public final class NoticeBar extends VBox {
    private static final int MOST = 3;

    private final DatasetsViewModel model;

    public NoticeBar(DatasetsViewModel model) {
        this.model = model;
        setId("notices");
        getStyleClass().add("notices");
        model.notices().subscribe(this::fill);
        fill();
    }

    private void fill() {
        int more = Math.max(0, model.notices().size() - MOST);
        getChildren().setAll(model.notices().stream().skip(more).map(this::line).toList());
        if (more > 0) {
            Label others = new Label(Texts.get("notice.more", more));
            others.getStyleClass().addAll("t-small", "muted");
            getChildren().addFirst(others);
        }
        Arrange.keep(this, !getChildren().isEmpty());
    }

    private HBox line(Notice notice) {
        Label text = new Label(words(notice));
        text.setGraphic(Icons.of(Feather.ALERT_CIRCLE, notice.isFailure() ? "danger" : "warning"));
        text.setWrapText(true);
        HBox line = new HBox(8, text);
        notice.account().ifPresent(account -> line.getChildren().add(report(account)));
        Button close = Tools.icon(Feather.X, "notice.dismiss");
        close.setOnAction(_ -> model.dismiss(notice));
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
        report.setOnAction(_ -> model.showReport(account.dataset()));
        return report;
    }
}
