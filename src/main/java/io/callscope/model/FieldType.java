package io.callscope.model;

/// What a field's value is: its Java type in a [Call], how it compares and how it is shown.
public enum FieldType {
    /// `String`; an identifier, compared without case and dashes.
    ID,
    /// `String`; free text, a filter matches a part of it.
    TEXT,
    /// `String`; one of few words (a cause, a direction), a filter matches the whole of it,
    /// whatever the case, blanks, `-` and `_`.
    CODE,
    /// `String` as the record has it; compared by [PhoneNumber#comparable].
    NUMBER,
    /// `String`; two letters of ISO 3166-1.
    COUNTRY,
    /// `java.time.Instant`.
    TIME,
    /// `Long`; whole seconds.
    SECONDS,
    /// `Long`; a whole number that is no duration (a hangup code).
    INTEGER,
    /// `java.math.BigDecimal`; an amount or rate in the call's currency, at most 10 decimals.
    MONEY,
    /// `java.math.BigDecimal`; a measurement, at most 10 decimals.
    DECIMAL,
    /// `Boolean`.
    YES_NO
}
