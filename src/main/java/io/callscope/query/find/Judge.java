package io.callscope.query.find;

import io.callscope.query.clue.Clue;
import io.callscope.query.clue.Clue.Phone.Extent;
import io.callscope.query.clue.Period;
import io.callscope.query.find.Reason.Kind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Decides how well calls fit the clues of a text.
final class Judge {
    /// A near miss of a time.
    static final Duration NEAR = Duration.ofMinutes(10);

    /// As many last digits of two numbers that are the same are a near miss.
    static final int NEAR_DIGITS = 7;

    private static final Comparator<Judged> BEST_FIRST =
            Comparator.comparing(Judged::closeness)
                    .thenComparing(Comparator.comparingLong(Judged::score).reversed())
                    .thenComparingInt(Judged::firstClue)
                    .thenComparing(
                            Comparator.comparingInt((Judged one) -> one.candidate().rank())
                                    .reversed());

    private final List<Clue> clues;
    private final boolean hasTime;

    Judge(List<Clue> clues) {
        this.clues = clues;
        hasTime =
                clues.stream()
                        .anyMatch(
                                clue ->
                                        clue instanceof Clue.Time time
                                                && !time.isDay()
                                                && !time.periods().isEmpty());
    }

    /// A call with the reasons for it.
    record Judged(Candidate candidate, Closeness closeness, List<Reason> reasons) {
        /// Hours count for less than anything else.
        long score() {
            long score = 0;
            for (Reason reason : reasons) {
                score += reason.kind().weight() * 1000L - reason.offset().abs().toSeconds();
            }
            return score;
        }

        int firstClue() {
            return reasons.stream().mapToInt(reason -> reason.clue().start()).min().orElse(0);
        }
    }

