package io.callscope.detail;

import io.callscope.explain.Ticket;
import io.callscope.model.Call;
import io.callscope.model.PhoneNumber;
import io.callscope.query.QueryEngine;
import io.callscope.query.StoredCall;
import io.callscope.query.find.Story;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Which call the pane explains, and in which zone its times are told. Belongs to the UI thread.
public final class DetailViewModel {
    private final IntFunction<Optional<StoredCall>> calls;
    private final Function<StoredCall, List<StoredCall>> others;
    private final Function<Call, Story> stories;
    private final Jobs jobs;
    private final Predicate<Exception> onFailure;
    private final ReadOnlyObjectWrapper<Optional<StoredCall>> call =
            new ReadOnlyObjectWrapper<>(this, "call", Optional.empty());
    private final ObjectProperty<LongConsumer> opener =
            new SimpleObjectProperty<>(this, "opener", _ -> {});
    private final ObjectProperty<Remarks> remarks =
            new SimpleObjectProperty<>(this, "remarks", Remarks.NOWHERE);
    private List<StoredCall> copies = List.of();
    private Story story = new Story(List.of());
    private final ObjectProperty<ZoneId> zone =
            new SimpleObjectProperty<>(this, "zone", ZoneOffset.UTC);
    private final QualityViewModel quality;
    private Progress running = new Progress();

    /// A pane without a call.
    ///
    /// @param onFailure told when a call can't be read from the library; returns whether it handled
    ///   that
    /// @param inquiry where the quality of a call can be asked for
    public DetailViewModel(
            QueryEngine engine, Jobs jobs, Predicate<Exception> onFailure, Inquiry inquiry) {
        this(engine::stored, engine::copies, engine::story, jobs, onFailure, inquiry);
    }

    DetailViewModel(
            IntFunction<Optional<StoredCall>> calls,
            Function<StoredCall, List<StoredCall>> others,
            Function<Call, Story> stories,
            Jobs jobs,
            Predicate<Exception> onFailure,
            Inquiry inquiry) {
        this.calls = calls;
        this.others = others;
        this.stories = stories;
        this.jobs = jobs;
        this.onFailure = onFailure;
        quality = new QualityViewModel(inquiry);
        call.subscribe(shown -> quality.show(shown.map(StoredCall::call)));
    }

    /// The call to explain. While another one is on its way, the former stays.
    public ReadOnlyObjectProperty<Optional<StoredCall>> callProperty() {
        return call.getReadOnlyProperty();
    }

    QualityViewModel quality() {
        return quality;
    }

    /// The other copies of that call, the newest by provenance first.
    public List<StoredCall> copies() {
        return copies;
    }

    /// The calls between the same two numbers, shortly before and after that call.
    public Story story() {
        return story;
    }

    /// What opens another call, by its record.
    public ObjectProperty<LongConsumer> openerProperty() {
        return opener;
    }

    /// What keeps marks and notes.
    public ObjectProperty<Remarks> remarksProperty() {
        return remarks;
    }

    /// Changes what is known of the call that is shown, as when the user has marked it.
    public void revise(UnaryOperator<Call> change) {
        call.set(call.get().map(shown -> shown.with(change.apply(shown.call()))));
    }

    /// The display zone of all times.
    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    /// Explains the call of this rank, or none.
    public void show(OptionalInt rank) {
        running.cancel(); // latest wins: a cancelled job never delivers
        if (rank.isEmpty()) {
            call.set(Optional.empty());
            return;
        }
        running = jobs.run(_ -> find(rank.getAsInt()), this::show, this::fail);
    }

    private record Found(Optional<StoredCall> call, List<StoredCall> copies, Story story) {}

    private Found find(int rank) {
        Optional<StoredCall> found = calls.apply(rank);
        return new Found(
                found,
                found.map(others).orElse(List.of()),
                found.map(StoredCall::call).map(stories).orElse(new Story(List.of())));
    }

    private void show(Found found) {
        copies = found.copies;
        story = found.story;
        call.set(found.call);
    }

    /// The explanation as Markdown for a ticket, where there is a call.
    public Optional<String> ticket() {
        return call.get()
                .map(
                        shown ->
                                Ticket.markdown(
                                        shown.call(), raw -> new PhoneNumber(raw).grouped(' ')));
    }

    /// The former call must not stay beside a selection that is another one.
    private boolean fail(Exception failure) {
        call.set(Optional.empty());
        return onFailure.test(failure);
    }
}
