package io.callscope.query.file;

import io.callscope.model.CallField;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A file with a row for each call, as it shall be.
///
/// @param columns at least one, in their order
public record CallFile(Path path, List<Column> columns, Format format) {
    /// A column of the file.
    ///
    /// @param field none for the unknown keys of the record, as JSON
    public record Column(Optional<CallField> field, String heading) {}

    /// How values are written.
    public sealed interface Format {}

    /// As exact text (RFC 4180): an empty cell where there is no value, amounts with at least five
    /// decimals.
    ///
    /// @param clock times as clocks in this zone show them; none for UTC with a `Z`
    /// @param isGuarded text that a spreadsheet would take for a formula gets an apostrophe before
    ///   it; telephone numbers do not
    public record Csv(Optional<ZoneId> clock, boolean isGuarded) implements Format {}

    /// In their own types, times in UTC.
    ///
    /// @param about what the file says of itself
    public record Parquet(Map<String, String> about) implements Format {}

    /// The fields that have a column.
    List<CallField> fields() {
        return columns.stream().flatMap(column -> column.field().stream()).toList();
    }

    /// Whether there is a column for the unknown keys.
    public boolean hasUnknownKeys() {
        return columns.stream().anyMatch(column -> column.field().isEmpty());
    }
}
