package io.callscope.datasets;

import io.callscope.model.Problem;
import io.callscope.store.Dataset;

import java.util.List;

/// The account of what was read from one file.
///
/// @param problems the first 1,000; the dataset says how many there are
/// @param uncertainTimes calls with a local time that a change of the clock skips or has twice
public record Report(Dataset dataset, List<Problem> problems, long uncertainTimes) {}
