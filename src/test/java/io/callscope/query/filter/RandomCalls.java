package io.callscope.query.filter;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Finding;
import io.callscope.model.Name;
import io.callscope.model.NameBook;
import io.callscope.model.Outcome;
import io.callscope.model.PhoneNumber;
import io.callscope.model.Product;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/// Makes calls with any of their values empty, from a seed.
public final class RandomCalls {
    /// The earliest time of any call; they span a bit more than a year.
    public static final LocalDateTime START = LocalDateTime.of(2025, 9, 1, 0, 0);

    private static final List<String> CODES =
            List.of(
                    "NO_ANSWER",
                    "no-answer",
                    "No Answer",
                    "User Busy",
                    "busy",
                    "100%",
                    "a_b",
                    "axb");
    private static final List<String> TEXTS =
            List.of("Trunk.Example.com", "a_b", "axb", "100%", "x\\y", "É", "say \"hi\"", "*98");
    private static final List<String> NUMBERS =
            List.of(
                    "+14155550132",
                    "14155550132",
                    "+91 98000 01234",
                    "sip:Agent.7@pbx.example",
                    "*98",
                    "911",
                    "tel:+442079460123");

    /// Whose some of the numbers are: nested beginnings, and numbers within them.
    public static final NameBook BOOK =
            NameBook.of(
                    List.of(
                            new Name("+1*", "America", "abroad"),
                            new Name("1415*", "a_b, San Francisco", "Far West"),
                            new Name("+1 415 555-0132", "Ann É", "far_west"),
                            new Name("+91*", "", "abroad"),
                            new Name("911", "Help 100%", ""),
                            new Name("*98", "busy line", "no answer")));

    private final Random random;

    public RandomCalls(long seed) {
        random = new Random(seed);
    }

    public OracleCall call() {
        Call.Builder builder = new Call.Builder();
        for (CallField field : CallField.values()) {
            if (random.nextInt(3) > 0 && !field.isAdded()) {
                builder.set(field, value(field));
            }
        }
        builder.set(CallField.MARKED, random.nextInt(4) == 0);
        builder.set(CallField.NOTE, random.nextInt(4) == 0 ? pick(TEXTS) : null);
        name(builder, CallField.FROM_NUMBER, CallField.FROM_NAME, CallField.FROM_GROUP);
        name(builder, CallField.TO_NUMBER, CallField.TO_NAME, CallField.TO_GROUP);
        if (random.nextInt(3) == 0) {
            builder.add(Finding.INVALID_NUMBER);
        }
        return new OracleCall(builder.build(), random.nextInt(4) == 0);
    }

    private static void name(Call.Builder call, CallField number, CallField name, CallField group) {
        if (call.get(number) instanceof String raw) {
            BOOK.of(new PhoneNumber(raw).comparable())
                    .ifPresent(
                            known -> {
                                call.set(name, known.name().isEmpty() ? null : known.name());
                                call.set(group, known.group().isEmpty() ? null : known.group());
                            });
        }
    }

    private Object value(CallField field) {
        return switch (field) {
            case OUTCOME -> pick(Stream.of(Outcome.values()).map(Outcome::key).toList());
            case PRODUCT -> pick(List.of(Product.values())).name();
            case CURRENCY -> pick(List.of("USD", "INR", "usd"));
            case DATASET -> pick(List.of("May.json", "a_b", "busy 100%"));
            default -> ofType(field);
        };
    }

    private Object ofType(CallField field) {
        return switch (field.type()) {
            case ID ->
                    new UUID(0x00c0_0000L << 32 | random.nextInt(), random.nextLong()).toString();
            case TEXT -> pick(TEXTS);
            case CODE -> pick(CODES);
            case NUMBER -> pick(NUMBERS);
            case COUNTRY -> pick(List.of("US", "IN", "GB"));
            case TIME ->
                    START.plusSeconds(random.nextInt(40_000_000))
                            .plusNanos(1000L * random.nextInt(3))
                            .toInstant(ZoneOffset.UTC);
            case SECONDS -> pick(List.of(-3L, 0L, 4L, 59L, 60L, 90L, 3600L, 4000L));
            case INTEGER -> pick(List.of(4000L, 4010L, 0L, -1L));
            case MONEY, DECIMAL ->
                    new BigDecimal(
                            pick(List.of("0", "0.00500", "0.002", "1000.5", "0.0000000001")));
            case YES_NO -> random.nextBoolean();
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
