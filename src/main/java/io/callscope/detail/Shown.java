package io.callscope.detail;

import io.callscope.model.Call;
import io.callscope.query.StoredCall;
import io.callscope.ui.Formats;
import io.callscope.ui.TextClipboard;

/// What the parts of the pane show, and how.
record Shown(StoredCall stored, Formats formats, TextClipboard clipboard) {
    Call call() {
        return stored.call();
    }

    /// A value that can be copied as it is shown.
    CopyLabel value(String text) {
        return new CopyLabel(text, text, clipboard);
    }
}
