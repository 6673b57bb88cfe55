package io.callscope.charts;

/// What a chart shows: so many buckets from left to right, and what is known of them. The words are
/// ready to show.
interface Content {
    String title();

    /// Behind the title: what is charted, in which unit; empty where there is nothing to chart.
    String unit();

    int size();

    /// How many slots the width of the plot is divided into; at least as many as buckets.
    int slots();

    /// The slot of a bucket.
    int slot(int bucket);

    Gridlines grid();

    /// Range, calls, share of the buckets from `first` to `last`.
    String describe(int first, int last);

    /// Filters by the buckets from `first` to `last`.
    void choose(int first, int last);

    void draw(Plot plot);

    /// Shows the buckets from `first` to `last` as those under the mouse or the keyboard; none if
    /// `first` is negative.
    void mark(Plot plot, int first, int last);
}
