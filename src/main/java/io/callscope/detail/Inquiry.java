package io.callscope.detail;

import io.callscope.model.Call;
import io.callscope.provider.Insights;
import io.callscope.work.Progress;

import java.util.Optional;
import java.util.function.Consumer;

/// Where the quality of a call can be asked for.
public interface Inquiry {
    boolean canAsk(Call call);

    /// Asks; the answer comes on the UI thread.
    ///
    /// @param onTold gets what is known, or nothing
    /// @param onFailed gets what is wrong, in words
    Progress ask(Call call, Consumer<Optional<Insights>> onTold, Consumer<String> onFailed);

    /// Nobody can be asked.
    static Inquiry none() {
        return new Inquiry() {
            @Override
            public boolean canAsk(Call call) {
                return false;
            }

            @Override
            public Progress ask(
                    Call call, Consumer<Optional<Insights>> onTold, Consumer<String> onFailed) {
                throw new UnsupportedOperationException("there is nobody to ask");
            }
        };
    }
}
