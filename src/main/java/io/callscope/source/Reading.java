package io.callscope.source;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Problem;

import java.util.List;
import java.util.Set;

/// What became of one record's text.
public sealed interface Reading {
    /// A call; the derived fields are still to be computed.
    ///
    /// @param emptyKeys the fields whose key is in the record with no value
    /// @param problems the values that could not be read, left empty in the call
    record Accepted(Call.Builder call, Set<CallField> emptyKeys, List<Problem> problems)
            implements Reading {}

    /// No call could be made of it.
    record Rejected(Problem problem) implements Reading {}
}
