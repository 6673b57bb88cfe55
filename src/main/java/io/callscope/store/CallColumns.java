package io.callscope.store;

import io.callscope.model.CallField;

import java.util.List;
import java.util.Set;

/// The columns that the table of calls has in one state of the library. To fetch a few calls from
/// the table takes half as long as from the view `calls`, which has a column for every field.
public final class CallColumns {
    /// In it, an id that its key tells is left out, see [#idOf].
    public static final String TABLE = Schema.STORED;

    private final Set<CallField> stored;

    CallColumns(Set<CallField> stored) {
        this.stored = stored;
    }

    public static CallColumns of(Session session) {
        return new CallColumns(Schema.fields(session, TABLE));
    }

    /// The fields that a call can have, in the catalogue's order.
    public List<CallField> fields() {
        return List.copyOf(stored);
    }

    /// The column of a field; of one that no call ever had, nothing of its type.
    public String of(CallField field) {
        return stored.contains(field) ? Schema.quoted(field) : Schema.nothing(field);
    }

    /// By what calls from the same number are found.
    public String fromKey() {
        return key("from_key", CallField.FROM_NUMBER);
    }

    /// By what calls to the same number are found.
    public String toKey() {
        return key("to_key", CallField.TO_NUMBER);
    }

    private String key(String key, CallField number) {
        return stored.contains(number)
                ? "coalesce(%s, %s)".formatted(key, Schema.quoted(number))
                : key;
    }

    /// The id that its key tells.
    public static String idOf(String key) {
        return String.join(
                "-",
                key.substring(0, 8),
                key.substring(8, 12),
                key.substring(12, 16),
                key.substring(16, 20),
                key.substring(20));
    }
}
