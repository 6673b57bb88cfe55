package io.callscope.export;

/// How calls go into a file.
///
/// @param isGuarded in CSV, text that a spreadsheet would take for a formula gets an apostrophe
///   before it; telephone numbers do not
public record ExportPlan(Layout layout, boolean isGuarded) {
    /// What can be opened again.
    public static final ExportPlan COMPLETE = new ExportPlan(Layout.COMPLETE, false);
}
