package io.callscope.query.filter;

import io.callscope.model.CallField;
import io.callscope.query.filter.parse.FilterParser;
import io.callscope.query.filter.parse.Parsed;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Makes filters of every form, in values near those of [RandomCalls], from a seed.
public final class RandomFilters {
    private static final List<String> TEXTS =
            List.of(
                    "busy",
                    "No Answer",
                    "no_answer",
                    "a_b",
                    "100%",
                    "x\\y",
                    "say \"hi\"",
                    "*98",
                    "AND",
                    "-x",
                    "a:b",
                    "(a)",
                    "é",
                    "~r",
                    "a,b",
                    "a..b",
                    ">5",
                    "trunk",
                    "415",
                    "+1415",
                    "+1 (415) 555-0132",
                    "91",
                    "00c0",
                    "0-00",
                    "us",
                    "4010",
                    "sip:agent.7@pbx",
                    "e");

    private static final List<String> EXPRESSIONS =
            List.of(
                    "^\\+1(415|212)",
                    "no.answer$",
                    "b(us|ind)y|a_b",
                    "\\d{3,4}$",
                    "x\\\\y",
                    "[^a-z ]+\\.com",
                    "say \"hi\"",
                    "a, ?b{0,2}",
                    "\\*98|(?:é)",
                    "\\(",
                    "^us$",
                    "\\bbusy\\b");

    private final Random random;

    public RandomFilters(long seed) {
        random = new Random(seed);
    }

    public Filter filter(int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 8);
        return switch (kind) {
            case 0 ->
                    random.nextInt(3) == 0
                            ? new Filter.Match(pick(EXPRESSIONS))
                            : new Filter.Word(pattern(TEXTS));
            case 1 -> new Filter.Is(some(() -> pick(List.of(State.values()))));
            case 2 -> new Filter.Has(some(() -> pick(Target.all())));
            case 3 -> where(pick(Target.all()));
            case 4 -> new Filter.Not(random.nextInt(9) == 0 ? Filter.all() : filter(depth - 1));
            case 5, 6 -> Filter.and(some(() -> filter(depth - 1)));
            default -> Filter.or(some(() -> filter(depth - 1)));
        };
    }

    public Filter where(Target target) {
        return new Filter.Where(target, some(() -> condition(target)));
    }

    private Condition condition(Target target) {
        if (!target.kind().isOrdered()) {
            return new Condition.Equal(value(target));
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Condition.Equal(value(target));
            case 1 -> new Condition.Compare(pick(List.of(Operator.values())), ranked(target));
            case 2 ->
                    random.nextBoolean()
                            ? new Condition.Between(null, ranked(target))
                            : new Condition.Between(ranked(target), null);
            default -> between(target);
        };
    }

    private Condition between(Target target) {
        Value low = ranked(target);
        Value high = ranked(target);
        String text = target.word() + ":" + FilterPrinter.value(low) + "..";
        // what the parser refuses (backwards, two currencies) is no filter
        return FilterParser.parse(text + FilterPrinter.value(high)) instanceof Parsed.Good good
                        && good.filter() instanceof Filter.Where where
                ? where.anyOf().getFirst()
                : new Condition.Between(low, low);
    }

    private Value value(Target target) {
        if (target.kind().isText() && random.nextInt(5) == 0) {
            return new Value.Regex(pick(EXPRESSIONS));
        }
        return switch (target.kind()) {
            case ID, TEXT -> new Value.Text(pattern(TEXTS));
            case NUMBER ->
                    new Value.Text(pattern(List.of("+1415", "415", "+91 98000", "agent.7", "*98")));
            case CODE -> code(target);
            case COUNTRY ->
                    new Value.Text(
                            random.nextBoolean()
                                    ? TextPattern.plain(pick(List.of("US", "in", "gb")))
                                    : new TextPattern(List.of("u", "")));
            case YES_NO -> new Value.Flag(random.nextBoolean());
            case INTEGER ->
                    random.nextInt(3) == 0
                            ? new Value.Text(new TextPattern(List.of("40", "")))
                            : ranked(target);
            default -> ranked(target);
        };
    }

    private Value code(Target target) {
        if (target instanceof Target.Of(CallField field) && !KnownValues.closed(field).isEmpty()) {
            return new Value.Text(
                    random.nextInt(4) == 0
                            ? new TextPattern(List.of("", "o", ""))
                            : TextPattern.plain(pick(KnownValues.closed(field))));
        }
        return new Value.Text(pattern(TEXTS));
    }

    private Value ranked(Target target) {
        return switch (target.kind()) {
            case TIME -> random.nextInt(3) == 0 ? recent() : moment();
            case SECONDS -> new Value.Seconds(pick(List.of(-3L, 0L, 4L, 59L, 90L, 3600L, 4000L)));
            case INTEGER -> new Value.Whole(pick(List.of(-1L, 0L, 4000L, 4010L)));
            case MONEY -> money();
            case HOUR -> new Value.Hour(random.nextInt(24));
            case WEEKDAY -> new Value.Weekday(DayOfWeek.of(1 + random.nextInt(7)));
            default -> new Value.Decimal(amount());
        };
    }

    private Value money() {
        return random.nextInt(3) == 0
                ? new Value.Money(amount(), pick(List.of("USD", "INR")))
                : new Value.Decimal(amount());
    }

    private BigDecimal amount() {
        return new BigDecimal(
                pick(List.of("0", "0.0050", "0.002", "1", "1000", "-0.5", "0.0000000001")));
    }

    private Recent recent() {
        Recent.Which which = pick(List.of(Recent.Which.values()));
        int count = which == Recent.Which.LAST ? 1 + random.nextInt(9) : 1;
        return new Recent(which, count, pick(List.of(Recent.Unit.values())));
    }

    private Moment moment() {
        Moment.Unit unit = pick(List.of(Moment.Unit.values()));
        LocalDateTime time = RandomCalls.START.plusSeconds(random.nextInt(40_000_000));
        ZoneOffset offset =
                pick(
                        List.of(
                                ZoneOffset.UTC,
                                ZoneOffset.ofHoursMinutes(5, 30),
                                ZoneOffset.of("-08:00")));
        return new Moment(
                unit.floor(time), unit, !unit.isDate() && random.nextBoolean() ? offset : null);
    }

    private TextPattern pattern(List<String> texts) {
        return switch (random.nextInt(5)) {
            case 0 -> TextPattern.ofPieces(List.of("", pick(texts), ""));
            case 1 -> TextPattern.ofPieces(List.of(pick(texts), ""));
            case 2 -> TextPattern.ofPieces(List.of("", pick(texts)));
            default -> TextPattern.plain(pick(texts));
        };
    }

    private <T> List<T> some(Supplier<T> one) {
        List<T> all = new ArrayList<>();
        for (int n = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 1; n > 0; n--) {
            all.add(one.get());
        }
        return all;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
