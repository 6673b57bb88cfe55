package io.callscope.generate;

import io.callscope.model.Outcome;

import java.time.Instant;

/// The Vobiz CDR with all of its 43 fields. It does not say what was billed.
final class VobizCdrWriter implements RecordWriter {
    private static final int WRITTEN_AFTER = 3;

    @Override
    public JsonRecord write(GeneratedCall call) {
        boolean answered = call.isAnswered();
        boolean normal = call.cause().outcome() == Outcome.ANSWERED;
        JsonRecord json =
                new JsonRecord()
                        .text("uuid", call.id())
                        .raw("id", 100_000_000 + call.initiation() % 100_000_000)
                        .text("account_id", VobizCallWriter.ACCOUNT)
                        .raw("campaign_id", "null")
                        .text("customer_endpoint", call.site().address())
                        .text("trunk_id", call.site().domain().substring(0, 8))
                        .raw("terminated_to", "null")
                        .text("context", call.outbound() ? "voice-api" : "sip-trunking")
                        .text("region", "ap-south-1")
                        .text("origination_region", "mumbai")
                        .text("call_direction", call.outbound() ? "outbound" : "inbound")
                        .text("caller_id_number", call.from())
                        .text("caller_id_name", call.from().replace("+", ""))
                        .text("destination_number", call.to())
                        .raw("duration", call.waitSeconds() + call.talkSeconds())
                        .raw("billsec", call.talkSeconds())
                        .raw("ring_time", call.waitSeconds())
                        .text("start_time", time(call.initiation()))
                        .raw("progress_time", quoted(time(call.initiation())))
                        .raw("answer_time", answered ? quoted(time(call.answer())) : "null")
                        .text("end_time", time(call.end()))
                        .text("created_at", time(call.end() + WRITTEN_AFTER))
                        .text("updated_at", time(call.end() + WRITTEN_AFTER))
                        .raw("cost", call.amount().toPlainString())
                        .raw("streaming_cost", 0)
                        .raw("total_cost", call.amount().toPlainString())
                        .text("currency", "INR");
        return json.text("hangup_cause", normal ? "NORMAL_CLEARING" : told(call))
                .raw("hangup_cause_code", call.cause().code())
                .text("hangup_cause_name", call.cause().name())
                .text("hangup_source", call.hangupSource())
                .text("hangup_disposition", call.outbound() ? "recv_bye" : "send_bye")
                .raw("failure_code", answered ? "null" : "\"16\"")
                .raw("failure_reason", answered ? "null" : quoted(told(call)))
                .raw("mos", answered ? "4.35" : "null")
                .raw("jitter", answered ? "2.5" : "null")
                .raw("packet_loss", answered ? "0" : "null")
                .text("codec", "PCMU")
                .raw("bridge_uuid", call.parent().isEmpty() ? "null" : quoted(call.parent()))
                .text("sip_call_id", call.id().substring(0, 8) + "@" + call.site().address())
                .text("sip_user_agent", "Example PBX 1.0")
                .text("network_addr", call.site().address())
                .raw("carrier_ip", "null");
    }

    @Override
    public Expected expected(GeneratedCall call) {
        return call.expected().withBilled(0);
    }

    private static String told(GeneratedCall call) {
        return switch (call.cause().outcome()) {
            case BUSY -> "USER_BUSY";
            case NO_ANSWER -> "NO_ANSWER";
            case REJECTED -> "CALL_REJECTED";
            case CANCELLED -> "ORIGINATOR_CANCEL";
            case INVALID_NUMBER -> "UNALLOCATED_NUMBER";
            default -> "UNKNOWN";
        };
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String time(long second) {
        return Instant.ofEpochSecond(second).toString();
    }
}
