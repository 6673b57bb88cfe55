package io.callscope.query.facet;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How many calls have these values in the columns of an [Axis]; null where there is none.
record Row(List<@Nullable String> values, long calls) {}
