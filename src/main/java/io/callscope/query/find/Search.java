package io.callscope.query.find;

import io.callscope.query.clue.Clue;
import io.callscope.query.clue.Clue.Phone.Extent;
import io.callscope.query.clue.Period;
import io.callscope.store.CallColumns;
import io.callscope.store.LookupIndex;
import io.callscope.store.Session;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Collects the calls that clues can lead to, a little more than fit them, by as few questions to
/// the database as there are kinds of clues. For one thread.
final class Search {
    /// Of one question, the newest of more calls.
    private static final int MOST = 1_000;

    /// And of near misses.
    private static final int MOST_NEAR = 200;

    /// Of a text with more clues of a kind, the first.
    private static final int MOST_CLUES = 300;

    private static final int MOST_PARTS = 20;

    /// Of a number by E.164.
    private static final int MOST_DIGITS = 15;

    /// Calls that began before a time and lasted until then.
    private static final Duration LONGEST = Duration.ofHours(2);

    private final Session session;
    private final LookupIndex index;
    private final CallColumns columns;
    private final Set<Long> found = new LinkedHashSet<>();
    private boolean isCut;

    Search(Session session, LookupIndex index, CallColumns columns) {
        this.session = session;
        this.index = index;
        this.columns = columns;
    }

    /// Whether there are more calls than were collected.
    boolean isCut() {
        return isCut;
    }

    List<Candidate> candidates(List<Clue> clues) {
        Set<String> keys = new LinkedHashSet<>();
        Set<Clue> parts = new LinkedHashSet<>();
        Set<String> numbers = new LinkedHashSet<>();
        Set<String> nearby = new LinkedHashSet<>();
        List<Period> times = new ArrayList<>();
        Set<BigDecimal> amounts = new LinkedHashSet<>();
        for (Clue clue : clues) {
            switch (clue) {
                case Clue.Id id -> {
                    if (id.tail().isEmpty()) {
                        keys.add(id.head());
                    }
                    if (!id.isWhole()) {
                        parts.add(id);
                    }
                }
                case Clue.SipId sip -> {
                    keys.add(sip.id().toLowerCase(Locale.ROOT));
                    if (!sip.isWhole()) {
                        parts.add(sip);
                    }
                }
                case Clue.Phone phone -> {
                    if (isNumber(phone)) {
                        numbers.add(same(phone));
                        near(phone).ifPresent(nearby::add);
                    } else {
                        keys.add(phone.text());
                    }
                }
                case Clue.Time time -> {
                    if (!time.isDay()) {
                        times.addAll(time.periods());
                    }
                }
                case Clue.Amount amount -> amounts.add(amount.value());
            }
        }
        List<Period> windows = times.subList(0, Math.min(MOST_CLUES, times.size()));
        byKey(few(keys, MOST_CLUES));
        few(parts, MOST_PARTS).forEach(this::byPart);
        byNumber(few(numbers, MOST_CLUES), windows, MOST);
        byNumber(few(nearby, MOST_CLUES), windows, MOST_NEAR);
        if (keys.isEmpty() && parts.isEmpty() && numbers.isEmpty()) {
            alone(windows, few(amounts, MOST_PARTS));
        }
        return fetch();
    }

    private <T> List<T> few(Collection<T> all, int most) {
        isCut |= all.size() > most;
        return all.stream().limit(most).toList();
    }

    private void byKey(List<String> keys) {
        if (!keys.isEmpty()) {
            String hashes = keys.stream().map(_ -> "hash(?)").collect(Collectors.joining(", "));
            add(
                    "SELECT record_id FROM " + index.keys() + " WHERE hash IN (" + hashes + ")",
                    keys,
                    MOST);
        }
    }

    private void byPart(Clue part) {
        String newest = " ORDER BY rank DESC";
        switch (part) {
            case Clue.Id id when id.tail().isEmpty() ->
                    add(
                            "SELECT record_id FROM calls WHERE contains(id_key, ?)" + newest,
                            List.of(id.head()),
                            MOST);
            case Clue.Id id ->
                    add(
                            "SELECT record_id FROM calls WHERE starts_with(id_key, ?) AND ends_with(id_key, ?)"
                                    + newest,
                            List.of(id.head(), id.tail()),
                            MOST);
            case Clue.SipId sip ->
                    add(
                            "SELECT record_id FROM calls WHERE contains(lower(call_id), ?)"
                                    + newest,
                            List.of(sip.id().toLowerCase(Locale.ROOT)),
                            MOST);
            default -> throw new IllegalArgumentException(part + " has no parts");
        }
    }

