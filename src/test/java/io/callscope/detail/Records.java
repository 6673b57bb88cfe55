package io.callscope.detail;

import io.callscope.explain.Derivation;
import io.callscope.model.CallField;
import io.callscope.model.Place;
import io.callscope.model.Shape;
import io.callscope.query.StoredCall;
import io.callscope.source.Interpretation;
import io.callscope.source.Reading;
import io.callscope.source.RecordReader;

/// Stored calls as the library would give them, made of a record's text.
final class Records {
    static final String DROPPED =
            """
            {"call_uuid": "5f2b6c1e-0a47-4d1b-9c3e-7a90d2e1b684", "from_number": "+14155550132",
             "to_number": "+16465550187", "call_direction": "outbound", "call_duration": 102,
             "billed_duration": 120, "total_rate": "0.01200", "total_amount": "0.02400",
             "initiation_time": "2026-05-15 09:31:07", "answer_time": "2026-05-15 09:31:19",
             "end_time": "2026-05-15 09:33:01", "hangup_cause_name": "rtp_timeout",
             "hangup_cause_code": 3020, "hangup_source": "zentrunk", "srtp": "maybe",
             "stir_verification": "Verified", "attestation_indicator": "null",
             "team": {"score": 1.2345678901234568e+16}}""";

    private Records() {}

    static StoredCall zentrunk(String json) {
        var reader = new RecordReader("may.json", Interpretation.of(Shape.ZENTRUNK_CALL));
        if (!(reader.read(new Place(3, 17), json) instanceof Reading.Accepted read)) {
            throw new IllegalArgumentException(json);
        }
        Derivation.complete(read.call(), read.emptyKeys());
        read.call().id(json.hashCode()).set(CallField.DATASET, "may.json");
        Interpretation understood = Interpretation.of(Shape.ZENTRUNK_CALL);
        return new StoredCall(
                read.call().build(), json, understood.shape(), understood.zone(), 3, 17);
    }
}
