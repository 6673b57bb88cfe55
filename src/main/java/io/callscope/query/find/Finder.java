package io.callscope.query.find;

import static java.util.Objects.requireNonNull;

import io.callscope.model.Call;
import io.callscope.query.Additions;
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

    private final Additions added;
    private Optional<Known> known = Optional.empty();

    /// The index as it was found for a version of the library.
    private record Known(long version, LookupIndex index) {}

    /// @param added what the user has added to calls
    public Finder(Additions added) {
        this.added = added;
    }

    /// What is known of the clues.
    ///
    /// @param session that reads one state of the library
    /// @param version of that state
    public Answer find(List<Clue> clues, Session session, long version) {
        long begin = System.nanoTime();
        Search search = new Search(session, index(session, version));
        List<Candidate> candidates = search.candidates(clues);
        List<Judged> judged = new Judge(clues).judge(candidates);
        List<Judged> best = judged.subList(0, Math.min(Answer.MOST, judged.size()));
        Map<Long, StoredCall> calls = new HashMap<>();
        if (!best.isEmpty()) {
            String ranks =
                    best.stream()
                            .map(one -> Integer.toString(one.candidate().rank()))
                            .collect(Collectors.joining(","));
            StoredCalls.where(session, "rank IN (" + ranks + ")", added)
                    .forEach(stored -> calls.put(stored.call().id(), stored));
        }
        Teller teller = new Teller(session);
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
                (int) session.number("SELECT count(*) FROM datasets"),
                Duration.ofNanos(System.nanoTime() - begin));
    }

    /// An index that is there stays current as long as the version is the same; one that is not may
    /// be made at any time.
    private synchronized LookupIndex index(Session session, long version) {
        if (known.filter(it -> it.version == version && it.index.isCurrent()).isEmpty()) {
            known = Optional.of(new Known(version, LookupIndex.of(session)));
        }
        return known.get().index;
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
        private final Map<Long, Story> told = new HashMap<>();
        private int asked;

        Teller(Session session) {
            this.session = session;
        }

        Story story(Call call) {
            Story known = told.get(call.id());
            if (known != null) {
                return known;
            }
            if (asked++ >= MOST_STORIES) {
                return new Story(List.of(call));
            }
            Story story = Stories.of(call, session);
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
