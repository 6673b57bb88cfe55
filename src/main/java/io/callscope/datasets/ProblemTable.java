package io.callscope.datasets;

import io.callscope.model.Problem;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.function.Function;

/// The problems of a file with their places.
final class ProblemTable extends VBox {
    private static final double ROW = 30;
    private static final int MOST_ROWS = 7;

    ProblemTable(Report report) {
        Label title = new Label(Texts.get("report.problems"));
        title.getStyleClass().add("t-section");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label count =
                new Label(
                        Texts.get(
                                "report.problems.count",
                                Formats.count(report.problems().size()),
                                Formats.count(report.dataset().problems())));
        count.getStyleClass().addAll("t-small", "muted");
        getChildren().addAll(new HBox(title, gap, count), table(report));
    }

    private static TableView<Problem> table(Report report) {
        TableView<Problem> table = new TableView<>();
        table.setId("problems");
        table.setFixedCellSize(ROW);
        table.setAccessibleText(Texts.get("report.problems"));
        table.getColumns().add(column("record", 80, true, p -> place(p.place().record())));
        table.getColumns().add(column("line", 80, true, p -> place(p.place().line())));
        table.getColumns().add(column("field", 130, false, p -> orDash(p.field())));
        table.getColumns().add(column("value", 160, false, p -> oneLine(p.value())));
        table.getColumns().add(column("reason", 310, false, Problem::reason));
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
}
