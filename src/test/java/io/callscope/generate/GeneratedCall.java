package io.callscope.generate;

import java.math.BigDecimal;

/// One invented call, before it is written in any shape. Times are epoch seconds.
///
/// @param parent the id of the first leg, empty if there is none
/// @param site the customer's end
/// @param waitSeconds from initiation to the answer, or to the end if there was none
/// @param talkSeconds at least 1 for an answered call, else 0
record GeneratedCall(
        String id,
        String parent,
        Site site,
        boolean outbound,
        String from,
        String to,
        Country fromCountry,
        Country toCountry,
        long initiation,
        int waitSeconds,
        int talkSeconds,
        Cause cause,
        Price price,
        Stir stir) {

    boolean isAnswered() {
        return talkSeconds > 0;
    }

    long answer() {
        return initiation + waitSeconds;
    }

    long end() {
        return answer() + talkSeconds;
    }

    int billedSeconds() {
        return price.increment().billed(talkSeconds);
    }

    BigDecimal amount() {
        return price.amount(billedSeconds());
    }

    String hangupSource() {
        return cause.source(outbound);
    }

    Expected expected() {
        return new Expected(
                id,
                initiation,
                isAnswered(),
                talkSeconds,
                billedSeconds(),
                amount(),
                cause.outcome());
    }
}
