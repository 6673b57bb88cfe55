package io.callscope.app;

import io.callscope.accounts.AccountsViewModel;
import io.callscope.detail.Inquiry;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.provider.Insights;
import io.callscope.work.Progress;

import java.util.Optional;
import java.util.function.Consumer;

/// Lets the explained call ask the accounts for its quality.
record AccountInquiry(AccountsViewModel accounts) implements Inquiry {
    @Override
    public boolean canAsk(Call call) {
        return call.has(CallField.CALL_UUID) && accounts.quality().canAsk(call.product());
    }

    @Override
    public Progress ask(Call call, Consumer<Optional<Insights>> onTold, Consumer<String> onFailed) {
        String id = call.text(CallField.CALL_UUID).orElseThrow();
        return accounts.quality().ask(id, call.product(), onTold, onFailed);
    }
}
