package io.callscope.provider;

import java.math.BigDecimal;
import java.util.Optional;

/// The quality of one call, as Plivo's Call Insights measured it.
///
/// @param json the very characters of the answer
public record Insights(String json) {
    /// Round trip, milliseconds.
    public Optional<BigDecimal> roundTrip() {
        return number("rtt");
    }

    /// Milliseconds.
    public Optional<BigDecimal> jitter() {
        return number("jitter");
    }

    /// Per cent.
    public Optional<BigDecimal> packetLoss() {
        return number("packet_loss");
    }

    /// From initiation to ringing, milliseconds.
    public Optional<BigDecimal> postDialDelay() {
        return number("post_dial_delay");
    }

    /// 1 to 5: from 4 excellent, from 3 good, from 2 fair, else poor.
    public Optional<BigDecimal> score() {
        return number("plivo_quality_score");
    }

    private Optional<BigDecimal> number(String key) {
        try {
            return Envelope.read(json)
                    .text(key)
                    .filter(text -> text.matches("-?\\d{1,12}(\\.\\d{1,12})?"))
                    .map(BigDecimal::new);
        } catch (ProviderException e) {
            return Optional.empty(); // it was read when it came; this is another's text
        }
    }
}
