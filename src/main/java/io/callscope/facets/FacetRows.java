package io.callscope.facets;

import java.util.List;

/// The lines of a facet that are shown.
///
/// @param more how many others are known
/// @param areAll whether there are no others but these
record FacetRows(List<FacetRow> rows, int more, boolean areAll) {
    static final FacetRows NONE = new FacetRows(List.of(), 0, true);

    FacetRows {
        rows = List.copyOf(rows);
    }
}
