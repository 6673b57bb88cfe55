package io.callscope.query;

import io.callscope.explain.Derivation;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Mark;
import io.callscope.model.Place;
import io.callscope.model.Problem;
import io.callscope.model.Shape;
import io.callscope.source.Interpretation;
import io.callscope.source.Marker;
import io.callscope.source.Members;
import io.callscope.source.Reading;
import io.callscope.source.RecordReader;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A call with the record it was made of.
///
/// @param json the record's original text
/// @param shape in which the record was read
/// @param zone in which its times without an offset were taken
/// @param line of the record in its file, from 1
public record StoredCall(Call call, String json, Shape shape, ZoneId zone, long record, long line) {
    /// Of one call, not more other copies than these are fetched.
    public static final int MOST_COPIES = 1_000;

    /// The record's original object, with the marker that says how it was understood.
    public String markedJson() {
        String currency = call.text(CallField.CURRENCY).orElse("");
        Map<CallField, String> filled = new EnumMap<>(CallField.class);
        for (CallField number : List.of(CallField.FROM_NUMBER, CallField.TO_NUMBER)) {
            if (call.isFilled(number)) {
                filled.put(number, call.text(number).orElse(""));
            }
        }
        Mark said =
                new Mark(
                        call.flag(CallField.MARKED).orElse(false),
                        call.text(CallField.NOTE).orElse(""));
        return Marker.mark(json, understood(), currency, filled, said);
    }

    /// The same record with another call, which says more or less of it.
    public StoredCall with(Call other) {
        return new StoredCall(other, json, shape, zone, record, line);
    }

    /// The call that the record alone makes: with no number that was filled from another copy.
    public Call asRecorded() {
        return switch (reading()) {
            case Reading.Accepted accepted ->
                    made(accepted, call.id(), call.text(CallField.DATASET).orElse(""));
            case Reading.Rejected _ -> call;
        };
    }

    static Call made(Reading.Accepted accepted, long id, String dataset) {
        Derivation.complete(accepted.call(), accepted.emptyKeys());
        return accepted.call().id(id).set(CallField.DATASET, dataset).build();
    }

    /// The members of the record that are fields of the catalogue, in the record's order. Of a key
    /// that is there twice, the last.
    public Map<CallField, Members.Member> knownMembers() {
        Map<CallField, Members.Member> known = new LinkedHashMap<>();
        for (Members.Member member : Members.of(json)) {
            CallField.named(shape, member.key()).ifPresent(field -> known.put(field, member));
        }
        return known;
    }

    /// The values of the record that could not be read; the call has none for them.
    public List<Problem> problems() {
        return switch (reading()) {
            case Reading.Accepted accepted -> accepted.problems();
            case Reading.Rejected rejected -> List.of(rejected.problem());
        };
    }

    private Reading reading() {
        var reader = new RecordReader(call.text(CallField.DATASET).orElse(""), understood());
        return reader.read(new Place(record, line), json);
    }

    private Interpretation understood() {
        String currency = call.text(CallField.CURRENCY).orElse("");
        return new Interpretation(
                call.product(), shape, zone, currency, EnumSet.allOf(Interpretation.Aspect.class));
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
