package io.callscope.detail;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.PhoneNumber;
import io.callscope.query.StoredCall;
import io.callscope.ui.Formats;
import io.callscope.ui.TextClipboard;
import io.callscope.ui.Texts;

import java.util.List;

/// What the parts of the pane show, and how.
///
/// @param copies the other copies of the call, the newest first
record Shown(StoredCall stored, List<StoredCall> copies, Formats formats, TextClipboard clipboard) {
    Call call() {
        return stored.call();
    }

    /// A value that can be copied as it is shown.
    CopyLabel value(String text) {
        return new CopyLabel(text, text, clipboard);
    }

    /// Where a number comes from that the record itself does not have any more; empty for one that
    /// it has.
    String source(CallField number) {
        if (!call().isFilled(number)) {
            return "";
        }
        return copies.stream()
                .filter(
                        copy ->
                                copy.call()
                                        .text(number)
                                        .filter(text -> !new PhoneNumber(text).isRedacted())
                                        .isPresent())
                .findFirst()
                .map(copy -> Texts.get("detail.filled", place(copy)))
                .orElseGet(() -> Texts.get("detail.filled.exported"));
    }

    /// `april.json, record 12`.
    static String place(StoredCall copy) {
        return Texts.get(
                "detail.copies.place",
                copy.call().text(CallField.DATASET).orElse(Formats.EMPTY),
                Formats.count(copy.record()),
                Formats.count(copy.line()));
    }
}
