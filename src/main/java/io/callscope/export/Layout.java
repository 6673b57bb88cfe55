package io.callscope.export;

import io.callscope.model.CallField;

import java.util.List;

/// Which columns an exported file has, and in which order its calls are.
public sealed interface Layout {
    /// Every field of the catalogue under its key, and the unknown keys of the records, in time
    /// order: opened again it gives the same calls.
    Layout COMPLETE = new Complete();

    /// See [#COMPLETE].
    record Complete() implements Layout {}

    /// What the screen shows: its columns, its order, and times in its zone.
    ///
    /// @param columns in their order, at least one
    record Shown(List<CallField> columns) implements Layout {
        public Shown {
            columns = List.copyOf(columns);
        }
    }
}
