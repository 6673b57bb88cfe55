package io.callscope.ui;

/// How high the rows of the table are; the type stays the same.
public enum Density {
    COMPACT(24),
    NORMAL(28),
    RELAXED(34);

    private final double rowHeight;

    Density(double rowHeight) {
        this.rowHeight = rowHeight;
    }

    /// In pixels.
    public double rowHeight() {
        return rowHeight;
    }
}
