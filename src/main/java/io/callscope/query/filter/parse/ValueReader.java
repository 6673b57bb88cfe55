package io.callscope.query.filter.parse;

import io.callscope.model.CallField;
import io.callscope.query.filter.KnownValues;
import io.callscope.query.filter.Numbers;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.TextPattern;
import io.callscope.query.filter.Value;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a value as its target understands it, in the user's own units.
final class ValueReader {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL =
            Pattern.compile("-?(\\d{1,18}(\\.\\d{0,10})?|\\.\\d{1,10})");
    private static final Pattern UNITS =
            Pattern.compile(
                    "(?=\\d)(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})s|(?<=m)(\\d{1,2}))?");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,9}(:[0-5]\\d){1,2}");
    private static final Pattern MONEY =
            Pattern.compile("([A-Za-z]{3})? ?([-.\\d]+) ?([A-Za-z]{3})?");

    private final Source source;
    private final Target target;

    ValueReader(Source source, Target target) {
        this.source = source;
        this.target = target;
    }

    Value read(Run item) throws MistakeException {
        String text = item.text();
        return switch (target.kind()) {
            case ID, TEXT -> new Value.Text(item.pattern());
            case CODE -> code(item);
            case NUMBER -> number(item);
            case COUNTRY -> country(item);
            case YES_NO -> found(flag(text), item, "flag");
            case TIME -> time(item);
            case SECONDS -> found(seconds(text.toLowerCase(Locale.ROOT)), item, "seconds");
            case INTEGER -> whole(item);
            case DECIMAL -> found(decimal(text).map(Value.Decimal::new), item, "decimal");
            case MONEY -> found(money(text), item, "money");
            case HOUR -> found(hour(text), item, "hour");
            case WEEKDAY -> found(weekday(text), item, "weekday");
        };
    }

    private Value found(Optional<? extends Value> value, Run item, String key)
            throws MistakeException {
        if (value.isPresent()) {
            return value.get();
        }
        if (item.pattern().isWild()) {
            throw source.mistake(item.start(), item.end(), "wildcard", target.word());
        }
        String point = item.text().replace(',', '.');
        throw source.mistake(
                item.start(), item.end(), repairs(item, point), "value." + key, item.text());
    }

    private List<Parsed.Repair> repairs(Run item, String point) {
        boolean isDecimal =
                target.kind() == Target.Kind.MONEY || target.kind() == Target.Kind.DECIMAL;
        return isDecimal && !point.equals(item.text()) && money(point).isPresent()
                ? List.of(source.meant(item.start(), item.end(), point))
                : List.of();
    }

    private Value code(Run item) throws MistakeException {
        List<String> known =
                target instanceof Target.Of(CallField field)
                        ? KnownValues.closed(field)
                        : List.of();
        TextPattern pattern = item.pattern();
        if (!known.isEmpty()
                && !pattern.isWild()
                && !known.contains(KnownValues.plain(pattern.text()))) {
            throw source.choice(
                    item,
                    known,
                    "value.known",
                    target.word(),
                    item.text(),
                    String.join(", ", known));
        }
        return new Value.Text(pattern);
    }

    private Value number(Run item) throws MistakeException {
        TextPattern pattern = item.pattern();
        if (Numbers.comparable(pattern).text().isEmpty()) {
            throw source.mistake(item.start(), item.end(), "value.number", item.text());
        }
        return new Value.Text(pattern);
    }

    private Value country(Run item) throws MistakeException {
        TextPattern pattern = item.pattern();
        if (!pattern.isWild() && !pattern.text().matches("[A-Za-z]{2}")) {
            throw source.mistake(
                    item.start(),
                    item.end(),
                    Spelling.country(pattern.text())
                            .map(code -> source.meant(item.start(), item.end(), code))
                            .stream()
                            .toList(),
                    "value.country",
                    item.text());
        }
        return new Value.Text(pattern);
    }

    private Value time(Run item) throws MistakeException {
        Optional<? extends Value> time =
                MomentReader.read(item.text())
                        .<Value>map(moment -> moment)
                        .or(() -> RecentReader.read(item.text()));
        if (time.isEmpty()) {
            Optional<Parsed.Repair> apart = RecentReader.apart(source, item);
            if (apart.isPresent()) {
                throw source.mistake(
                        item.start(), item.end(), List.of(apart.get()), "value.timeApart");
            }
        }
        return found(time, item, "time");
    }

    private Value whole(Run item) throws MistakeException {
        TextPattern pattern = item.pattern();
        return pattern.isWild()
                ? new Value.Text(pattern)
                : found(
                        Optional.of(item.text())
                                .filter(t -> WHOLE.matcher(t).matches())
                                .map(t -> new Value.Whole(Long.parseLong(t))),
                        item,
                        "whole");
    }

    private static Optional<Value> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> Optional.of(new Value.Flag(true));
            case "no", "false" -> Optional.of(new Value.Flag(false));
            default -> Optional.empty();
        };
    }

    private static Optional<Value.Seconds> seconds(String text) {
        if (WHOLE.matcher(text).matches()) {
            return Optional.of(new Value.Seconds(Long.parseLong(text)));
        }
        Matcher units = UNITS.matcher(text);
        if (units.matches()) {
            return Optional.of(
                    new Value.Seconds(
                            3600 * part(units, 1)
                                    + 60 * part(units, 2)
                                    + part(units, 3)
                                    + part(units, 4)));
        }
        return clock(text);
    }

    private static Optional<Value.Seconds> clock(String text) {
        if (!CLOCK.matcher(text).matches()) {
            return Optional.empty();
        }
        long seconds = 0;
        for (String part : text.split(":", -1)) {
            seconds = seconds * 60 + Long.parseLong(part);
        }
        return Optional.of(new Value.Seconds(seconds));
    }

    private static long part(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static Optional<BigDecimal> decimal(String text) {
        return DECIMAL.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    private static Optional<Value> money(String text) {
        Matcher matcher = MONEY.matcher(text);
        if (!matcher.matches() || (matcher.group(1) != null && matcher.group(3) != null)) {
            return Optional.empty();
        }
        String currency = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
        return decimal(matcher.group(2))
                .map(
                        amount ->
                                currency == null
                                        ? new Value.Decimal(amount)
                                        : new Value.Money(
                                                amount, currency.toUpperCase(Locale.ROOT)));
    }

    private static Optional<Value> hour(String text) {
        return text.matches("\\d{1,2}") && Integer.parseInt(text) < 24
                ? Optional.of(new Value.Hour(Integer.parseInt(text)))
                : Optional.empty();
    }

    private static Optional<Value> weekday(String text) {
        String plain = text.toUpperCase(Locale.ROOT);
        return Stream.of(DayOfWeek.values())
                .filter(day -> plain.length() >= 3 && day.name().startsWith(plain))
                .<Value>map(Value.Weekday::new)
                .findFirst();
    }
}
