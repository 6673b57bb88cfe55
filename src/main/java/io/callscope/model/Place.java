package io.callscope.model;

/// Where a record stands in its file. Both count from 1; 0 is the file as a whole.
public record Place(long record, long line) {
    public static final Place FILE = new Place(0, 0);
}
