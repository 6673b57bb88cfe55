package io.callscope.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A way to look at calls that the user gave a name. Everything in it is as files have it, so that
/// it can be given to others and read by later versions.
///
/// @param filter text of a filter
/// @param columns keys of fields, in the order of the table
/// @param order key of the field by which calls are ordered
/// @param zone as [io.callscope.ui.DisplayZone] has it
public record SavedView(
        String name,
        String filter,
        List<String> columns,
        String order,
        boolean isDescending,
        String zone) {
    public SavedView {
        name = name.strip();
        columns = List.copyOf(columns);
    }

    /// A view of a file, in which anything but the name may be missing.
    @JsonCreator
    static SavedView read(
            @JsonProperty(value = "name", required = true) String name,
            @JsonProperty("filter") @Nullable String filter,
            @JsonProperty("columns") @Nullable List<String> columns,
            @JsonProperty("order") @Nullable String order,
            @JsonProperty("isDescending") @Nullable Boolean isDescending,
            @JsonProperty("zone") @Nullable String zone) {
        return new SavedView(
                name,
                filter == null ? "" : filter,
                columns == null ? List.of() : columns,
                order == null ? "" : order,
                isDescending == null || isDescending,
                zone == null ? "" : zone);
    }

    /// The same under another name.
    public SavedView named(String other) {
        return new SavedView(other, filter, columns, order, isDescending, zone);
    }

    /// The same with other columns.
    public SavedView withColumns(List<String> others) {
        return new SavedView(name, filter, others, order, isDescending, zone);
    }
}
