package io.callscope.query.filter.complete;

import io.callscope.query.filter.Target;

import java.util.List;

/// Knows the values that calls have.
@FunctionalInterface
public interface Values {
    /// Values that calls have in a field, or on either side, the most frequent first; those that
    /// contain what is typed, whatever the case, blanks, `-` and `_`. Not necessarily all.
    List<ValueCount> of(Target target, String typed);
}
