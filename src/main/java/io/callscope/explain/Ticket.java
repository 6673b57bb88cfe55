package io.callscope.explain;

import io.callscope.model.Call;
import io.callscope.model.CallField;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/// The explanation of a call as Markdown, to be pasted into a ticket. All times are in UTC.
public final class Ticket {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Call call;
    private final StringJoiner lines = new StringJoiner("\n", "", "\n");

    private Ticket(Call call) {
        this.call = call;
    }

    /// The summary of a call.
    ///
    /// @param number writes a telephone number as the reader may see it: grouped, or masked
    public static String markdown(Call call, UnaryOperator<String> number) {
        return new Ticket(call).write(number);
    }

    private String write(UnaryOperator<String> number) {
        Explanation explanation = Explanation.of(call);
        lines.add("## " + explanation.headline()).add("").add(explanation.story()).add("");
        Explanation.NextStep next = explanation.next();
        lines.add(bold(nextLabel(next)) + next.what()).add("");
        lines.add("_" + explanation.sure() + "._").add("");
        item("ticket.from", who(CallField.FROM_NUMBER, CallField.FROM_NAME, number));
        item("ticket.to", who(CallField.TO_NUMBER, CallField.TO_NAME, number));
        item("ticket.start", time(CallField.INITIATION_TIME));
        item("ticket.answer", time(CallField.ANSWER_TIME));
        item("ticket.end", time(CallField.END_TIME));
        item("ticket.talk", clock(CallField.TALK_SECONDS));
        item("ticket.billed", clock(CallField.BILLED_SECONDS));
        item("ticket.cause", cause());
        item("ticket.endedBy", call.text(CallField.HANGUP_SOURCE).map(Ticket::escaped));
        item("ticket.cost", cost());
        item("ticket.stir", stir());
        item("ticket.product", Optional.of(text("product." + call.product().name())));
        item("ticket.id", call.text(CallField.CALL_UUID).map(id -> "`" + id + "`"));
        findings(explanation.findings());
        return lines.toString();
    }

    /// The number, after the name that the user has given it.
    private Optional<String> who(CallField field, CallField name, UnaryOperator<String> number) {
        String before = call.text(name).map(known -> escaped(known) + ", ").orElse("");
        return call.text(field).map(raw -> before + number.apply(raw));
    }

    private static String nextLabel(Explanation.NextStep next) {
        return next.forWhom().isEmpty()
                ? text("ticket.next")
                : Texts.COMMON.get("ticket.nextFor", Map.of("whom", next.forWhom()));
    }

    private void findings(List<String> findings) {
        if (findings.isEmpty()) {
            return;
        }
        lines.add("").add(bold(text("ticket.findings")).strip());
        findings.forEach(finding -> lines.add("- " + finding));
    }

    private Optional<String> cause() {
        OptionalLong code = call.number(CallField.HANGUP_CAUSE_CODE);
        Optional<String> name =
                call.text(CallField.HANGUP_CAUSE_NAME).or(() -> call.text(CallField.HANGUP_CAUSE));
        if (code.isEmpty()) {
            return name.map(Ticket::escaped);
        }
        String number = Long.toString(code.getAsLong());
        return Optional.of(name.map(text -> number + " " + escaped(text)).orElse(number));
    }

    private Optional<String> cost() {
        CostProof proof = CostProof.of(call);
        return proof.charged()
                .map(
                        amount ->
                                proof.currency()
                                        + " "
                                        + CostProof.plain(amount)
                                        + " ("
                                        + proof.verdict().words()
                                        + ")");
    }

    private Optional<String> stir() {
        if (!call.has(CallField.STIR_VERIFICATION) && !call.has(CallField.ATTESTATION_INDICATOR)) {
            return Optional.empty();
        }
        StirShaken stir = StirShaken.of(call);
        boolean hasLetter = !stir.letter().equals(StirShaken.NO_LETTER);
        boolean isInTitle = stir.tone() == StirShaken.Tone.CARE;
        String letter = hasLetter && !isInTitle ? " (" + stir.letter() + ")" : "";
        return Optional.of(stir.title() + letter);
    }

    private Optional<String> time(CallField field) {
        Optional<Instant> time = call.time(field);
        return time.map(TIME::format);
    }

    private Optional<String> clock(CallField field) {
        OptionalLong seconds = call.number(field);
        return seconds.isPresent()
                ? Optional.of(Words.clock(seconds.getAsLong()))
                : Optional.empty();
    }

    private void item(String key, Optional<String> value) {
        value.ifPresent(shown -> lines.add("- " + bold(text(key)) + shown));
    }

    private static String bold(String label) {
        return "**" + label + ":** ";
    }

    /// So that Markdown does not take the underscores of a cause for italics.
    private static String escaped(String text) {
        return text.replace("_", "\\_").replace("*", "\\*");
    }

    private static String text(String key) {
        return Texts.COMMON.get(key);
    }
}
