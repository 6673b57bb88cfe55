package io.callscope.model;

import java.time.ZoneId;

/// Who carried the call. It is the code space of hangup codes (3000 is a normal hangup on Zentrunk
/// and "no answer" on Vobiz), and it decides what `bill_duration` means.
public enum Product {
    PLIVO_ZENTRUNK("USD", ZoneId.of("UTC")),
    PLIVO_VOICE("USD", ZoneId.of("UTC")),
    VOBIZ("INR", ZoneId.of("Asia/Kolkata"));

    private final String currency;
    private final ZoneId zone;

    Product(String currency, ZoneId zone) {
        this.currency = currency;
        this.zone = zone;
    }

    /// ISO 4217 code that is assumed where neither the record nor the user names a currency.
    public String currency() {
        return currency;
    }

    /// The zone that is assumed for times without an offset.
    public ZoneId zone() {
        return zone;
    }
}
