package io.callscope.query.account;

/// How the zone or the currency of a dataset was decided.
public enum Decided {
    /// By the records: each time has its offset, or each amount its currency.
    BY_RECORDS,
    /// Some records say it; for the others the dataset's is taken.
    BY_SOME_RECORDS,
    /// The records do not say it, and it is what the product usually has.
    AS_USUAL,
    /// The records do not say it, but the user did.
    BY_USER
}
