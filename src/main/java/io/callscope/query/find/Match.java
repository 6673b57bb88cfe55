package io.callscope.query.find;

import io.callscope.query.StoredCall;

import java.util.List;

/// A call that a text may mean.
///
/// @param isShown its dataset is switched on
/// @param story the attempts that it belongs to, itself among them
public record Match(
        StoredCall stored,
        boolean isShown,
        Closeness closeness,
        List<Reason> reasons,
        Story story) {}
