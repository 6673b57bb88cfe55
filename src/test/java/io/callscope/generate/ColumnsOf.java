package io.callscope.generate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The headings of a table of records: all their keys, in the order met.
final class ColumnsOf {
    private ColumnsOf() {}

    static List<String> records(CallGenerator generator, long count) {
        Set<String> headings = new LinkedHashSet<>();
        generator.records(count).forEach(record -> headings.addAll(record.json().keys()));
        return List.copyOf(headings);
    }
}
