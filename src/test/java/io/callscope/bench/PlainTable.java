package io.callscope.bench;

import io.callscope.model.Call;
import io.callscope.model.CallField;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableListBase;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.List;
import java.util.Optional;

/// A table as the toolkit has it, with its own cells, whose rows are ready texts in memory: what
/// scrolling costs at least.
public final class PlainTable {
    private PlainTable() {}

    /// One with the columns of another.
    ///
    /// @param calls whose values it shows, again and again
    /// @param size how many rows it has
    public static TableView<List<String>> of(TableView<?> model, List<Call> calls, int size) {
        TableView<List<String>> table = new TableView<>();
        table.setFixedCellSize(model.getFixedCellSize());
        List<CallField> fields =
                model.getVisibleLeafColumns().stream()
                        .flatMap(column -> field(column.getId()).stream())
                        .toList();
        for (int i = 0; i < fields.size(); i++) {
            int place = i;
            TableColumn<List<String>, String> column = new TableColumn<>(fields.get(i).key());
            column.setCellValueFactory(
                    row -> new ReadOnlyObjectWrapper<>(row.getValue().get(place)));
            column.setPrefWidth(model.getVisibleLeafColumn(i).getWidth());
            table.getColumns().add(column);
        }
        List<List<String>> rows = calls.stream().map(call -> texts(call, fields)).toList();
        table.setItems(
                new ObservableListBase<>() {
                    @Override
                    public List<String> get(int index) {
                        return rows.get(index % rows.size());
                    }

                    @Override
                    public int size() {
                        return size;
                    }
                });
        return table;
    }

    private static Optional<CallField> field(String key) {
        return List.of(CallField.values()).stream()
                .filter(field -> field.key().equals(key))
                .findFirst();
    }

    private static List<String> texts(Call call, List<CallField> fields) {
        return fields.stream()
                .map(field -> call.value(field).map(Object::toString).orElse(""))
                .toList();
    }
}
