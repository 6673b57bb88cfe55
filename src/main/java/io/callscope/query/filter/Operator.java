package io.callscope.query.filter;

/// How two values in an order compare.
public enum Operator {
    GREATER_OR_EQUAL(">="),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    LESS("<");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /// As in filters and in SQL.
    public String sign() {
        return sign;
    }

    public boolean isAbove() {
        return this == GREATER || this == GREATER_OR_EQUAL;
    }
}
