package io.callscope.explain;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Product;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A call's cost as a sum that can be checked by hand: billed seconds ÷ 60 × rate, rounded half up
/// to five decimals (the formula that all published sample records satisfy; the rounding mode is
/// our choice, the samples only exclude truncation).
///
/// @param lines the sum from top to bottom; empty where there is nothing to show
/// @param computed none where the sum can't be made
/// @param charged what the record says, none where it says nothing
/// @param currency ISO 4217 code of all amounts
/// @param notes what else may be in the amount, in sentences
public record CostProof(
        List<Line> lines,
        Optional<BigDecimal> computed,
        Optional<BigDecimal> charged,
        String currency,
        Verdict verdict,
        List<String> notes) {

    /// What the figure of a line is.
    public enum Kind {
        /// Minutes, shown with five decimals.
        MINUTES,
        /// An amount a minute.
        RATE,
        /// The amount that minutes × rate give.
        COMPUTED,
        /// The amount of the record.
        CHARGED,
        /// The part of the computed amount for seconds that were billed, but not talked.
        UNUSED
    }

    /// One line of the sum.
    public record Line(Kind kind, String label, BigDecimal value) {
        /// The figure with its unit: "2.00000 min", "USD 0.01200 / min", "USD 0.02400".
        public String figure(String currency) {
            String number = CostProof.plain(value);
            return switch (kind) {
                case MINUTES -> Texts.COMMON.get("cost.minutes", Map.of("minutes", number));
                case RATE ->
                        Texts.COMMON.get("cost.perMinute", Map.of("rate", currency + " " + number));
                case COMPUTED, CHARGED, UNUSED -> currency + " " + number;
            };
        }
    }

    /// Whether the amount of the record is what its other fields give.
    public sealed interface Verdict {
        /// "adds up"
        default String words() {
            return switch (this) {
                case AddsUp _ -> Texts.COMMON.get("cost.addsUp");
                case Differs differs -> {
                    String key = differs.by.signum() > 0 ? "cost.tooMuch" : "cost.tooLittle";
                    yield Texts.COMMON.get(key, Map.of("by", plain(differs.by.abs())));
                }
                case CannotCheck cannot -> cannot.reason;
            };
        }
    }

    /// Equal to the fifth decimal.
    public record AddsUp() implements Verdict {}

    /// Another amount than its other fields give.
    ///
    /// @param by charged minus computed: positive where too much was charged
    public record Differs(BigDecimal by) implements Verdict {}

    /// A part of the sum is missing.
    ///
    /// @param reason one sentence
    public record CannotCheck(String reason) implements Verdict {}

    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
    private static final BigDecimal TOLERANCE = new BigDecimal("0.00001");
    private static final int DECIMALS = 5;

    public CostProof {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    public static CostProof of(Call call) {
        OptionalLong billed = call.number(CallField.BILLED_SECONDS);
        Optional<BigDecimal> rate = call.decimal(CallField.TOTAL_RATE);
        Optional<BigDecimal> charged = call.decimal(CallField.TOTAL_AMOUNT);
        Optional<BigDecimal> computed =
                billed.isPresent()
                        ? rate.map(perMinute -> amount(billed.getAsLong(), perMinute))
                        : Optional.empty();
        return new CostProof(
                lines(call, billed, rate, computed, charged),
                computed,
                charged,
                call.text(CallField.CURRENCY).orElse(call.product().currency()),
                verdict(call, rate, computed, charged),
                notes(call));
    }

    /// Billed seconds ÷ 60 × rate, to five decimals, half up.
    static BigDecimal amount(long billedSeconds, BigDecimal rate) {
        return rate.multiply(BigDecimal.valueOf(billedSeconds))
                .divide(MINUTE, DECIMALS, RoundingMode.HALF_UP);
    }

    static boolean isSame(BigDecimal computed, BigDecimal charged) {
        return computed.subtract(charged).abs().compareTo(TOLERANCE) <= 0;
    }

    /// At least five decimals, more where the value has them, commas between thousands, never an
    /// exponent.
    public static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        int scale = Math.max(DECIMALS, stripped.scale());
        return String.format(
                Locale.ROOT,
                "%,." + scale + "f",
                stripped.setScale(scale, RoundingMode.UNNECESSARY));
    }

    private static List<Line> lines(
            Call call,
            OptionalLong billed,
            Optional<BigDecimal> rate,
            Optional<BigDecimal> computed,
            Optional<BigDecimal> charged) {
        List<Line> lines = new ArrayList<>();
        if (billed.isPresent()) {
            long seconds = billed.getAsLong();
            BigDecimal minutes =
                    BigDecimal.valueOf(seconds).divide(MINUTE, DECIMALS, RoundingMode.HALF_UP);
            Map<String, String> values =
                    Map.of("clock", Words.clock(seconds), "seconds", Long.toString(seconds));
            lines.add(new Line(Kind.MINUTES, Texts.COMMON.get("cost.billed", values), minutes));
        }
        rate.ifPresent(value -> lines.add(line(Kind.RATE, "cost.rate", value)));
        boolean addsUp =
                computed.isPresent()
                        && charged.isPresent()
                        && isSame(computed.get(), charged.get());
        if (!addsUp) {
            computed.ifPresent(value -> lines.add(line(Kind.COMPUTED, "cost.computed", value)));
        }
        charged.ifPresent(
                value ->
                        lines.add(
                                line(
                                        Kind.CHARGED,
                                        addsUp ? "cost.equalsCharged" : "cost.charged",
                                        value)));
        unused(call, billed, rate).ifPresent(lines::add);
        return lines;
    }

    private static Optional<Line> unused(
            Call call, OptionalLong billed, Optional<BigDecimal> rate) {
        OptionalLong talk = call.number(CallField.TALK_SECONDS);
        if (billed.isEmpty() || talk.isEmpty() || billed.getAsLong() <= talk.getAsLong()) {
            return Optional.empty();
        }
        long seconds = billed.getAsLong() - talk.getAsLong();
        String label = Texts.COMMON.get("cost.unused", Map.of("length", Words.duration(seconds)));
        return rate.map(value -> new Line(Kind.UNUSED, label, amount(seconds, value)));
    }

    private static Line line(Kind kind, String key, BigDecimal value) {
        return new Line(kind, Texts.COMMON.get(key), value);
    }

    private static Verdict verdict(
            Call call,
            Optional<BigDecimal> rate,
            Optional<BigDecimal> computed,
            Optional<BigDecimal> charged) {
        if (computed.isPresent() && charged.isPresent()) {
            return isSame(computed.get(), charged.get())
                    ? new AddsUp()
                    : new Differs(charged.get().subtract(computed.get()));
        }
        String reason;
        if (isVobizCdr(call)) {
            reason = "cost.none.cdr";
        } else if (charged.isEmpty()) {
            reason = "cost.none.amount";
        } else if (rate.isEmpty()) {
            reason = "cost.none.rate";
        } else {
            reason = "cost.none.billed";
        }
        return new CannotCheck(Texts.COMMON.get(reason));
    }

    /// A Vobiz CDR has neither rate nor billed seconds, but one of the fields only it has.
    private static boolean isVobizCdr(Call call) {
        return call.product() == Product.VOBIZ
                && !call.has(CallField.TOTAL_RATE)
                && !call.has(CallField.BILLED_DURATION)
                && (call.has(CallField.RING_TIME)
                        || call.has(CallField.DURATION)
                        || call.has(CallField.HANGUP_CAUSE)
                        || call.has(CallField.HANGUP_DISPOSITION)
                        || call.has(CallField.COST));
    }

    private static List<String> notes(Call call) {
        List<String> notes = new ArrayList<>();
        addNote(notes, call, CallField.SECURE_TRUNKING_RATE, "cost.note.secure");
        addNote(notes, call, CallField.CNAM_LOOKUP_RATE, "cost.note.cnam");
        addNote(notes, call, CallField.STREAMING_COST, "cost.note.streaming");
        return notes;
    }

    private static void addNote(List<String> notes, Call call, CallField field, String key) {
        call.decimal(field)
                .filter(value -> value.signum() != 0)
                .ifPresent(
                        value -> notes.add(Texts.COMMON.get(key, Map.of("amount", plain(value)))));
    }
}
