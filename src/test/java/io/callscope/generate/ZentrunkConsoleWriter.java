package io.callscope.generate;

import static java.time.ZoneOffset.UTC;

import java.util.Locale;

/// A row of the Zentrunk console's CSV export: the currency in the headings, times as Go writes
/// them, whole numbers with a decimal, and several ways to write that there is no value.
final class ZentrunkConsoleWriter implements RecordWriter {
    @Override
    public JsonRecord write(GeneratedCall call) {
        Site site = call.site();
        return new JsonRecord()
                .text("call_uuid", call.id())
                .text("from_number", call.from().replace("+", ""))
                .text("to_number", call.to().replace("+", ""))
                .text("call_direction", call.outbound() ? "outbound" : "inbound")
                .text("duration", call.talkSeconds() + ".0")
                .text("bill_duration", call.billedSeconds() + ".0")
                .text("end_time", time(call, call.end()))
                .text("hangup_cause", call.cause().name())
                .text("hangup_initiator", call.hangupSource())
                .text("rate(inr)", call.price().rate().toPlainString())
                .text("total_amount(inr)", call.amount().toPlainString())
                .text("initiation_time", time(call, call.initiation()))
                .text("answer_time", call.isAnswered() ? time(call, call.answer()) : "N/A")
                .text("call_id", call.id().substring(0, 8) + "@" + site.address())
                .text("trunk_domain", site.domain())
                .text("region", site.isOld() ? site.domain().split("\\.", 3)[1] : "-")
                .text("from_country", call.fromCountry().name())
                .text("to_country", call.toCountry().name())
                .text("transport_protocol", site.transport())
                .text("srtp", site.secure() ? "TRUE" : "FALSE")
                .text("hangup_code", call.cause().code() + ".0")
                .text("secure_trunking", site.secure() ? "TRUE" : "FALSE")
                .text("secure_trunking_rate(inr)", site.secure() ? "0.00100" : "0")
                .text("stir_verification", call.stir().verification())
                .text("attestation_indicator", call.stir().attestation().replace("null", "NULL"))
                .text("cnam_lookup_number_config", "NONE")
                .text("cnam_lookup_customer_rate(inr)", "");
    }

    private static String time(GeneratedCall call, long second) {
        int nanos = Math.floorMod(call.id().hashCode(), 1_000_000_000);
        return String.format(
                Locale.ROOT, "%s.%09d +0000 UTC", RecordWriter.time(second, UTC), nanos);
    }
}
