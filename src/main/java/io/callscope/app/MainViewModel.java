package io.callscope.app;

import io.callscope.accounts.AccountsViewModel;
import io.callscope.charts.ChartsViewModel;
import io.callscope.charts.ChartsViewModel.TalkRange;
import io.callscope.charts.ChartsViewModel.TimeRange;
import io.callscope.coverage.CoverageViewModel;
import io.callscope.coverage.Span;
import io.callscope.datasets.DatasetsViewModel;
import io.callscope.datasets.OpenJob;
import io.callscope.detail.DetailViewModel;
import io.callscope.facets.FacetsViewModel;
import io.callscope.lookup.LookupViewModel;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.query.Query;
import io.callscope.query.QueryEngine;
import io.callscope.query.Result;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.State;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.Value;
import io.callscope.search.FilterBarViewModel;
import io.callscope.search.FilterBarViewModel.Written;
import io.callscope.store.Dataset;
import io.callscope.store.Library;
import io.callscope.store.LibraryException;
import io.callscope.table.CallTableViewModel;
import io.callscope.ui.DisplayZone;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Joins the features: holds the query, its result and the selection, which several of them share.
/// Belongs to the UI thread.
final class MainViewModel {

    private final QueryEngine engine;
    private final Jobs jobs;
    private final DatasetsViewModel datasets;
    private final AccountsViewModel accounts;
    private final FilterBarViewModel search;
    private final CallTableViewModel table;
    private final LookupViewModel lookup;
    private final DetailViewModel detail;
    private final Marking marking;
    private final SelectedCalls selected;
    private final ChartsViewModel charts = new ChartsViewModel(this::narrow, this::narrow);
    private final FacetsViewModel facets;
    private final CoverageViewModel coverage = new CoverageViewModel(this::narrow);
    private final ReadOnlyObjectWrapper<Result> result =
            new ReadOnlyObjectWrapper<>(this, "result", Result.EMPTY);
    private final ReadOnlyObjectWrapper<TableState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new TableState.Loading());
    private final ObjectProperty<DisplayZone> zone;
    private Query query;
    private Progress running = new Progress();
    private Progress covering = new Progress();
    private Progress explaining = new Progress();
    private OptionalInt awaited = OptionalInt.empty();
    private String wantedId = "";
    private String selectedId = "";

    /// @param zone the display zone at first
    MainViewModel(
            Library library,
            QueryEngine engine,
            Jobs jobs,
            DatasetsViewModel datasets,
            AccountsViewModel accounts,
            DisplayZone zone) {
        this.engine = engine;
        this.jobs = jobs;
        this.datasets = datasets;
        this.accounts = accounts;
        this.zone = new SimpleObjectProperty<>(this, "zone", zone);
        query = Query.ALL.with(zone.zone());
        search =
                new FilterBarViewModel(
                        jobs,
                        progress ->
                                (target, typed) ->
                                        engine.values(target, typed, query.zone(), progress),
                        this::fail);
        facets = new FacetsViewModel(new FacetAnswers(engine), jobs, this::fail, search::choose);
        table = new CallTableViewModel(engine::page, jobs, this::fail);
        lookup =
                new LookupViewModel(
                        engine, jobs, InstantSource.system(), table::select, datasets::reload);
        lookup.filtererProperty().set(search::ask);
        lookup.zoneProperty().bind(this.zone.map(DisplayZone::zone));
        detail = new DetailViewModel(engine, jobs, this::fail, new AccountInquiry(accounts));
        marking = new Marking(library, engine, jobs, table, detail, this::refresh, this::fail);
        selected = new SelectedCalls(engine, jobs, table, this::fail);
        detail.openerProperty().set(lookup::open);
        detail.zoneProperty().bind(this.zone.map(DisplayZone::zone));
        accounts.zoneProperty().bind(this.zone.map(DisplayZone::zone));
        datasets.reports().zoneProperty().bind(this.zone.map(DisplayZone::zone));
        this.zone.subscribe((_, now) -> ask(query.with(now.zone())));
        search.filterProperty().subscribe((_, filter) -> ask(query.with(filter)));
        search.filterProperty().subscribe(facets::choose);
        table.orderProperty().subscribe((_, order) -> ask(query.with(order)));
        table.selectedRankProperty().subscribe(detail::show);
        new Holes(accounts, coverage, datasets).follow(this.zone);
        datasets.versionProperty().subscribe((_, _) -> follow());
        datasets.versionProperty().subscribe((_, _) -> cover());
        Upkeep upkeep = new Upkeep(library, engine, jobs);
        datasets.versionProperty().subscribe((_, _) -> upkeep.begin());
        datasets.openings().openingProperty().subscribe(upkeep::yieldTo);
        datasets.openings().openingProperty().subscribe((_, job) -> findAfter(job));
        datasets.openings().firstProperty().subscribe((_, calls) -> showFirst(calls));
    }

    /// What table, charts and figures show: one result at a time for all of them.
    ReadOnlyObjectProperty<Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// What stands in the place of the rows.
    ReadOnlyObjectProperty<TableState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// In which zone times are shown, and days and hours are filtered and charted.
    ObjectProperty<DisplayZone> zoneProperty() {
        return zone;
    }

    DatasetsViewModel datasets() {
        return datasets;
    }

    AccountsViewModel accounts() {
        return accounts;
    }

    FilterBarViewModel search() {
        return search;
    }

    CallTableViewModel table() {
        return table;
    }

    LookupViewModel lookup() {
        return lookup;
    }

    DetailViewModel detail() {
        return detail;
    }

    /// Marks, notes and names of calls.
    Marking marking() {
        return marking;
    }

    SelectedCalls selected() {
        return selected;
    }

    ChartsViewModel charts() {
        return charts;
    }

    FacetsViewModel facets() {
        return facets;
    }

    CoverageViewModel coverage() {
        return coverage;
    }

    /// Runs the query again.
    void refresh() {
        ask(query);
    }

    /// Shows all calls, and of them selects this one.
    void dropFilter(int rank) {
        awaited = OptionalInt.of(rank);
        search.clear();
    }

    /// Shows all datasets, and selects this call.
    void showAll(int rank) {
        awaited = OptionalInt.of(rank);
        showAll();
    }

    void showAll() {
        search.clear();
        datasets.showAll();
    }

    /// Shows only the calls of this dataset whose record had a value that could not be read. If a
    /// name does not tell it from the others, these are switched off.
    void showProblems(Dataset dataset) {
        Filter problems = new Filter.Is(List.of(State.PROBLEM));
        String name = dataset.name().toLowerCase(Locale.ROOT);
        boolean isAlone =
                datasets.datasets().stream()
                        .filter(other -> other.isVisible() || other.number() == dataset.number())
                        .noneMatch(
                                other ->
                                        other.number() != dataset.number()
                                                && other.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .contains(name));
        if (!isAlone) {
            datasets.showOnly(dataset);
        } else if (!dataset.isVisible()) {
            datasets.setVisible(dataset, true);
        }
        Condition isIt = new Condition.Equal(Value.Text.of(dataset.name()));
        search.ask(Filter.and(List.of(problems, Filter.of(CallField.DATASET, isIt))).print());
    }

    /// Finds a call that the library has.
    void find(String id) {
        lookup.textProperty().set(id);
        lookup.find();
    }

    /// Finds this call as soon as the files that are being read are there.
    void findWhenLoaded(String id) {
        wantedId = id;
    }

    /// A file that is refused changes no version, so nothing else would look for the call.
    private void findAfter(Optional<OpenJob> opening) {
        if (opening.isEmpty() && !wantedId.isEmpty()) {
            ask(query);
        }
    }

    /// The library has changed. That no call was shown before it did says nothing any more.
    private void follow() {
        if (state.get() instanceof TableState.NoCalls) {
            state.set(new TableState.Loading());
        }
        selectedId =
                detail.callProperty()
                        .get()
                        .flatMap(call -> call.call().text(CallField.CALL_UUID))
                        .orElse("");
        ask(query);
    }

    private void ask(Query wanted) {
        query = wanted;
        explaining.cancel();
        running.cancel(); // latest wins: a cancelled job never delivers
        String id = selectedId;
        running =
                jobs.run(
                        progress ->
                                new Found(
                                        engine.select(wanted, progress),
                                        id.isEmpty()
                                                ? OptionalInt.empty()
                                                : engine.find(id)
                                                        .map(call -> OptionalInt.of(call.rank()))
                                                        .orElse(OptionalInt.empty())),
                        this::show,
                        this::fail);
    }

    /// Once for each state of the library, whatever is asked of it.
    private void cover() {
        covering.cancel(); // latest wins
        covering = jobs.run(engine::coverage, coverage.coverageProperty()::set, this::fail);
    }

    /// Only where nothing else is to be looked at: other calls are not pushed aside.
    private void showFirst(List<Call> calls) {
        if (datasets.datasets().isEmpty()) {
            table.showFirst(calls);
            state.set(
                    calls.isEmpty()
                            ? new TableState.NoCalls()
                            : new TableState.FirstRows(calls.size()));
        }
    }

    /// @param selected where the call is now that was selected before the library changed
    private record Found(Result result, OptionalInt selected) {}

    private void show(Found answer) {
        Result found = answer.result;
        if (state.get() instanceof TableState.FirstRows && found.figures().all() == 0) {
            return; // of the library as it was before the file
        }
        boolean isOther = found.version() != result.get().version();
        table.show(found, answer.selected);
        if (isOther) {
            detail.show(table.selectedRankProperty().get()); // its record may be another
            selectedId = "";
        }
        coverage.queryProperty().set(found.query());
        charts.talkProperty().set(found.talk());
        charts.timeProperty().set(found.series());
        search.tookProperty().set(Optional.of(found.took()));
        result.set(found);
        state.set(TableState.of(found));
        explain(found);
        facets.show(found.query());
        OptionalInt wanted = awaited;
        awaited = OptionalInt.empty();
        wanted.ifPresent(table::select);
        if (!wantedId.isEmpty() && datasets.openings().openingProperty().get().isEmpty()) {
            lookup.textProperty().set(wantedId);
            wantedId = "";
            lookup.find();
        }
    }

    /// Nothing found explains itself, a moment later.
    private void explain(Result found) {
        explaining.cancel(); // latest wins
        Written asked = search.goodProperty().get();
        if (state.get() instanceof TableState.NoMatch(long all, _)
                && asked.parsed().filter().equals(found.query().filter())) {
            explaining =
                    jobs.run(
                            progress -> NoMatchReasons.of(engine, asked, found.query(), progress),
                            reasons -> state.set(new TableState.NoMatch(all, reasons)),
                            this::fail);
        }
    }

    private void narrow(TalkRange range) {
        require(
                CallField.TALK_SECONDS,
                range.fromSeconds() == range.toSeconds()
                        ? new Condition.Equal(new Value.Seconds(range.fromSeconds()))
                        : new Condition.Between(
                                new Value.Seconds(range.fromSeconds()),
                                new Value.Seconds(range.toSeconds())));
    }

    private void narrow(TimeRange range) {
        narrow(new Span(range.from(), range.to()));
    }

    private void narrow(Span span) {
        require(CallField.INITIATION_TIME, Condition.during(span.from(), span.to(), query.zone()));
    }

    private void require(CallField field, Condition condition) {
        search.require(new Filter.Where(new Target.Of(field), List.of(condition)));
    }

    /// What the library reports is told in place; anything else is a bug, and told as one.
    boolean fail(Exception e) {
        boolean isExpected = e instanceof LibraryException;
        state.set(new TableState.Failed(isExpected ? String.valueOf(e.getMessage()) : ""));
        return isExpected;
    }
}
