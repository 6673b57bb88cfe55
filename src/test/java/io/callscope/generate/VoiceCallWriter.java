package io.callscope.generate;

import java.time.ZoneOffset;

/// The Voice call object: times with the offset of the account's zone, the callee in bare digits.
final class VoiceCallWriter implements RecordWriter {
    private static final String ACCOUNT = "MAEXAMPLE00000000001";
    private static final ZoneOffset CLOCK = ZoneOffset.ofHoursMinutes(5, 30);

    @Override
    public JsonRecord write(GeneratedCall call) {
        JsonRecord json = new JsonRecord();
        if (call.isAnswered()) {
            json.text("answer_time", time(call.answer()));
        } else {
            json.raw("answer_time", "null");
        }
        json.text("api_id", new Dice(call.initiation()).uuid())
                .raw("bill_duration", call.talkSeconds())
                .raw("billed_duration", call.billedSeconds())
                .text("call_direction", call.outbound() ? "outbound" : "inbound")
                .raw("call_duration", call.talkSeconds())
                .raw("call_state", call.isAnswered() ? "\"ANSWER\"" : "null")
                .text("call_uuid", call.id())
                .text("cnam_lookup", "disabled")
                .raw("conference_uuid", "null")
                .text("end_time", time(call.end()))
                .text("from_number", call.from())
                .raw("hangup_cause_code", call.cause().code())
                .text("hangup_cause_name", call.cause().name())
                .text("hangup_source", call.hangupSource())
                .text("initiation_time", time(call.initiation()))
                .raw("parent_call_uuid", call.parent().isEmpty() ? "null" : quoted(call.parent()))
                .text("resource_uri", "/v1/Account/" + ACCOUNT + "/Call/" + call.id() + "/")
                .text("source_ip", call.site().address())
                .text("stir_attestation", call.stir().attestation().replace("null", ""))
                .text("stir_verification", call.stir().verification())
                .text("to_number", call.to().replace("+", ""))
                .text("total_amount", call.amount().toPlainString())
                .text("total_rate", call.price().rate().toPlainString())
                .text("voice_network_group", call.toCountry().name() + " All Networks");
        return json;
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String time(long second) {
        return RecordWriter.time(second, CLOCK) + "+05:30";
    }
}
