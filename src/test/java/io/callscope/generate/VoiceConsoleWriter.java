package io.callscope.generate;

import static java.time.ZoneOffset.UTC;

/// A row of the Voice console's CSV export, whose headings are words.
final class VoiceConsoleWriter implements RecordWriter {
    @Override
    public JsonRecord write(GeneratedCall call) {
        return new JsonRecord()
                .text("Call UUID", call.id())
                .text("Parent call UUID", call.parent())
                .text("From number", call.from())
                .text("To number", call.to().replace("+", ""))
                .text("Call direction", call.outbound() ? "outbound" : "inbound")
                .text("End time", RecordWriter.time(call.end(), UTC) + "+00:00")
                .text("Initiation time", RecordWriter.time(call.initiation(), UTC) + "+00:00")
                .text(
                        "Answer time",
                        call.isAnswered() ? RecordWriter.time(call.answer(), UTC) + "+00:00" : "-")
                .text("Call duration", Integer.toString(call.talkSeconds()))
                .text("Billed duration", Integer.toString(call.billedSeconds()))
                .text("Call rate", call.price().rate().toPlainString())
                .text("Billed amount", call.amount().toPlainString())
                .text("Hangup cause", call.cause().name())
                .text("Hangup cause code", Integer.toString(call.cause().code()))
                .text("Hangup source", call.hangupSource())
                .text("Call leg", call.parent().isEmpty() ? "A" : "B")
                .text("Subaccount Auth ID", "")
                .text("Call type", "PSTN")
                .text("To country ISO", call.toCountry().name())
                .text("From country ISO", call.fromCountry().name())
                .text("Billing prefix", call.to().substring(1, 3));
    }
}
