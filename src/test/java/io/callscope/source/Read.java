package io.callscope.source;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.callscope.model.Call;
import io.callscope.model.Place;
import io.callscope.model.Problem;
import io.callscope.model.Shape;

import java.util.List;

/// One record as the reader of a dataset reads it.
record Read(Call call, Reading.Accepted reading, RecordReader reader) {
    static final Place PLACE = new Place(7, 70);

    static Read of(Shape shape, String json) {
        return of(Interpretation.of(shape), json);
    }

    static Read of(Interpretation understood, String json) {
        RecordReader reader = new RecordReader("may.json", understood);
        Reading.Accepted reading =
                assertInstanceOf(Reading.Accepted.class, reader.read(PLACE, json));
        return new Read(reading.call().build(), reading, reader);
    }

    /// A Zentrunk call that has an id and this member.
    static Read with(String member) {
        return of(Shape.ZENTRUNK_CALL, "{\"call_uuid\":\"a\"," + member + "}");
    }

    static Problem rejected(String json) {
        RecordReader reader = new RecordReader("may.json", Interpretation.of(Shape.ZENTRUNK_CALL));
        return assertInstanceOf(Reading.Rejected.class, reader.read(PLACE, json)).problem();
    }

    List<Problem> problems() {
        return reading.problems();
    }
}
