package io.callscope.simulator;

/// What can go wrong with one request.
public enum Fault {
    /// 429 with `Retry-After: 2`.
    LIMITED_WITH_PAUSE,
    /// 429 without a word when to come again.
    LIMITED,
    /// 500.
    TROUBLE,
    /// The connection breaks in the middle of the body.
    CUT,
    /// The body stops in its middle, and the connection stays.
    SLOW,
    /// 200 with a page of HTML, as gateways send.
    WEB_PAGE,
    /// 200 with half of the JSON, properly ended.
    MALFORMED,
    /// A right page that counts some calls too many or too few.
    CHANGED_TOTAL,
    /// A call comes into the list that is asked for, before the answer.
    INSERTED
}
