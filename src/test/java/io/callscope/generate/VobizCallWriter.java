package io.callscope.generate;

import java.time.ZoneOffset;

/// The Vobiz call object: every field of its document, in its order. Times stand on the console's
/// clock, here India's.
final class VobizCallWriter implements RecordWriter {
    static final String ACCOUNT = "MA_EXAMPLE1";
    private static final ZoneOffset CLOCK = ZoneOffset.ofHoursMinutes(5, 30);

    @Override
    public JsonRecord write(GeneratedCall call) {
        JsonRecord json = new JsonRecord();
        if (call.isAnswered()) {
            json.text("answer_time", RecordWriter.time(call.answer(), CLOCK));
        } else {
            json.raw("answer_time", "null");
        }
        json.raw("bill_duration", call.talkSeconds())
                .raw("billed_duration", call.billedSeconds())
                .text("call_direction", call.outbound() ? "outbound" : "inbound")
                .raw("call_duration", call.talkSeconds())
                .text("call_uuid", call.id())
                .text("end_time", RecordWriter.time(call.end(), CLOCK))
                .text("from_number", call.from())
                .raw("hangup_cause_code", call.cause().code())
                .text("hangup_cause_name", call.cause().name())
                .text("hangup_source", call.hangupSource())
                .text("initiation_time", RecordWriter.time(call.initiation(), CLOCK));
        if (call.parent().isEmpty()) {
            json.raw("parent_call_uuid", "null");
        } else {
            json.text("parent_call_uuid", call.parent());
        }
        return json.text("resource_uri", "/api/v1/Account/" + ACCOUNT + "/Call/" + call.id() + "/")
                .text("source_ip", call.site().address())
                .text("stir_verification", call.stir().verification())
                .text("to_number", call.to())
                .text("total_amount", call.amount().toPlainString())
                .text("total_rate", call.price().rate().toPlainString());
    }
}
