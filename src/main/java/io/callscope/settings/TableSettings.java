package io.callscope.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

import io.callscope.ui.Density;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How the user has arranged the table. Fields are named by their keys, so that a version that does
/// not know one can leave it out.
///
/// @param columns those that are shown, in their order; empty for the usual ones
/// @param pinned those that stay at the left
/// @param widths in pixels, of those that the user has given one
public record TableSettings(
        List<String> columns, List<String> pinned, Map<String, Double> widths, Density density) {
    public static final TableSettings DEFAULT =
            new TableSettings(List.of(), List.of(), Map.of(), Density.NORMAL);

    public TableSettings {
        columns = List.copyOf(columns);
        pinned = List.copyOf(pinned);
        widths = new TreeMap<>(widths);
    }

    /// What an older version did not remember yet is not in its file.
    @JsonCreator
    static TableSettings read(
            @JsonProperty("columns") @Nullable List<String> columns,
            @JsonProperty("pinned") @Nullable List<String> pinned,
            @JsonProperty("widths") @Nullable Map<String, Double> widths,
            @JsonProperty("density") @Nullable Density density) {
        return new TableSettings(
                columns == null ? DEFAULT.columns : columns,
                pinned == null ? DEFAULT.pinned : pinned,
                widths == null ? DEFAULT.widths : widths,
                density == null ? DEFAULT.density : density);
    }
}
