package io.callscope.query;

import io.callscope.model.CallField;

/// The order of a result. Calls that are equal in the field are in the order of their time, which
/// turns with the direction; calls without a value come last, in time order.
///
/// The order by initiation is that of the library: a call without an initiation stands where its
/// answer or its end does.
public record Order(CallField field, boolean isDescending) {
    /// Newest first, as the library has the calls already.
    public static final Order NEWEST_FIRST = new Order(CallField.INITIATION_TIME, true);

    boolean isByTime() {
        return field == CallField.INITIATION_TIME;
    }
}
