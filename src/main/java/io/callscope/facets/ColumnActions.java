package io.callscope.facets;

/// What the table does with one of its columns.
public interface ColumnActions {
    void sort(boolean isDescending);

    void hide();

    /// Whether another column would be left.
    boolean canHide();

    /// Makes it as wide as what is in it.
    void fit();

    /// Keeps it at the left while the others are scrolled, or no longer.
    void togglePin();

    boolean isPinned();
}
