package io.callscope.query.account;

import io.callscope.model.Finding;
import io.callscope.model.PhoneNumber;
import io.callscope.model.Place;
import io.callscope.model.Problem;
import io.callscope.query.Coverage;
import io.callscope.source.Interpretation.Aspect;
import io.callscope.store.Dataset;
import io.callscope.store.Library;
import io.callscope.store.Session;
import io.callscope.work.Progress;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Asks the library for the account of a dataset. Not for the user interface's thread.
public final class Accounts {
    /// Largest numbers of records that exports of the providers, and worksheets, hold; those of
    /// worksheets also less the row of headings.
    private static final Set<Long> LIMITS =
            Set.of(200L, 1_000L, 10_000L, 65_535L, 65_536L, 1_048_575L, 1_048_576L);

    private static final String KIND = "regexp_extract(reason, '^[^;:]*')";

    private static final String REDACTED =
            """
            SELECT count(*) FROM calls WHERE dataset = ? AND (
                regexp_matches(from_key, '%s') OR regexp_matches(to_key, '%s'))
            """
                    .formatted(PhoneNumber.REDACTED, PhoneNumber.REDACTED);

    private final Library library;

    public Accounts(Library library) {
        this.library = library;
    }

    /// The account of a dataset, as it is now.
    public Account of(Dataset dataset, Progress progress) {
        try (Session session = library.session().cancelledBy(progress)) {
            return session.reading(() -> of(dataset, session));
        }
    }

    /// The problems of one kind, in the file's order.
    ///
    /// @param kind name of a [ProblemKind]; empty for all
    public List<Problem> problems(Dataset dataset, String kind, int most) {
        try (Session session = library.session()) {
            return session.list(
                    "SELECT record, line, field, value, reason FROM problems WHERE dataset = ? AND (? = '' OR "
                            + KIND
                            + " = ?) ORDER BY record = 0, record, field LIMIT ?",
                    List.of(dataset.number(), kind, kind, most),
                    row ->
                            new Problem(
                                    new Place(row.getLong(1), row.getLong(2)),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5)));
        }
    }

    private static Instant changed(List<Object> number, Session session) {
        return session.first(
                        "SELECT modified FROM datasets WHERE dataset = ?",
                        number,
                        row -> row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC))
                .orElseThrow();
    }

    private static Account of(Dataset dataset, Session session) {
        List<Object> number = List.of(dataset.number());
        List<ProblemKind> kinds =
                session.list(
                        "SELECT "
                                + KIND
                                + " AS kind, count(*) AS n FROM problems WHERE dataset = ?"
                                + " GROUP BY kind ORDER BY n DESC, kind",
                        number,
                        row -> new ProblemKind(row.getString(1), row.getLong(2)));
        Times times =
                session.first(
                                "SELECT min(t), max(t) FROM (SELECT coalesce(initiation_time, answer_time, end_time)"
                                        + " AS t FROM calls WHERE dataset = ?)",
                                number,
                                row ->
                                        new Times(
                                                instant(row.getObject(1, LocalDateTime.class)),
                                                instant(row.getObject(2, LocalDateTime.class))))
                        .orElseThrow();
        return new Account(
                dataset,
                times.first,
                times.last,
                changed(number, session),
                zone(dataset),
                new CurrencyProbe(session).decided(dataset),
                kinds,
                session.number(
                        "SELECT count(*) FROM calls WHERE dataset = ? AND has_problem",
                        dataset.number()),
                session.number(
                        "SELECT count(*) FROM calls WHERE dataset = ? AND contains(findings, ?)",
                        dataset.number(),
                        Finding.UNCERTAIN_LOCAL_TIME.name()),
                suspicions(dataset, kinds, session));
    }

    private static List<Suspicion> suspicions(
            Dataset dataset, List<ProblemKind> kinds, Session session) {
        List<Suspicion> found = new ArrayList<>();
        if (kinds.stream().anyMatch(kind -> isCutOff(kind.name()))) {
            found.add(new Suspicion.CutOff());
        }
        if (LIMITS.contains(dataset.records())) {
            found.add(new Suspicion.ExportLimit(dataset.records()));
        }
        long redacted = session.number(REDACTED, dataset.number());
        if (redacted > 0) {
            found.add(new Suspicion.Redacted(redacted));
        }
        Gaps.in(lane(dataset, session)).ifPresent(found::add);
        return found;
    }

    /// As the splitter says it, and as a packed file that breaks off is said to.
    private static boolean isCutOff(String kind) {
        return kind.startsWith("the file ends") || kind.startsWith("the packed file breaks off");
    }

    private static Coverage.Lane lane(Dataset dataset, Session session) {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        session.list(
                "SELECT quarter, count(*) FROM calls WHERE dataset = ? AND quarter IS NOT NULL GROUP BY quarter",
                List.of(dataset.number()),
                row -> counts.put(row.getInt(1), row.getLong(2)));
        return Coverage.lane(dataset.number(), dataset.name(), counts);
    }

    private static Decided zone(Dataset dataset) {
        if (dataset.zone().isEmpty() || !dataset.zone().get().equals(dataset.understood().zone())) {
            return Decided.BY_RECORDS;
        }
        return dataset.understood().states(Aspect.ZONE) ? Decided.BY_USER : Decided.AS_USUAL;
    }

    private static Optional<Instant> instant(@Nullable LocalDateTime time) {
        return Optional.ofNullable(time).map(one -> one.toInstant(ZoneOffset.UTC));
    }

    private record Times(Optional<Instant> first, Optional<Instant> last) {}
}
