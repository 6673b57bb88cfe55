package io.callscope.accounts;

import io.callscope.accounts.OngoingCall.Stage;
import io.callscope.explain.Derivation;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Outcome;
import io.callscope.model.Place;
import io.callscope.model.Product;
import io.callscope.model.Shape;
import io.callscope.provider.Account;
import io.callscope.provider.Ongoing;
import io.callscope.provider.Provider;
import io.callscope.provider.ProviderException;
import io.callscope.provider.RawCall;
import io.callscope.source.Interpretation;
import io.callscope.source.Reading;
import io.callscope.source.RecordReader;
import io.callscope.work.Progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks which calls of an account are live or queued now. The record of one that has ended goes
/// into the library. Not for the user interface's thread.
final class OngoingLook {
    /// A provider writes a record some seconds after the call, at most a minute.
    private static final int MOST_LOOKS = 8;

    private final Provider provider;
    private final AccountSync sync;
    private final Instant now;

    OngoingLook(Provider provider, AccountSync sync, Instant now) {
        this.provider = provider;
        this.sync = sync;
        this.now = now;
    }

    /// Looks once more.
    ///
    /// @param before what the last look found
    /// @return the calls that were there before first, each where it was
    List<OngoingCall> look(List<OngoingCall> before, Progress progress) throws ProviderException {
        if (!Draft.hasLiveCalls(provider.account().product())) {
            return List.of();
        }
        Map<String, Ongoing> there = new LinkedHashMap<>();
        for (Ongoing state : Ongoing.values()) {
            for (String id : provider.ongoing(state, progress)) {
                there.putIfAbsent(id, state);
            }
        }
        List<OngoingCall> after = new ArrayList<>();
        for (OngoingCall call : before) {
            Ongoing state = there.remove(call.id());
            if (state == null) {
                ended(call, progress).ifPresent(after::add);
            } else if (state == call.state() && call.isGoing()) {
                after.add(call);
            } else {
                going(call.id(), state, call.seen(), progress).ifPresent(after::add);
            }
        }
        for (Map.Entry<String, Ongoing> one : there.entrySet()) {
            going(one.getKey(), one.getValue(), now, progress).ifPresent(after::add);
        }
        return after;
    }

    /// None if it has ended, or been connected, since it was listed: the next look tells.
    private Optional<OngoingCall> going(String id, Ongoing state, Instant seen, Progress progress)
            throws ProviderException {
        return provider.ongoing(id, state, progress)
                .flatMap(raw -> read(raw, ongoingShape()))
                .map(call -> new OngoingCall(account(), id, state, call, seen, new Stage.Going()));
    }

    /// None once nothing more is to be said of it.
    private Optional<OngoingCall> ended(OngoingCall call, Progress progress)
            throws ProviderException {
        if (call.stage() instanceof Stage.Over) {
            return Optional.of(call);
        }
        int looks = call.stage() instanceof Stage.Ended(int before) ? before : 0;
        Optional<RawCall> raw = provider.call(call.id(), progress);
        Optional<Call> record =
                raw.flatMap(one -> read(one, AccountSync.feed(account()).understood().shape()))
                        .filter(one -> one.outcome() != Outcome.ONGOING);
        if (record.isPresent()) {
            sync.take(raw.get());
            return Optional.of(call.at(new Stage.Over(record.get(), now)));
        }
        return looks + 1 < MOST_LOOKS
                ? Optional.of(call.at(new Stage.Ended(looks + 1)))
                : Optional.empty();
    }

    private Shape ongoingShape() {
        return account().product() == Product.VOBIZ ? Shape.VOBIZ_CALL : Shape.VOICE_CALL;
    }

    private Optional<Call> read(RawCall raw, Shape shape) {
        Interpretation usual = AccountSync.feed(account()).understood();
        Interpretation understood =
                new Interpretation(
                        usual.product(), shape, usual.zone(), usual.currency(), usual.stated());
        Reading reading =
                new RecordReader(account().name(), understood).read(new Place(1, 1), raw.json());
        return switch (reading) {
            case Reading.Accepted(Call.Builder call, var emptyKeys, _) -> {
                Derivation.complete(call, emptyKeys);
                yield Optional.of(call.set(CallField.DATASET, account().name()).build());
            }
            case Reading.Rejected _ -> Optional.empty();
        };
    }

    private Account account() {
        return provider.account();
    }
}
