package io.callscope.generate;

import static java.time.ZoneOffset.UTC;

/// The Zentrunk call object: the keys of the documented example in their order, and
/// `billed_duration`, which the document names and the example lacks.
final class ZentrunkCallWriter implements RecordWriter {

    @Override
    public JsonRecord write(GeneratedCall call) {
        Site site = call.site();
        JsonRecord json =
                new JsonRecord()
                        .text("call_uuid", call.id())
                        .text("from_number", call.from())
                        .text("to_number", call.to())
                        .text("call_direction", call.outbound() ? "outbound" : "inbound")
                        .raw("call_duration", call.talkSeconds())
                        .raw("bill_duration", call.billedSeconds())
                        .text("end_time", RecordWriter.time(call.end(), UTC))
                        .text("hangup_cause_name", call.cause().name())
                        .text("hangup_source", call.hangupSource())
                        .text("total_rate", call.price().rate().toPlainString())
                        .text("total_amount", call.amount().toPlainString())
                        .text("initiation_time", RecordWriter.time(call.initiation(), UTC));
        if (call.isAnswered()) {
            json.text("answer_time", RecordWriter.time(call.answer(), UTC));
        } else {
            json.raw("answer_time", "null");
        }
        return json.text("trunk_domain", site.domain())
                .text("from_country", call.fromCountry().name())
                .text("to_country", call.toCountry().name())
                .text("transport_protocol", site.transport())
                .raw("srtp", site.secure())
                .raw("hangup_cause_code", call.cause().code())
                .raw("secure_trunking", site.secure())
                .text("secure_trunking_rate", site.secure() ? "0.00100" : "0.00000")
                .text("stir_verification", verification(call))
                .text("attestation_indicator", call.stir().attestation())
                .raw("billed_duration", call.billedSeconds());
    }

    /// Old trunks write `not applicable`, as the documented example of 2022 does.
    private static String verification(GeneratedCall call) {
        String word = call.stir().verification();
        return call.site().isOld() && word.equals("Not Applicable") ? "not applicable" : word;
    }
}
