package io.callscope.source;

import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.model.Heading;
import io.callscope.model.Shape;
import io.callscope.source.FlatRecord.Member;
import io.callscope.source.Interpretation.Aspect;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// In which currency one record's amounts are: its own `currency`, else what stands beside an
/// amount, else what the user or the record's marker says, else the heading of the amount, else the
/// dataset's. A call has one currency, so an amount in another one is refused.
final class Billing {
    /// The total first: it is what is added up.
    private static final List<CallField> MONEY =
            Stream.of(CallField.values())
                    .filter(field -> field.type() == FieldType.MONEY)
                    .sorted(Comparator.comparing(field -> field != CallField.TOTAL_AMOUNT))
                    .toList();

    private static final Pattern CODE = Pattern.compile("[A-Za-z]{3}");

    private final Interpretation meaning;
    private final Map<CallField, Member> known;
    private final String currency;

    Billing(Interpretation meaning, Map<CallField, Member> known) {
        this.meaning = meaning;
        this.known = known;
        currency = own().or(this::beside).orElseGet(this::said);
    }

    /// ISO 4217.
    String currency() {
        return currency;
    }

    /// Whether this text can name a currency.
    static boolean isCode(String text) {
        return CODE.matcher(text.strip()).matches();
    }

    /// The currency that this text names; none if it can't name one.
    static Optional<String> code(String text) {
        return isCode(text) ? Optional.of(text.strip().toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    /// Whether no amount says a currency, neither beside it nor another one in its heading.
    boolean isSaidOnce() {
        return beside().isEmpty()
                && MONEY.stream()
                        .map(known::get)
                        .noneMatch(member -> member != null && isHeadedOther(member));
    }

    /// The number of an amount or rate.
    ///
    /// @throws UnreadableValue if it is in another currency than the call
    String number(Member member) throws UnreadableValue {
        Amount amount = Amount.of(member.text());
        boolean isOther = !amount.currencies().isEmpty() && !amount.currencies().contains(currency);
        if (isOther || isHeadedOther(member)) {
            throw new UnreadableValue(
                    "this amount is in another currency than the call, whose is "
                            + currency
                            + "; left empty");
        }
        return amount.number();
    }

    private boolean isHeadedOther(Member member) {
        return !meaning.states(Aspect.CURRENCY)
                && heading(member).filter(its -> !its.equals(currency)).isPresent();
    }

    /// In our own exports the column is what was understood then, which the user can correct.
    private Optional<String> own() {
        boolean isCorrected = meaning.shape() == Shape.CALLSCOPE && meaning.states(Aspect.CURRENCY);
        return Optional.ofNullable(known.get(CallField.CURRENCY))
                .map(Member::text)
                .filter(_ -> !isCorrected)
                .flatMap(Billing::code);
    }

    private Optional<String> beside() {
        for (CallField field : MONEY) {
            Member member = known.get(field);
            if (member != null) {
                Amount amount = Amount.of(member.text());
                if (amount.currencies().size() == 1) {
                    return amount.currencies().stream().findFirst();
                }
            }
        }
        return Optional.empty();
    }

    private String said() {
        if (meaning.states(Aspect.CURRENCY)) {
            return meaning.currency();
        }
        for (CallField field : MONEY) {
            Member member = known.get(field);
            Optional<String> heading = member == null ? Optional.empty() : heading(member);
            if (heading.isPresent()) {
                return heading.get();
            }
        }
        return meaning.currency();
    }

    private static Optional<String> heading(Member member) {
        return member.key().indexOf('(') < 0
                ? Optional.empty()
                : Heading.of(member.key()).currency();
    }
}
