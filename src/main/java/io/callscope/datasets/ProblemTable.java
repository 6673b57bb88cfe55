package io.callscope.datasets;

import io.callscope.model.Problem;
import io.callscope.query.account.ProblemKind;
import io.callscope.ui.Arrange;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// The problems of a file with their places.
final class ProblemTable extends VBox {
    private static final double ROW = 30;
    private static final int MOST_ROWS = 6;

    static final List<String> COLUMNS = List.of("record", "line", "field", "value", "reason");

    /// The problems of a report.
    ///
    /// @param onKind told of the kind to list, empty for all
    ProblemTable(Report report, Consumer<String> onKind) {
        getStyleClass().add("problems");
        Label title = new Label(Texts.get("report.problems"));
        title.getStyleClass().add("t-section");
        Label count = new Label(count(report));
        count.getStyleClass().addAll("t-small", "muted");
        getChildren().add(new HBox(title, Arrange.gap(), count));
        if (report.account().kinds().size() > 1) {
            getChildren().add(kinds(report, onKind));
        }
        getChildren().add(table(report));
    }

    private static String count(Report report) {
        long all =
                report.account().kinds().stream()
                        .filter(kind -> kind.name().equals(report.kind()))
                        .mapToLong(ProblemKind::count)
                        .findFirst()
                        .orElse(report.dataset().problems());
        return Texts.get(
                "report.problems.count",
                Formats.count(report.problems().size()),
                Formats.count(all));
    }

    /// A button for each kind; the one that is listed is on, and a second click lists all again.
    private static FlowPane kinds(Report report, Consumer<String> onKind) {
        FlowPane kinds = new FlowPane(6, 6);
        kinds.setId("problem-kinds");
        for (ProblemKind kind : report.account().kinds()) {
            ToggleButton button =
                    new ToggleButton(
                            Texts.get(
                                    "report.problems.kind",
                                    kind.name(),
                                    Formats.count(kind.count())));
            button.getStyleClass().addAll("tool", "kind");
            button.setSelected(kind.name().equals(report.kind()));
            button.setOnAction(_ -> onKind.accept(button.isSelected() ? kind.name() : ""));
            kinds.getChildren().add(button);
        }
        return kinds;
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
        table.setMinHeight(USE_PREF_SIZE);
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

    static String place(long number) {
        return number == 0 ? Formats.EMPTY : Formats.count(number);
    }

    private static String orDash(String text) {
        return text.isEmpty() ? Formats.EMPTY : text;
    }

    static String oneLine(String text) {
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
