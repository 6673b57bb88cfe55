package io.callscope.app;

/// What the window does itself when an action asks for it: moving the keyboard, opening what hangs
/// under a button, showing and hiding its parts.
interface Screen {
    /// A part of the window that can be hidden.
    enum Part {
        SIDE,
        CHARTS,
        DETAIL
    }

    void findCall();

    void findRow();

    /// The next row that is looked for.
    ///
    /// @param step 1, or -1 for the one before
    void stepRow(int step);

    void filter();

    void saveView();

    void export();

    void editNote();

    void chooseZone();

    void chooseColumns();

    void fitColumns();

    void nextPane();

    boolean isShown(Part part);

    void show(Part part, boolean isShown);

    void showShortcuts();

    void quit();
}