    /// The calls that fit, the best first; of several copies of one call that which is shown.
    List<Judged> judge(List<Candidate> candidates) {
        List<List<Reason>> reasons = candidates.stream().map(this::reasons).toList();
        boolean isIdFound =
                reasons.stream().flatMap(List::stream).anyMatch(reason -> reason.kind().isId());
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (!reasons.get(i).isEmpty()) {
                Closeness closeness = closeness(reasons.get(i), isIdFound);
                judged.add(new Judged(candidates.get(i), closeness, reasons.get(i)));
            }
        }
        judged.sort(BEST_FIRST);
        return onceEach(judged);
    }

    private static List<Judged> onceEach(List<Judged> judged) {
        Set<String> shown = new HashSet<>();
        for (Judged one : judged) {
            if (one.candidate().isShown()) {
                shown.add(identity(one));
            }
        }
        Set<String> known = new HashSet<>();
        List<Judged> once = new ArrayList<>();
        for (Judged one : judged) {
            String identity = identity(one);
            boolean isBest = one.candidate().isShown() || !shown.contains(identity);
            if (isBest && known.add(identity)) {
                once.add(one);
            }
        }
        return once;
    }

    private static String identity(Judged one) {
        String id = one.candidate().ids().call();
        return one.candidate().product() + (id.isEmpty() ? one.candidate().id() : id);
    }

    private Closeness closeness(List<Reason> reasons, boolean isIdFound) {
        Set<Kind> kinds = new HashSet<>();
        reasons.forEach(reason -> kinds.add(reason.kind()));
        if (kinds.stream().anyMatch(Kind::isId)) {
            return Closeness.MATCH;
        }
        boolean isNumber = kinds.stream().anyMatch(Kind::isNumber);
        boolean isNumberRight = kinds.stream().anyMatch(kind -> kind.isNumber() && !kind.isNear());
        boolean isTimeLost =
                hasTime && !kinds.contains(Kind.TIME) && !kinds.contains(Kind.NEAR_TIME);
        if (isNumber && (isTimeLost || (isIdFound && !hasTime))) {
            return Closeness.LOOSE;
        }
        boolean isRight = (isNumberRight || !isNumber) && (!hasTime || kinds.contains(Kind.TIME));
        return isRight ? Closeness.MATCH : Closeness.NEAR;
    }

    List<Reason> reasons(Candidate candidate) {
        List<Reason> reasons = new ArrayList<>();
        Optional<Reason> time = Optional.empty();
        Optional<Reason> from = Optional.empty();
        Optional<Reason> to = Optional.empty();
        for (Clue clue : clues) {
            switch (clue) {
                case Clue.Id id -> id(id, candidate).ifPresent(reasons::add);
                case Clue.SipId sip -> sip(sip, candidate).ifPresent(reasons::add);
                case Clue.Phone phone -> {
                    from = better(from, number(phone, candidate.from(), true));
                    to = better(to, number(phone, candidate.to(), false));
                }
                case Clue.Time one -> time = better(time, time(one, candidate));
                case Clue.Amount amount ->
                        candidate
                                .amount()
                                .flatMap(charged -> amount(amount, charged))
                                .ifPresent(reasons::add);
            }
        }
        from.ifPresent(reasons::add);
        to.ifPresent(reasons::add);
        time.ifPresent(reasons::add);
        return List.copyOf(reasons);
    }

    private static Optional<Reason> better(Optional<Reason> known, Optional<Reason> other) {
        if (known.isEmpty() || other.isEmpty()) {
            return known.or(() -> other);
        }
        int more = other.get().kind().weight() - known.get().kind().weight();
        boolean isNearer = other.get().offset().abs().compareTo(known.get().offset().abs()) < 0;
        return more > 0 || (more == 0 && isNearer) ? other : known;
    }

    private static Optional<Reason> id(Clue.Id id, Candidate candidate) {
        String key = candidate.ids().call();
        if (key.equals(id.head()) && id.tail().isEmpty()) {
            return Optional.of(Reason.of(id, Kind.ID));
        }
        if (id.isWhole()) {
            boolean isLeg = candidate.ids().parent().equals(id.head());
            return isLeg ? Optional.of(Reason.of(id, Kind.LEG)) : Optional.empty();
        }
        boolean isPart =
                id.tail().isEmpty()
                        ? key.contains(id.head())
                        : key.startsWith(id.head()) && key.endsWith(id.tail());
        return isPart ? Optional.of(Reason.of(id, Kind.PART_OF_ID)) : Optional.empty();
    }

    private static Optional<Reason> sip(Clue.SipId sip, Candidate candidate) {
        String wanted = sip.id().toLowerCase(Locale.ROOT);
        String known = candidate.ids().sip();
        if (known.equals(wanted)) {
            return Optional.of(Reason.of(sip, Kind.SIP_ID));
        }
        boolean isPart = !sip.isWhole() && known.contains(wanted);
        return isPart ? Optional.of(Reason.of(sip, Kind.PART_OF_SIP_ID)) : Optional.empty();
    }

    private static Optional<Reason> number(Clue.Phone phone, String key, boolean isFrom) {
        String known = key.startsWith("+") ? key.substring(1) : key;
        String wanted = phone.digits();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (phone.extent() != Extent.WHOLE) {
            return part(phone, known, isFrom);
        }
        boolean isNational = known.length() >= NEAR_DIGITS && wanted.endsWith(known);
        boolean isSame =
                phone.isInternational()
                        ? known.equals(wanted) || (!key.startsWith("+") && isNational)
                        : known.equals(wanted) || (isLong(wanted) && known.endsWith(wanted));
        if (isSame) {
            return Optional.of(Reason.of(phone, isFrom ? Kind.FROM : Kind.TO));
        }
        boolean isNear = isLong(wanted) && isLong(known) && end(known).equals(end(wanted));
        return isNear
                ? Optional.of(Reason.of(phone, isFrom ? Kind.FROM_NEAR : Kind.TO_NEAR))
                : Optional.empty();
    }

    private static Optional<Reason> part(Clue.Phone phone, String known, boolean isFrom) {
        if (known.endsWith(phone.digits())) {
            return Optional.of(Reason.of(phone, isFrom ? Kind.FROM_END : Kind.TO_END));
        }
        boolean isStart = phone.extent() == Extent.PART && known.startsWith(phone.digits());
        return isStart
                ? Optional.of(Reason.of(phone, isFrom ? Kind.FROM_START : Kind.TO_START))
                : Optional.empty();
    }

    private static boolean isLong(String digits) {
        return digits.length() >= NEAR_DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String end(String digits) {
        return digits.substring(digits.length() - NEAR_DIGITS);
    }

    private static Optional<Reason> time(Clue.Time time, Candidate candidate) {
        if (candidate.start().isEmpty()) {
            return Optional.empty();
        }
        Instant start = candidate.start().get();
        Instant end = candidate.end().orElse(start);
        Optional<Duration> nearest =
                time.periods().stream()
                        .map((Period period) -> period.distance(start, end))
                        .min(Comparator.comparing(Duration::abs));
        if (nearest.isEmpty() || nearest.get().abs().compareTo(NEAR) > 0) {
            return Optional.empty();
        }
        if (nearest.get().isZero()) {
            return Optional.of(Reason.of(time, time.isDay() ? Kind.DAY : Kind.TIME));
        }
        return time.isDay()
                ? Optional.empty()
                : Optional.of(new Reason(time, Kind.NEAR_TIME, nearest.get()));
    }

    private static Optional<Reason> amount(Clue.Amount amount, BigDecimal charged) {
        BigDecimal wanted = amount.value();
        if (wanted.signum() == 0) {
            return Optional.empty(); // most calls that fail cost nothing
        }
        if (charged.compareTo(wanted) == 0) {
            return Optional.of(Reason.of(amount, Kind.AMOUNT));
        }
        boolean isRounded =
                wanted.scale() >= 2
                        && charged.setScale(wanted.scale(), RoundingMode.HALF_UP).compareTo(wanted)
                                == 0;
        return isRounded ? Optional.of(Reason.of(amount, Kind.ROUNDED_AMOUNT)) : Optional.empty();
    }
}
