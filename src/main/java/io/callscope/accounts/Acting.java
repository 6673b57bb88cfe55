package io.callscope.accounts;

import io.callscope.accounts.ActState.Act;
import io.callscope.provider.Account;
import io.callscope.provider.Answer;
import io.callscope.provider.LiveCalls;
import io.callscope.provider.Ongoing;
import io.callscope.provider.ProviderException;
import io.callscope.provider.Transfer;
import io.callscope.provider.secret.SecretStoreException;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Hangs up and transfers live calls: one at a time, each after the user was asked once. It is the
/// only place of the window that changes something at a provider. Belongs to the UI thread.
final class Acting {
    private final Connections connections;
    private final Jobs jobs;
    private final Consumer<Account> onActed;
    private final ReadOnlyObjectWrapper<ActState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new ActState.None());

    /// @param onActed told when a call of the account was changed
    Acting(Connections connections, Jobs jobs, Consumer<Account> onActed) {
        this.connections = connections;
        this.jobs = jobs;
        this.onActed = onActed;
    }

    ReadOnlyObjectProperty<ActState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether a call can be acted on: it is live, and its account is allowed to.
    static boolean isPossible(OngoingCall call) {
        return call.account().mayAct() && call.isGoing() && call.state() == Ongoing.LIVE;
    }

    void askToHangUp(OngoingCall call) {
        ask(call, new ActState.AskedToHangUp(call));
    }

    void askToTransfer(OngoingCall call) {
        ask(call, new ActState.AskedToTransfer(call));
    }

    private void ask(OngoingCall call, ActState asked) {
        if (isPossible(call) && !(state.get() instanceof ActState.Sending)) {
            state.set(asked);
        }
    }

    /// Leaves the call alone, or takes the answer off the screen.
    void dismiss() {
        if (!(state.get() instanceof ActState.Sending)) {
            state.set(new ActState.None());
        }
    }

    /// Hangs up the call that the user was asked about.
    void hangUp() {
        if (state.get() instanceof ActState.AskedToHangUp(OngoingCall call)) {
            send(call, new Act.HangUp());
        }
    }

    /// Transfers the call that the user was asked about.
    void transfer(Transfer transfer) {
        if (state.get() instanceof ActState.AskedToTransfer(OngoingCall call)) {
            send(call, new Act.To(transfer));
        }
    }

    /// The address that answers with what the call is to do; none if the text is no such address.
    static Optional<URI> address(String text) {
        try {
            URI uri = new URI(text.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean isWeb = scheme.equals("https") || scheme.equals("http");
            return isWeb && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty(); // the field says so
        }
    }

    private void send(OngoingCall call, Act act) {
        state.set(new ActState.Sending(call));
        jobs.run(
                progress -> answer(call, act, progress),
                answer -> {
                    state.set(new ActState.Answered(call, answer.status(), answer.words()));
                    onActed.accept(call.account());
                },
                e -> failed(call, e));
    }

    private Answer answer(OngoingCall call, Act act, Progress progress)
            throws ProviderException, SecretStoreException {
        LiveCalls calls = connections.provider(call.account()).liveCalls();
        return switch (act) {
            case Act.HangUp _ -> calls.hangUp(call.id(), progress);
            case Act.To(Transfer transfer) -> calls.transfer(call.id(), transfer, progress);
        };
    }

    private boolean failed(OngoingCall call, Exception e) {
        boolean isExpected = e instanceof ProviderException || e instanceof SecretStoreException;
        state.set(new ActState.Failed(call, isExpected ? AccountEditor.words(e) : ""));
        return isExpected;
    }
}
