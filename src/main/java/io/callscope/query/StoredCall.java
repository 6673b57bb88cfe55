package io.callscope.query;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Shape;
import io.callscope.source.Marker;
import io.callscope.source.Members;

import java.time.ZoneId;
import java.util.List;

/// A call with the record it was made of.
///
/// @param json the record's original text
/// @param shape of its dataset
/// @param zone in which its dataset takes times without an offset
/// @param line of the record in its file, from 1
public record StoredCall(Call call, String json, Shape shape, ZoneId zone, long record, long line) {

    /// The record's original object, with the marker that says how it was understood.
    public String markedJson() {
        String currency = call.text(CallField.CURRENCY).orElse("");
        return Marker.mark(json, call.product(), zone, currency);
    }

    /// The members of the record that are no field of the catalogue.
    public List<Members.Member> unknownMembers() {
        return Members.unknown(json, shape);
    }

    /// The same as one JSON object; empty if there are none.
    public String unknownJson() {
        return Members.join(unknownMembers());
    }
}
