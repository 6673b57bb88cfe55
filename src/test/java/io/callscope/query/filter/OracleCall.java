package io.callscope.query.filter;

import io.callscope.model.Call;

/// A call and what the library alone knows of it.
public record OracleCall(Call call, boolean hasProblem) {}
