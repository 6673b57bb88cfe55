package io.callscope.query;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.CallKey;
import io.callscope.model.Mark;
import io.callscope.model.Name;
import io.callscope.model.NameBook;
import io.callscope.model.PhoneNumber;
import io.callscope.model.Product;
import io.callscope.query.filter.sql.Added;
import io.callscope.query.filter.sql.SqlContext.Regexes;
import io.callscope.store.Library;
import io.callscope.store.Marks;
import io.callscope.store.Names;
import io.callscope.store.Schema;
import io.callscope.store.Session;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// What the user has added to calls: marks, notes, and the names of numbers. Safe for several
/// threads.
///
/// Marked calls are looked for in the library once for each of its states, and after that only the
/// newly marked ones.
public final class Additions {
    private static final int MOST_REGEX_TEXTS = 1_000;

    private final Marks marks;
    private final Names names;
    private final Map<CallKey, List<Integer>> found = new HashMap<>();
    private long foundIn = -1;
    private Added last = Added.NONE;
    private long lastMarks = -1;
    private long lastNames = -1;
    private long states;

    Additions(Library library) {
        marks = library.marks();
        names = library.names();
    }

    /// The call with what the user has added to it until now. On any thread, and quick.
    public Call to(Call call) {
        return to(call.toBuilder());
    }

    /// The same for a call that is being read.
    Call to(Call.Builder all) {
        Marks.State said = marks.state();
        Mark mark =
                said.marks().isEmpty()
                        ? Mark.NONE
                        : CallKey.of(all.build()).map(said::of).orElse(Mark.NONE);
        all.set(CallField.MARKED, mark.isMarked());
        all.set(CallField.NOTE, mark.hasNote() ? mark.note() : null);
        name(all, CallField.FROM_NUMBER, CallField.FROM_NAME, CallField.FROM_GROUP);
        name(all, CallField.TO_NUMBER, CallField.TO_NAME, CallField.TO_GROUP);
        return all.build();
    }

    private void name(Call.Builder call, CallField number, CallField name, CallField group) {
        NameBook book = names.book();
        Optional<Name> known =
                book.size() > 0 && call.get(number) instanceof String raw
                        ? book.of(new PhoneNumber(raw).comparable())
                        : Optional.empty();
        call.set(name, known.map(Name::name).filter(text -> !text.isEmpty()).orElse(null));
        call.set(group, known.map(Name::group).filter(text -> !text.isEmpty()).orElse(null));
    }

    /// All of it, as queries need it.
    ///
    /// @param version of the library that the session reads
    synchronized Added of(Session session, long version) {
        Marks.State said = marks.state();
        Names.State named = names.state();
        if (version != foundIn) {
            found.clear();
            foundIn = version;
            lastMarks = -1;
        }
        if (said.version() != lastMarks || named.version() != lastNames) {
            last = new Added(named.book(), byRank(said.marks(), session), ++states);
            lastMarks = said.version();
            lastNames = named.version();
        }
        return last;
    }

    private Map<Integer, Mark> byRank(Map<CallKey, Mark> said, Session session) {
        Set<CallKey> wanted = new HashSet<>();
        said.forEach(
                (call, mark) -> {
                    if (!mark.equals(Mark.NONE)) {
                        wanted.add(call);
                    }
                });
        find(wanted.stream().filter(call -> !found.containsKey(call)).toList(), session);
        Map<Integer, Mark> byRank = new HashMap<>();
        for (CallKey call : wanted) {
            Mark mark = said.getOrDefault(call, Mark.NONE);
            found.getOrDefault(call, List.of()).forEach(rank -> byRank.put(rank, mark));
        }
        return byRank;
    }

    /// Among literals, which the database looks up at once.
    private void find(List<CallKey> calls, Session session) {
        if (calls.isEmpty()) {
            return;
        }
        Map<CallKey, List<Integer>> fresh = new HashMap<>();
        calls.forEach(call -> fresh.put(call, new ArrayList<>(1)));
        String ids =
                calls.stream()
                        .map(call -> "'" + call.bareId().replace("'", "''") + "'")
                        .collect(Collectors.joining(", "));
        session.list(
                "SELECT rank, product, %s FROM calls WHERE id_key IN (%s)"
                        .formatted(Schema.SAME_ID, ids),
                List.of(),
                row -> {
                    Product product = Product.valueOf(row.getString(2));
                    List<Integer> ranks = fresh.get(new CallKey(product, row.getString(3)));
                    return ranks != null && ranks.add(row.getInt(1));
                });
        found.putAll(fresh); // not before: the search may be cancelled
    }

    /// The place of the next marked call among these ranks, see [QueryEngine#nextMarked].
    static OptionalInt nextMarked(int[] ranks, int index, int step, Added added) {
        BitSet marked = new BitSet();
        added.marks()
                .forEach(
                        (rank, mark) -> {
                            if (mark.isMarked()) {
                                marked.set(rank);
                            }
                        });
        for (int i = 1; i <= ranks.length && !marked.isEmpty(); i++) {
            int at = Math.floorMod(index + i * step, ranks.length);
            if (marked.get(ranks[at])) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /// Lets the database match.
    static Regexes regexes(Session session) {
        return (expression, texts) -> {
            List<String> matching = new ArrayList<>();
            for (int from = 0; from < texts.size(); from += MOST_REGEX_TEXTS) {
                List<Object> values =
                        new ArrayList<>(
                                texts.subList(
                                        from, Math.min(texts.size(), from + MOST_REGEX_TEXTS)));
                String rows = values.stream().map(_ -> "(?)").collect(Collectors.joining(", "));
                values.add(expression);
                matching.addAll(
                        session.list(
                                "SELECT text FROM (VALUES "
                                        + rows
                                        + ") known(text) WHERE regexp_matches(text, ?, 'is')",
                                values,
                                row -> row.getString(1)));
            }
            return matching;
        };
    }
}
