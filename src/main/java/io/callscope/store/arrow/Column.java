package io.callscope.store.arrow;

import io.callscope.model.CallField;

/// A column of rows for the database.
public record Column(String name, Kind kind) {

    /// What a column holds. A number is held as a `long`: money as its multiple of 10⁻¹⁰, a time as
    /// microseconds since 1970, a flag as 0 or 1.
    public enum Kind {
        TEXT("u"),
        /// A text that many rows have.
        WORD("u"),
        NUMBER("l"),
        MONEY("d:18,10,64"),
        TIME("tsu:"),
        FLAG("b");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        /// The type of the values in Arrow's short form.
        String format() {
            return format;
        }
    }

    /// The column of a field.
    public static Column of(CallField field) {
        return new Column(
                field.key(),
                switch (field.type()) {
                    case ID, NUMBER -> Kind.TEXT;
                    case TEXT, CODE, COUNTRY -> Kind.WORD;
                    case TIME -> Kind.TIME;
                    case SECONDS, INTEGER -> Kind.NUMBER;
                    case MONEY, DECIMAL -> Kind.MONEY;
                    case YES_NO -> Kind.FLAG;
                });
    }
}
