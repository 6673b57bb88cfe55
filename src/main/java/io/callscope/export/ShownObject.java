package io.callscope.export;

import io.callscope.model.Call;
import io.callscope.model.CallField;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/// A call as a JSON object of some of its fields, under their keys; times with the offset of a
/// zone, amounts exactly, `null` where there is no value.
final class ShownObject {
    private final List<CallField> fields;
    private final ZoneId zone;

    ShownObject(List<CallField> fields, ZoneId zone) {
        this.fields = fields;
        this.zone = zone;
    }

    String json(Call call) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (CallField field : fields) {
            switch (call.get(field)) {
                case null -> object.putNull(field.key());
                case Long number -> object.put(field.key(), number);
                case Boolean flag -> object.put(field.key(), flag);
                case BigDecimal decimal ->
                        object.put(field.key(), Columns.plain(field.type(), decimal));
                case Instant time ->
                        object.put(field.key(), OffsetDateTime.ofInstant(time, zone).toString());
                case Object text -> object.put(field.key(), text.toString());
            }
        }
        return object.toString();
    }
}
