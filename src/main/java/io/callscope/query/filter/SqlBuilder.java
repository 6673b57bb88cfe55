package io.callscope.query.filter;

import io.callscope.model.CallField;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Collects the text of a condition and its parameters, in step.
final class SqlBuilder {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    Sql build() {
        return new Sql(text.toString(), parameters);
    }

    SqlBuilder add(String part) {
        text.append(part);
        return this;
    }

    SqlBuilder parameter(Object value) {
        parameters.add(value);
        return add("?");
    }

    SqlBuilder column(CallField field) {
        return add("\"" + field.key() + "\"");
    }

    /// A condition that the field has a value.
    SqlBuilder isPresent(CallField field) {
        // the id itself is made of its key, which takes time
        return field == CallField.CALL_UUID
                ? add("\"id_key\" IS NOT NULL")
                : column(field).add(" IS NOT NULL");
    }

    /// A condition that is false where the field has no value.
    void present(CallField field, Runnable condition) {
        add("(").isPresent(field).add(" AND ");
        condition.run();
        add(")");
    }

    /// All parts in parentheses with the operator between them; none is false.
    <T> void joined(String operator, List<T> parts, Consumer<T> each) {
        if (parts.isEmpty()) {
            add("FALSE");
            return;
        }
        add("(");
        for (int i = 0; i < parts.size(); i++) {
            add(i == 0 ? "" : operator);
            each.accept(parts.get(i));
        }
        add(")");
    }
}
