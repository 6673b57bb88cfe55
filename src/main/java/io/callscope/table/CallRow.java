package io.callscope.table;

import io.callscope.model.Call;

import org.jspecify.annotations.Nullable;

/// One row of the table.
///
/// @param index in the result, from 0
/// @param rank of the call in the library
/// @param call null until it has been fetched
public record CallRow(int index, int rank, @Nullable Call call) {}
