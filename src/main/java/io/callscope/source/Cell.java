package io.callscope.source;

import org.jspecify.annotations.Nullable;

/// What the text of a field means in a record.
///
/// @param value in the Java type of the field; none if the text stands for no value
/// @param isOdd it takes a closer look: it can't be read, or says something of the whole record
/// @param hasOffset it is a time that says its offset itself
record Cell(@Nullable Object value, boolean isOdd, boolean hasOffset) {
    static final Cell NONE = new Cell(null, false, false);
    static final Cell ODD = new Cell(null, true, false);

    static Cell of(Object value) {
        return new Cell(value, false, false);
    }
}
