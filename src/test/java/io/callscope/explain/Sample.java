package io.callscope.explain;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Product;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/// Builds a call as an importer would: raw fields, keys without a value, then the derivation.
final class Sample {
    static final Instant START = Instant.parse("2026-05-15T09:31:07Z");

    private final Call.Builder builder = new Call.Builder();
    private final Set<CallField> emptyKeys = EnumSet.noneOf(CallField.class);

    private Sample(Product product) {
        builder.set(CallField.PRODUCT, product.name()).set(CallField.CURRENCY, product.currency());
    }

    static Sample of(Product product) {
        return new Sample(product).with(CallField.INITIATION_TIME, START);
    }

    static Sample zentrunk() {
        return of(Product.PLIVO_ZENTRUNK);
    }

    static Sample vobiz() {
        return of(Product.VOBIZ);
    }

    Sample with(CallField field, Object value) {
        builder.set(field, value);
        return this;
    }

    Sample empty(CallField... fields) {
        emptyKeys.addAll(Set.of(fields));
        return this;
    }

    Sample code(long code) {
        return with(CallField.HANGUP_CAUSE_CODE, code);
    }

    Sample source(String source) {
        return with(CallField.HANGUP_SOURCE, source);
    }

    Sample direction(String direction) {
        return with(CallField.CALL_DIRECTION, direction);
    }

    /// Answered 12 s after the start, and talked for so long.
    Sample answered(long talk) {
        Instant answer = START.plusSeconds(12);
        return with(CallField.ANSWER_TIME, answer)
                .with(CallField.END_TIME, answer.plusSeconds(talk))
                .with(CallField.CALL_DURATION, talk);
    }

    /// Given up 20 s after the start.
    Sample unanswered() {
        return empty(CallField.ANSWER_TIME)
                .with(CallField.END_TIME, START.plusSeconds(20))
                .with(CallField.CALL_DURATION, 0L);
    }

    Sample billed(long seconds, String rate, String amount) {
        return with(CallField.BILLED_DURATION, seconds)
                .with(CallField.TOTAL_RATE, new BigDecimal(rate))
                .with(CallField.TOTAL_AMOUNT, new BigDecimal(amount));
    }

    Call call() {
        Derivation.complete(builder, emptyKeys);
        return builder.build();
    }
}
