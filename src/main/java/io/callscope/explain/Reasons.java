package io.callscope.explain;

import io.callscope.explain.Explanation.Reason;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields that decided what is said of a call, each with the rule that was applied.
final class Reasons {
    /// The table's way to say that no SIP answer ended the call.
    private static final SipStatus NO_SIP = new SipStatus("0", List.of(Certainty.DOCUMENTED));

    private Reasons() {}

    static List<Reason> of(Call call, Situation situation) {
        List<Reason> reasons = new ArrayList<>();
        if (situation.kind() == Situation.Kind.ONGOING) {
            add(reasons, call, CallField.CALL_STATE, "why.state");
            add(reasons, call, CallField.OUTCOME, "why.state");
            return reasons;
        }
        reasons.add(cause(call, situation));
        reasons.add(reason(call, CallField.ANSWER_TIME, "why.answerTime", Map.of()));
        add(reasons, call, CallField.TALK_SECONDS, "why.talk");
        call.text(CallField.HANGUP_SOURCE)
                .ifPresent(
                        source ->
                                reasons.add(
                                        reason(
                                                call,
                                                CallField.HANGUP_SOURCE,
                                                "why.endedBy",
                                                Map.of(
                                                        "ended",
                                                        EndedBy.of(source)
                                                                .inWords(call.product())))));
        reasons.add(reason(call, CallField.OUTCOME, outcomeRule(call, situation), Map.of()));
        return reasons;
    }

    private static Reason cause(Call call, Situation situation) {
        Map<String, String> values = new HashMap<>();
        values.put("product", Texts.COMMON.get("product." + call.product().name()));
        CallField field = causeField(call, situation);
        HangupCause cause = situation.cause();
        if (cause == null) {
            String key =
                    switch (situation.kind()) {
                        case NO_CAUSE -> "why.cause.none";
                        case AMBIGUOUS -> "why.cause.ambiguous";
                        default -> "why.cause.unpublished";
                    };
            return reason(call, field, key, values);
        }
        values.put("name", cause.name());
        values.put("group", Texts.COMMON.get("group." + cause.bucket().key()));
        if (cause.sip().isEmpty() || cause.sip().getFirst().equals(NO_SIP)) {
            return reason(call, field, "why.cause", values);
        }
        SipStatus sip = cause.sip().getFirst();
        values.put("sip", sip.status() + " (" + sip.evidence().getFirst().word() + ")");
        return reason(call, field, "why.cause.sip", values);
    }

    /// The field that named the cause: the code if it is the row's, else the name, else the text.
    private static CallField causeField(Call call, Situation situation) {
        HangupCause cause = situation.cause();
        boolean coded = call.has(CallField.HANGUP_CAUSE_CODE);
        if (coded
                && (cause == null
                        || cause.code().equals(call.number(CallField.HANGUP_CAUSE_CODE)))) {
            return CallField.HANGUP_CAUSE_CODE;
        }
        Optional<HangupCause> named =
                call.text(CallField.HANGUP_CAUSE_NAME)
                        .flatMap(name -> HangupCatalogue.byName(call.product(), name));
        if (cause == null) {
            return call.has(CallField.HANGUP_CAUSE_NAME) || !call.has(CallField.HANGUP_CAUSE)
                    ? CallField.HANGUP_CAUSE_NAME
                    : CallField.HANGUP_CAUSE;
        }
        return named.isPresent() && named.get().equals(cause)
                ? CallField.HANGUP_CAUSE_NAME
                : CallField.HANGUP_CAUSE;
    }

    private static String outcomeRule(Call call, Situation situation) {
        return "why.outcome."
                + switch (situation.kind()) {
                    case CONTRADICTION -> "contradiction";
                    case DROPPED_UNANSWERED -> "droppedUnanswered";
                    case NORMAL_UNANSWERED ->
                            call.outcome() == Outcome.CANCELLED ? "cancelled" : "normalUnanswered";
                    case PLAIN -> {
                        if (!call.isAnswered()) {
                            yield "regular";
                        }
                        yield call.outcome() == Outcome.DROPPED ? "dropped" : "answered";
                    }
                    default -> call.isAnswered() ? "answered" : "noCause";
                };
    }

    private static void add(List<Reason> reasons, Call call, CallField field, String key) {
        if (call.has(field)) {
            reasons.add(reason(call, field, key, Map.of()));
        }
    }

    private static Reason reason(
            Call call, CallField field, String key, Map<String, String> values) {
        String value = call.value(field).map(Object::toString).orElse(Texts.COMMON.get("why.none"));
        return new Reason(field, value, Texts.COMMON.get(key, values));
    }
}
