package io.callscope.query.find;

import static java.util.Objects.requireNonNull;

import io.callscope.model.Call;
import io.callscope.query.Additions;
import io.callscope.query.CallReader;
import io.callscope.query.StoredCall;
import io.callscope.query.StoredCalls;
import io.callscope.query.clue.Clue;
import io.callscope.query.find.Judge.Judged;
import io.callscope.store.LookupIndex;
import io.callscope.store.Session;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the calls of the whole library that a text may mean. Safe for several threads.
public final class Finder {
    /// Of more matches, no story is told until they are looked at.
    private static final int MOST_STORIES = 6;

    /// Of more records with the hash of an id, the call is looked for among all.
    private static final int MOST_RECORDS = 1_000;

    private final Additions added;
    private Optional<Known> known = Optional.empty();

    /// What was found of a version of the library.
    private record Known(long version, LookupIndex index, CallReader reader) {}

    /// @param added what the user has added to calls
    public Finder(Additions added) {
        this.added = added;
    }

    /// The calls with an id; of those that are shown the newest, else of all.
    ///
    /// @param key the id without case and dashes
    /// @param session that reads one state of the library
    /// @param version of that state
    public Optional<Found> byId(String key, Session session, long version) {
        LookupIndex index = known(session, version).index;
        List<Long> records =
                index.isCurrent()
                        ? session.list(
                                "SELECT record_id FROM %s WHERE hash = hash(?) LIMIT %d"
                                        .formatted(index.keys(), MOST_RECORDS + 1),
                                List.of(key),
                                row -> row.getLong(1))
                        : List.of();
        if (index.isCurrent() && records.isEmpty()) {
            return Optional.empty();
        }
        // the legs of a call are among them, which can be very many
        boolean isFew = index.isCurrent() && records.size() <= MOST_RECORDS;
        return session.first(
                Found.SELECT
                        + (isFew ? "record_id IN (" + listed(records) + ") AND " : "")
                        + "id_key = ? ORDER BY shown DESC, rank DESC LIMIT 1",
                List.of(key),
                Found::read);
    }

    private static String listed(List<? extends Number> numbers) {
        return numbers.stream().map(Number::toString).collect(Collectors.joining(","));
    }

    /// What is known of the clues.
    ///
    /// @param session that reads one state of the library
    /// @param version of that state
    public Answer find(List<Clue> clues, Session session, long version) {
        long begin = System.nanoTime();
        Known now = known(session, version);
        Search search = new Search(session, now.index, now.reader.columns());
        List<Candidate> candidates = search.candidates(clues);
        List<Judged> judged = new Judge(clues).judge(candidates);
        List<Judged> best = judged.subList(0, Math.min(Answer.MOST, judged.size()));
        Map<Long, StoredCall> calls = new HashMap<>();
        if (!best.isEmpty()) {
            String ranks = listed(best.stream().map(one -> one.candidate().rank()).toList());
            StoredCalls.where(session, "rank IN (" + ranks + ")", now.reader, added)
                    .forEach(stored -> calls.put(stored.call().id(), stored));
        }
        Teller teller = new Teller(session, now.reader);
        List<Match> matches =
                best.stream()
                        .filter(one -> calls.containsKey(one.candidate().id()))
                        .map(one -> match(one, calls, teller))
                        .toList();
        return new Answer(
                clues,
                matches,
                search.isCut() || judged.size() > best.size(),
                missing(clues, judged),
                now.reader.datasets(),
                Duration.ofNanos(System.nanoTime() - begin));
    }

    /// An index that is there stays current as long as the version is the same; one that is not may
    /// be made at any time.
    private synchronized Known known(Session session, long version) {
        if (known.filter(it -> it.version == version && it.index.isCurrent()).isEmpty()) {
            known =
                    Optional.of(
                            new Known(version, LookupIndex.of(session), CallReader.of(session)));
        }
        return known.get();
    }

    private static Match match(Judged one, Map<Long, StoredCall> calls, Teller teller) {
        StoredCall stored = requireNonNull(calls.get(one.candidate().id()));
        return new Match(
                stored,
                one.candidate().isShown(),
                one.closeness(),
                one.reasons(),
                teller.story(stored.call()));
    }

    /// Tells each story once.
    private static final class Teller {
        private final Session session;
        private final CallReader reader;
        private final Map<Long, Story> told = new HashMap<>();
        private int asked;

        Teller(Session session, CallReader reader) {
            this.session = session;
            this.reader = reader;
        }

        Story story(Call call) {
            Story known = told.get(call.id());
            if (known != null) {
                return known;
            }
            if (asked++ >= MOST_STORIES) {
                return new Story(List.of(call));
            }
            Story story = Stories.of(call, session, reader);
            story.calls().forEach(one -> told.put(one.id(), story));
            return story;
        }
    }

    /// The whole ids that led to no call.
    private static List<Clue> missing(List<Clue> clues, List<Judged> judged) {
        Set<Clue> found = new HashSet<>();
        for (Judged one : judged) {
            one.reasons().stream()
                    .filter(reason -> reason.kind().isId())
                    .forEach(reason -> found.add(reason.clue()));
        }
        return clues.stream()
                .filter(
                        clue ->
                                switch (clue) {
                                    case Clue.Id id -> id.isWhole();
                                    case Clue.SipId sip -> sip.isWhole();
                                    default -> false;
                                })
                .filter(clue -> !found.contains(clue))
                .toList();
    }
}
