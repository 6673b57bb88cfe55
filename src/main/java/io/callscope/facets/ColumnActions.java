package io.callscope.facets;

/// What the table does with one of its columns.
public interface ColumnActions {
    void sort(boolean isDescending);

    void hide();

    /// Whether another column would be left.
    boolean canHide();
}
