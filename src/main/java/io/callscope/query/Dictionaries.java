package io.callscope.query;

import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.store.Schema;
import io.callscope.store.Session;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The values of the fields that have few of them, such as causes, countries and trunks: a filter
/// on them is a search in a short list and then a comparison with whole values, which is much
/// quicker than a search in each row. Kept until the library changes.
final class Dictionaries {
    private static final int MOST_VALUES = 1_000;

    private static final List<CallField> FIELDS =
            Schema.FIELDS.stream().filter(Dictionaries::mayHaveFew).toList();

    private Map<CallField, List<String>> kept = Map.of();
    private long version = -1;

    private static boolean mayHaveFew(CallField field) {
        return field.type() == FieldType.CODE
                || field.type() == FieldType.COUNTRY
                || field == CallField.TRUNK_DOMAIN;
    }

    synchronized Map<CallField, List<String>> of(long libraryVersion, Session session) {
        if (libraryVersion != version) {
            kept = read(session);
            version = libraryVersion;
        }
        return kept;
    }

    private static Map<CallField, List<String>> read(Session session) {
        Map<CallField, List<String>> all = new EnumMap<>(CallField.class);
        for (CallField field : FIELDS) {
            String column = '"' + field.key() + '"';
            List<String> values =
                    session.list(
                            "SELECT DISTINCT "
                                    + column
                                    + " FROM calls WHERE "
                                    + column
                                    + " IS NOT NULL LIMIT ?",
                            List.of(MOST_VALUES + 1),
                            row -> row.getString(1));
            if (values.size() <= MOST_VALUES) {
                all.put(field, values);
            }
        }
        return all;
    }
}
