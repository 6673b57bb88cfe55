package io.callscope.facets;

import io.callscope.model.CallField;
import io.callscope.query.Query;
import io.callscope.query.facet.Chosen;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.Target;
import io.callscope.work.Jobs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The facets at the side. Those that are open are counted in the background whenever the table has
/// another result, and the former counts stay until then. Belongs to the UI thread.
public final class FacetsViewModel {
    private static final List<Target> TARGETS =
            List.of(
                    new Target.Of(CallField.OUTCOME),
                    Target.Virtual.COUNTRY,
                    new Target.Of(CallField.HANGUP_SOURCE),
                    new Target.Of(CallField.STIR_VERIFICATION),
                    new Target.Of(CallField.HANGUP_CAUSE_NAME),
                    new Target.Of(CallField.TRUNK_DOMAIN),
                    new Target.Of(CallField.CALL_DIRECTION),
                    new Target.Of(CallField.FROM_COUNTRY),
                    new Target.Of(CallField.TO_COUNTRY),
                    new Target.Of(CallField.ATTESTATION_INDICATOR),
                    new Target.Of(CallField.PRODUCT),
                    new Target.Of(CallField.DATASET),
                    Target.Virtual.HOUR,
                    Target.Virtual.WEEKDAY,
                    new Target.Of(CallField.TALK_SECONDS),
                    new Target.Of(CallField.TOTAL_AMOUNT));

    /// The facets that are open at first.
    public static final Set<String> OPEN_AT_FIRST =
            TARGETS.subList(0, 4).stream().map(Target::word).collect(Collectors.toSet());

    private final FacetSource source;
    private final Jobs jobs;
    private final Predicate<Exception> onFailure;
    private final Consumer<Chosen> choose;
    private final FacetCounting counting;
    private final List<FacetViewModel> facets;
    private final ObjectProperty<Set<String>> open =
            new SimpleObjectProperty<>(this, "open", OPEN_AT_FIRST);
    private final BooleanProperty active = new SimpleBooleanProperty(this, "active", true);
    private Filter filter = Filter.all();
    private Query query = Query.ALL;
    private boolean isKnown;
    private Optional<ColumnViewModel> column = Optional.empty();

    /// Facets of which nothing is known yet.
    ///
    /// @param onFailure told when calls can't be counted; returns whether it handled that
    /// @param choose takes what is chosen of a facet after a click
    public FacetsViewModel(
            FacetSource source,
            Jobs jobs,
            Predicate<Exception> onFailure,
            Consumer<Chosen> choose) {
        this.source = source;
        this.jobs = jobs;
        this.onFailure = onFailure;
        this.choose = choose;
        counting = new FacetCounting(source, jobs, onFailure);
        facets = TARGETS.stream().map(target -> new FacetViewModel(target, choose)).toList();
        open.subscribe(
                words ->
                        facets.forEach(
                                one ->
                                        one.openProperty()
                                                .set(words.contains(one.target().word()))));
        facets.forEach(this::follow);
        active.subscribe((_, _) -> count());
    }

    List<FacetViewModel> facets() {
        return facets;
    }

    /// The filter words of the facets that are open.
    public ObjectProperty<Set<String>> openProperty() {
        return open;
    }

    /// Whether the facets are to be seen at all; if not, nothing is counted.
    public BooleanProperty activeProperty() {
        return active;
    }

    /// The filter is another; its calls are not known yet, and what is counted is out of date.
    public void choose(Filter now) {
        filter = now;
        counting.cancel();
        facets.forEach(one -> one.chosenProperty().set(Chosen.in(now, one.target())));
        column.ifPresent(one -> one.choose(now));
    }

    /// The table has the calls of this query.
    public void show(Query answered) {
        query = answered;
        isKnown = true;
        counting.renew(answered);
        count();
        column.ifPresent(one -> one.show(answered));
    }

    /// What can be said and asked of one column of the table, in the place of another one.
    public ColumnViewModel openColumn(CallField field) {
        closeColumn();
        ColumnViewModel opened = new ColumnViewModel(field, source, jobs, onFailure, choose);
        column = Optional.of(opened);
        opened.choose(filter);
        opened.show(query);
        return opened;
    }

    /// Nobody looks at the column any more.
    public void closeColumn() {
        column.ifPresent(ColumnViewModel::close);
        column = Optional.empty();
    }

    private void follow(FacetViewModel facet) {
        facet.openProperty().subscribe((_, isOpen) -> note(facet, isOpen));
        facet.typedProperty().subscribe((_, _) -> counting.search(facet));
    }

    private void note(FacetViewModel facet, boolean isOpen) {
        Set<String> words = new HashSet<>(open.get());
        if (isOpen ? words.add(facet.target().word()) : words.remove(facet.target().word())) {
            open.set(words);
        }
        count();
    }

    /// Counts what is to be seen and not counted yet.
    private void count() {
        if (isKnown && active.get()) {
            counting.count(facets.stream().filter(one -> one.openProperty().get()).toList());
        }
    }
}
