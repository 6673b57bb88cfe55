package io.callscope.query;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.query.clue.Clue;
import io.callscope.query.facet.ColumnStatistics;
import io.callscope.query.facet.Facet;
import io.callscope.query.facet.FacetCounts;
import io.callscope.query.file.CallFile;
import io.callscope.query.file.CallFileWriter;
import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.Value;
import io.callscope.query.filter.complete.ValueCount;
import io.callscope.query.filter.sql.Added;
import io.callscope.query.filter.sql.Sql;
import io.callscope.query.find.Answer;
import io.callscope.query.find.Finder;
import io.callscope.query.find.Found;
import io.callscope.query.find.Stories;
import io.callscope.query.find.Story;
import io.callscope.store.Library;
import io.callscope.store.Session;
import io.callscope.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Answers queries from the library: everything that shows or counts calls asks here. Safe for
/// several threads; not for the user interface's.
public final class QueryEngine {
    private static final int MOST_VALUES = 100;

    private final Library library;
    private final Additions additions;
    private final Extents extents;
    private final FilterCompiler filters;
    private final Batches batches;
    private final Finder finder;
    private final Ordering ordering;
    private final Dictionaries dictionaries = new Dictionaries();
    private volatile @Nullable Ledger ledger;

    public QueryEngine(Library library) {
        this(library, InstantSource.system());
    }

    /// An engine with its own time.
    ///
    /// @param clock what `yesterday` and the like in filters are counted from
    QueryEngine(Library library, InstantSource clock) {
        this.library = library;
        additions = new Additions(library);
        extents = new Extents(library);
        filters = new FilterCompiler(extents, dictionaries, additions, clock);
        batches = new Batches(extents, additions);
        finder = new Finder(additions);
        ordering = new Ordering(additions);
    }

    /// What the user has added to the calls.
    public Additions additions() {
        return additions;
    }

    /// Finds the calls of a query, their order, figures and histograms, all of the same state of
    /// the library.
    public Result select(Query query, Progress progress) {
        try (Session session = library.session().cancelledBy(progress)) {
            return session.reading(() -> select(query, session));
        }
    }

    private Result select(Query query, Session session) {
        long start = System.nanoTime();
        Extent extent = extents.of(session);
        Hits hits = hits(query, session);
        Statistics statistics = statistics(hits, extent, session);
        int[] ordered = ordering.of(statistics.ranks(), query.order(), extent, session);
        long overlaps = extent.folded() == 0 ? 0 : hits.overlaps(session);
        Figures figures = statistics.figures(extent.shown(), overlaps);
        TalkHistogram talk = statistics.talk();
        TimeSeries series = statistics.series(query.zone());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Result(query, extent.version(), ordered, figures, talk, series, took);
    }

    private Statistics statistics(Hits hits, Extent extent, Session session) {
        Ledger known = ledger;
        return known != null && known.version() == extent.version()
                ? known.statistics(hits.ranks(extent.size(), session))
                : StatisticsSql.of(hits, extent.size(), session);
    }

    /// Makes queries several times as fast until the library changes, by keeping at hand what is
    /// summed up of its calls: about 30 bytes of each.
    public void prepare(Progress progress) {
        try (Session session = library.session().cancelledBy(progress)) {
            session.reading(
                    () -> {
                        Extent extent = extents.of(session);
                        Ledger known = ledger;
                        if (known == null || known.version() != extent.version()) {
                            ledger = null; // its memory is needed for the next one
                            extents.lookAtNumbers(session);
                            ledger = Ledger.read(extent, session, progress).orElse(null);
                        }
                        return extent;
                    });
        }
    }

    /// Which hours the visible datasets have calls of.
    public Coverage coverage(Progress progress) {
        try (Session session = library.session().cancelledBy(progress)) {
            return session.reading(() -> Coverage.read(session, library.version(session)));
        }
    }

    /// The values of shown calls in a field, or on either side, with how many calls have each: the
    /// most frequent ones that contain what is typed. Hours and weekdays are those of a zone.
    public List<ValueCount> values(Target target, String typed, ZoneId zone, Progress progress) {
        try (Session session = library.session().cancelledBy(progress)) {
            return session.reading(
                    () ->
                            target.kind() == Target.Kind.HOUR
                                            || target.kind() == Target.Kind.WEEKDAY
                                    ? counts(zone, session)
                                            .of(Filter.all(), List.of(target))
                                            .getFirst()
                                            .printed()
                                    : counts(zone, session).values(target, typed, MOST_VALUES));
        }
    }

