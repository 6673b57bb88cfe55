package io.callscope.datasets;

import io.callscope.model.Problem;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// The problems of a file with their places.
final class ProblemTable extends VBox {
    private static final double ROW = 30;
    private static final int MOST_ROWS = 7;

    ProblemTable(Report report) {
        Label title = new Label(Texts.get("report.problems"));
        title.getStyleClass().add("t-section");
        Label count =
                new Label(
                        Texts.get(
                                "report.problems.count",
                                Formats.count(report.problems().size()),
                                Formats.count(report.dataset().problems())));
        count.getStyleClass().addAll("t-small", "muted");
        getChildren().addAll(new HBox(title, Arrange.gap(), count), table(report));
    }

    private static TableView<Problem> table(Report report) {
        TableView<Problem> table = new TableView<>();
        table.setId("problems");
        table.setFixedCellSize(ROW);
        table.setAccessibleText(Texts.get("report.problems"));
        table.getColumns().add(column("record", 72, true, p -> place(p.place().record())));
        table.getColumns().add(column("line", 72, true, p -> place(p.place().line())));
        table.getColumns().add(column("field", 120, false, p -> orDash(p.field())));
        table.getColumns().add(column("value", 150, false, p -> oneLine(p.value())));
        table.getColumns().add(column("reason", 310, false, Problem::reason));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.getItems().setAll(report.problems());
        table.setPrefHeight(ROW * (Math.min(MOST_ROWS, report.problems().size()) + 1) + 4);
        return table;
    }

    private static TableColumn<Problem, String> column(
            String name, double width, boolean isNumber, Function<Problem, String> text) {
        TableColumn<Problem, String> column =
                new TableColumn<>(Texts.get("report.problems." + name));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setCellFactory(_ -> new WholeTextCell());
        if (isNumber) {
            column.getStyleClass().add("num");
        }
        return column;
    }

    private static String place(long number) {
        return number == 0 ? Formats.EMPTY : Formats.count(number);
    }

    private static String orDash(String text) {
        return text.isEmpty() ? Formats.EMPTY : text;
    }

    private static String oneLine(String text) {
        return orDash(text.replaceAll("\\s+", " "));
    }

    /// A cell whose tooltip has the text that may not fit into it.
    private static final class WholeTextCell extends TableCell<Problem, String> {
        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            boolean isLong = !empty && text != null && text.length() > 16;
            setText(empty ? null : text);
            setTooltip(isLong ? new Tooltip(text) : null);
        }
    }
}
