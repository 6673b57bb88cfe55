package io.callscope.query.filter.parse;

/// Ends a parse at the first mistake.
final class MistakeException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Parsed.Mistake mistake;

    MistakeException(Parsed.Mistake mistake) {
        super(mistake.key(), null, false, false);
        this.mistake = mistake;
    }

    Parsed.Mistake mistake() {
        return mistake;
    }
}
