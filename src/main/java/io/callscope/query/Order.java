package io.callscope.query;

import io.callscope.model.CallField;

/// The order of a result. Calls that are equal in the field keep their order in time; calls without
/// a value come last.
public record Order(CallField field, boolean isDescending) {
    /// Newest first, as the library has the calls already.
    public static final Order NEWEST_FIRST = new Order(CallField.INITIATION_TIME, true);

    boolean isByTime() {
        return field == CallField.INITIATION_TIME;
    }
}