    private static boolean isNumber(Clue.Phone phone) {
        String digits = phone.digits();
        return digits.length() <= MOST_DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String same(Clue.Phone phone) {
        String digits = phone.digits();
        long number = Long.parseLong(digits);
        String end = "number %% %d = %d".formatted(power(digits.length()), number);
        if (phone.extent() == Extent.PART) {
            return "(%s OR %s)".formatted(end, beginning(number, digits.length()));
        }
        String same = phone.isInternational() ? "number = " + number : end;
        return digits.length() < Judge.NEAR_DIGITS ? same : tail(number) + " AND " + same;
    }

    /// All longer numbers that begin so.
    private static String beginning(long number, int digits) {
        List<String> ranges = new ArrayList<>();
        for (int more = 0; digits + more <= MOST_DIGITS; more++) {
            long first = number * power(more);
            ranges.add("number BETWEEN %d AND %d".formatted(first, first + power(more) - 1));
        }
        return String.join(" OR ", ranges);
    }

    /// Those with the same last seven digits.
    private static Optional<String> near(Clue.Phone phone) {
        boolean isLong =
                phone.digits().length() >= Judge.NEAR_DIGITS && phone.extent() == Extent.WHOLE;
        return isLong ? Optional.of(tail(Long.parseLong(phone.digits()))) : Optional.empty();
    }

    private static String tail(long number) {
        return "tail = " + number % LookupIndex.TAIL;
    }

    private static long power(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }

    private void byNumber(List<String> conditions, List<Period> windows, int most) {
        for (String condition : conditions) {
            String from = "FROM %s WHERE %s".formatted(index.numbers(), condition);
            String all = "SELECT record_id " + from + " ORDER BY record_id DESC";
            if (add(all, List.of(), most) && !windows.isEmpty()) {
                add(
                        "SELECT record_id FROM calls WHERE record_id IN (SELECT record_id %s) AND (%s)"
                                .formatted(from, within(windows)),
                        parameters(windows),
                        MOST);
            }
        }
    }

    private void alone(List<Period> windows, List<BigDecimal> amounts) {
        if (!windows.isEmpty()) {
            add(
                    "SELECT record_id FROM calls WHERE (" + within(windows) + ") ORDER BY rank",
                    parameters(windows),
                    MOST);
            return;
        }
        for (BigDecimal amount : amounts) {
            if (amount.signum() != 0 && amount.precision() - amount.scale() <= 8) {
                add(
                        "SELECT record_id FROM calls WHERE total_amount = ? ORDER BY rank DESC",
                        List.of(amount),
                        MOST);
            }
        }
    }

    private static String within(List<Period> windows) {
        String one =
                "(initiation_time BETWEEN ? AND ? AND coalesce(end_time, initiation_time) >= ?)";
        return windows.stream().map(_ -> one).collect(Collectors.joining(" OR "));
    }

    private static List<Object> parameters(List<Period> windows) {
        List<Object> parameters = new ArrayList<>();
        for (Period window : windows) {
            Instant first = window.from().minus(Judge.NEAR);
            parameters.add(local(first.minus(LONGEST)));
            parameters.add(local(window.from().plus(Judge.NEAR)));
            parameters.add(local(first));
        }
        return parameters;
    }

    private static LocalDateTime local(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    /// @return whether there are more than these
    private boolean add(String sql, List<?> parameters, int most) {
        List<Long> ids =
                session.list(sql + " LIMIT " + (most + 1), parameters, row -> row.getLong(1));
        boolean isMore = ids.size() > most;
        isCut |= isMore;
        found.addAll(isMore ? ids.subList(0, most) : ids);
        return isMore;
    }

    private List<Candidate> fetch() {
        if (found.isEmpty()) {
            return List.of();
        }
        String ids = found.stream().map(id -> Long.toString(id)).collect(Collectors.joining(","));
        String sql = Candidate.select(columns) + "WHERE record_id IN ";
        String among = found.size() < 20 ? "(" + ids + ")" : "(SELECT unnest([" + ids + "]))";
        return session.list(sql + among, List.of(), Candidate::read);
    }
}