    /// How many calls of a query have which value in each of these, without what its filter asks of
    /// that same target; in the order of the targets.
    public List<Facet> facets(Query query, List<Target> targets, Progress progress) {
        try (Session session = library.session().cancelledBy(progress)) {
            return session.reading(() -> counts(query.zone(), session).of(query.filter(), targets));
        }
    }

    /// The same of one target, of the values that contain what is typed.
    public Facet facet(Query query, Target target, String typed, Progress progress) {
        try (Session session = library.session().cancelledBy(progress)) {
            return session.reading(
                    () -> counts(query.zone(), session).matching(query.filter(), target, typed));
        }
    }

    /// What can be said of all values of a field in the calls of a query.
    public ColumnStatistics statistics(Query query, CallField field, Progress progress) {
        try (Session session = library.session().cancelledBy(progress)) {
            return session.reading(
                    () -> counts(query.zone(), session).statistics(query.filter(), field));
        }
    }

    private FacetCounts counts(ZoneId zone, Session session) {
        return new FacetCounts(session, filters.context(zone, session));
    }

    /// How many calls a filter would find without each of its terms, in the order of the terms.
    public List<Long> withoutEach(List<Filter> terms, ZoneId zone, Progress progress) {
        try (Session session = library.session().cancelledBy(progress)) {
            return session.reading(
                    () -> {
                        List<Sql> conditions =
                                terms.stream()
                                        .map(term -> filters.compile(term, zone, session))
                                        .toList();
                        return TermCounts.withoutEach(conditions, session);
                    });
        }
    }

    /// Where in a result the next marked call is, after the last one again the first.
    ///
    /// @param index where to begin, which is looked at last; -1 to begin before the first one
    /// @param step 1 for the next one, -1 for the one before
    public OptionalInt nextMarked(Result result, int index, int step, Progress progress) {
        try (Session session = library.session().cancelledBy(progress)) {
            Added added = session.reading(() -> additions.of(session, library.version(session)));
            return Additions.nextMarked(result.ranks(), index, step, added);
        }
    }

    /// Which rows of a result pass a further filter; nothing if the library has changed since.
    public Optional<Matches> matches(Result result, Filter filter, Progress progress) {
        try (Session session = library.session().cancelledBy(progress)) {
            return session.reading(
                    () -> {
                        Extent extent = extents.of(session);
                        if (extent.version() != result.version()) {
                            return Optional.empty();
                        }
                        Hits hits = hits(result.query().with(filter), session);
                        return Optional.of(Matches.of(result, hits, extent.size(), session));
                    });
        }
    }

    /// The calls at these places, in this order.
    public List<Call> page(int... ranks) {
        try (Session session = library.session()) {
            return session.reading(() -> batches.page(session, ranks));
        }
    }

    /// A call with its record.
    public Optional<StoredCall> stored(int rank) {
        try (Session session = library.session()) {
            return session
                    .reading(
                            () ->
                                    StoredCalls.where(
                                            session,
                                            "rank = " + rank,
                                            extents.of(session).reader(),
                                            additions))
                    .stream()
                    .findFirst();
        }
    }

    /// The other copies of a call in the visible datasets, as their records have them, the newest
    /// by provenance first: those that were folded into it, and those that its own file has; the
    /// first [StoredCall#MOST_COPIES].
    public List<StoredCall> copies(StoredCall call) {
        try (Session session = library.session()) {
            return Copies.of(call.call(), session);
        }
    }

    /// Hands over all calls of the result with their records, in time order, a batch at a time. If
    /// the library has changed since, they are the calls that its query finds now.
    ///
    /// @throws E what the use of a call throws
    public <E extends Exception> void each(Result result, Progress progress, Use<E> use) throws E {
        try (Session session = library.session().cancelledBy(progress)) {
            session.transaction(
                    () -> {
                        int[] ranks = ranks(result, false, session);
                        batches.each(ranks, session, progress, use);
                    });
        }
    }

