package io.callscope.generate;

/// A generated record and what a reader must find in it.
public record GeneratedRecord(JsonRecord json, Expected expected, Oddity oddity) {

    /// The JSON object on one line.
    public String text() {
        return json.compact();
    }
}
