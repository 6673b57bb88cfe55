package io.callscope.query;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Outcome;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/// The figures of the calls that pass a filter.
///
/// @param calls how many pass
/// @param all how many are shown without a filter
/// @param overlaps how many copies of these calls, in other visible datasets, were folded into them
/// @param answered calls with an answer and talk that are over
/// @param talk seconds of all calls; none if no call has any
/// @param answeredTalk seconds of the answered calls
/// @param answeredWithTalk answered calls whose talk is known
/// @param billed seconds; none if no call has any
/// @param amounts exact, by ISO 4217 currency; only currencies in which a call has an amount
/// @param outcomes only those that occur
/// @param first earliest initiation; none if no call has one
/// @param last latest initiation
public record Figures(
        long calls,
        long all,
        long overlaps,
        long answered,
        OptionalLong talk,
        long answeredTalk,
        long answeredWithTalk,
        OptionalLong billed,
        SortedMap<String, BigDecimal> amounts,
        Map<Outcome, Long> outcomes,
        Optional<Instant> first,
        Optional<Instant> last) {
    /// Of no calls.
    public static final Figures NONE =
            new Figures(
                    0,
                    0,
                    0,
                    0,
                    OptionalLong.empty(),
                    0,
                    0,
                    OptionalLong.empty(),
                    Collections.emptySortedMap(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty());

    /// Of calls that the library does not have yet, only what the heads of their table say: how
    /// many, the sums by currency, and from when to when.
    public static Figures ofFirst(Collection<Call> calls) {
        SortedMap<String, BigDecimal> amounts = new TreeMap<>();
        for (Call call : calls) {
            String currency = call.text(CallField.CURRENCY).orElse("");
            call.decimal(CallField.TOTAL_AMOUNT)
                    .ifPresent(amount -> amounts.merge(currency, amount, BigDecimal::add));
        }
        List<Instant> times =
                calls.stream()
                        .flatMap(call -> call.time(CallField.INITIATION_TIME).stream())
                        .sorted()
                        .toList();
        return new Figures(
                calls.size(),
                calls.size(),
                0,
                0,
                OptionalLong.empty(),
                0,
                0,
                OptionalLong.empty(),
                amounts,
                Map.of(),
                times.stream().findFirst(),
                times.reversed().stream().findFirst());
    }

    /// Calls that were attempted and are over: what shares are shares of.
    public long attempts() {
        return calls - outcomes.getOrDefault(Outcome.ONGOING, 0L);
    }

    /// Mean talk seconds of the answered calls (ACD), rounded; none if no talk of them is known.
    public OptionalLong meanTalk() {
        return answeredWithTalk == 0
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round((double) answeredTalk / answeredWithTalk));
    }
}
