package io.callscope.detail;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.work.Progress;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/// The quality of the shown call, which is asked for only when the user wants it. Belongs to the UI
/// thread.
final class QualityViewModel {
    private final Inquiry inquiry;
    private final ReadOnlyObjectWrapper<QualityState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new QualityState.NotOffered());
    private Optional<Call> shown = Optional.empty();
    private Progress asking = new Progress();

    QualityViewModel(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    ReadOnlyObjectProperty<QualityState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Of another call nothing is known; of the same one it stays.
    void show(Optional<Call> call) {
        boolean isSame =
                shown.flatMap(QualityViewModel::id).equals(call.flatMap(QualityViewModel::id));
        shown = call;
        boolean canAsk = call.filter(inquiry::canAsk).isPresent();
        if (!isSame || state.get() instanceof QualityState.NotOffered) {
            asking.cancel();
            state.set(canAsk ? new QualityState.NotAsked() : new QualityState.NotOffered());
        }
    }

    private static Optional<String> id(Call call) {
        return call.text(CallField.CALL_UUID);
    }

    void ask() {
        asking.cancel(); // latest wins
        if (shown.filter(inquiry::canAsk).isPresent()) {
            state.set(new QualityState.Asking());
            asking =
                    inquiry.ask(
                            shown.get(),
                            told ->
                                    state.set(
                                            told.<QualityState>map(QualityState.Told::new)
                                                    .orElseGet(QualityState.Nothing::new)),
                            words -> state.set(new QualityState.Failed(words)));
        }
    }
}