    /// Writes all calls of the result into a file, which is there already; of a library that has
    /// changed since, the same as [#each].
    ///
    /// @param isAsShown in the order of the result, else in time order
    /// @throws IOException if it can't be written
    public void write(Result result, boolean isAsShown, CallFile file, Progress progress)
            throws IOException {
        try (Session session = library.session().cancelledBy(progress)) {
            session.transaction(
                    () -> {
                        int[] ranks = ranks(result, isAsShown, session);
                        boolean hasUnknown = file.hasUnknownKeys() && hasUnknownKeys();
                        if (hasUnknown) {
                            batches.unknownKeys(ranks, session, progress);
                        }
                        Extent extent = extents.of(session);
                        new CallFileWriter(
                                        session,
                                        additions.of(session, extent.version()),
                                        extent.fields(),
                                        dictionaries.of(extent.version(), session),
                                        file,
                                        hasUnknown)
                                .write(ranks, progress);
                    });
        }
    }

    /// Whether a record of the library has one; else the records need not be read for them.
    public boolean hasUnknownKeys() {
        return library.datasets().stream().anyMatch(dataset -> !dataset.unknownKeys().isEmpty());
    }

    /// Hands over all calls of the result without their records, a batch at a time; of a library
    /// that has changed since, the same as [#each].
    ///
    /// @param isAsShown in the order of the result, else in time order
    /// @throws E what the use of a call throws
    public <E extends Exception> void calls(
            Result result, boolean isAsShown, Progress progress, CallUse<E> use) throws E {
        try (Session session = library.session().cancelledBy(progress)) {
            session.transaction(
                    () -> {
                        int[] ranks = ranks(result, isAsShown, session);
                        batches.calls(ranks, session, progress, use);
                    });
        }
    }

    /// What is summed up of some calls of a result; nothing if the library has changed since.
    ///
    /// @param ranks at least one
    public Optional<Figures> figures(Result result, int[] ranks, Progress progress) {
        try (Session session = library.session().cancelledBy(progress)) {
            return session.reading(
                    () ->
                            library.version(session) == result.version()
                                    ? Optional.of(Statistics.of(Ranks.sorted(ranks), session))
                                    : Optional.empty());
        }
    }

    /// Some calls of a result, in this order; none if the library has changed since.
    public List<Call> calls(Result result, int[] ranks, Progress progress) {
        List<Call> calls = new ArrayList<>();
        try (Session session = library.session().cancelledBy(progress)) {
            session.transaction(
                    () -> {
                        if (library.version(session) == result.version()) {
                            batches.calls(ranks, session, progress, calls::add);
                        }
                    });
        }
        return calls;
    }

    private int[] ranks(Result result, boolean isAsShown, Session session) {
        boolean isOfNow = library.version(session) == result.version();
        int[] ranks = (isOfNow ? result : select(result.query(), session)).ranks();
        return isAsShown ? ranks : Ranks.sorted(ranks);
    }

    /// What is done with one call.
    @FunctionalInterface
    public interface CallUse<E extends Exception> {
        void take(Call call) throws E;
    }

    /// What is done with one call and its record.
    @FunctionalInterface
    public interface Use<E extends Exception> {
        void take(StoredCall call) throws E;
    }

    /// The filter that finds a call by its id, whatever its case and dashes; a blank one finds
    /// none.
    public static Filter byId(String id) {
        Condition isIt = new Condition.Equal(Value.Text.of(id.strip()));
        boolean isBlank = id.replace("-", "").isBlank();
        return new Filter.Where(
                new Target.Of(CallField.CALL_UUID), isBlank ? List.of() : List.of(isIt));
    }

    /// A call by its id, whatever its case and with or without dashes; of those that are shown the
    /// newest, else of all.
    public Optional<Found> find(String id) {
        String key = id.strip().toLowerCase(Locale.ROOT).replace("-", "");
        try (Session session = library.session()) {
            return session.reading(() -> finder.byId(key, session, library.version(session)));
        }
    }

    /// The call that was made of a record, where it is now.
    public Optional<Found> located(long record) {
        try (Session session = library.session()) {
            return session.first(Found.SELECT + "record_id = " + record, List.of(), Found::read);
        }
    }

    /// The calls of the whole library that clues lead to, also of datasets that are not shown.
    public Answer find(List<Clue> clues, Progress progress) {
        try (Session session = library.session().cancelledBy(progress)) {
            return session.reading(() -> finder.find(clues, session, library.version(session)));
        }
    }

    /// The calls between the same two numbers, shortly before and after a call.
    public Story story(Call call) {
        try (Session session = library.session()) {
            return session.reading(() -> Stories.of(call, session, extents.of(session).reader()));
        }
    }

    private Hits hits(Query query, Session session) {
        return Hits.of(query.filter(), filters.compile(query.filter(), query.zone(), session));
    }
}
