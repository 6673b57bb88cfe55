package io.callscope.detail;

import io.callscope.model.CallKey;

/// Keeps what the user says of a call.
public interface Remarks {
    /// Where nothing can be kept.
    Remarks NOWHERE =
            new Remarks() {
                @Override
                public void mark(CallKey call, boolean isMarked) {}

                @Override
                public void note(CallKey call, String note) {}
            };

    void mark(CallKey call, boolean isMarked);

    /// Gives a call another note; a blank one takes it away.
    void note(CallKey call, String note);
}
