package io.callscope.explain;

import static java.util.Objects.requireNonNull;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Outcome;
import io.callscope.model.Product;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The sentences about one call.
final class Sentences {
    private static final int LONGEST_HEADLINE = 60;

    private final Call call;
    private final Situation situation;
    private final boolean inbound;
    private final EndedBy endedBy;
    private final Map<String, String> values = new HashMap<>();

    Sentences(Call call, Situation situation) {
        this.call = call;
        this.situation = situation;
        Product product = call.product();
        inbound = EndedBy.isInbound(call.text(CallField.CALL_DIRECTION).orElse(null));
        endedBy = EndedBy.of(call.text(CallField.HANGUP_SOURCE).orElse(null));
        values.put("provider", Words.provider(product));
        values.put("product", Texts.COMMON.get("product." + product.name()));
        values.put("ended", endedBy.inWords(product));
        values.put("code", code());
        values.put("name", causeName());
        values.put("what", what());
        values.put("cause", text(isByCode() ? "cause.code" : "cause.name"));
        values.put("group", group());
        values.put("phrase", phrase());
        number(CallField.TALK_SECONDS, "talk");
        number(CallField.ANSWER_DELAY, "delay");
        length().ifPresent(seconds -> values.put("length", Words.duration(seconds)));
        values.put("lead", lead());
    }

    String headline() {
        String headline = text(headlineKey());
        if (headline.length() <= LONGEST_HEADLINE) {
            return headline;
        }
        int colon = headline.indexOf(": "); // a talk time of weeks, or a code of twenty digits
        return headline.substring(0, colon < 0 ? LONGEST_HEADLINE : colon);
    }

    String story() {
        return switch (situation.kind()) {
            case ONGOING -> text("story.ongoing" + stateSuffix());
            case NO_CAUSE -> text("story.noCause");
            case UNPUBLISHED -> text("story.unpublished");
            case AMBIGUOUS -> text("story.ambiguous");
            case CONTRADICTION -> text("story.contradiction");
            case NORMAL_UNANSWERED ->
                    text(isCancelled() ? "story.cancelled" : "story.normalUnanswered");
            case DROPPED_UNANSWERED -> text("story.droppedUnanswered");
            case PLAIN -> lead() + " " + cause().story(inbound, endedBy);
        };
    }

    Explanation.NextStep next() {
        return switch (situation.kind()) {
            case ONGOING -> step(Owner.NOBODY, text("next.ongoing"));
            case NO_CAUSE ->
                    call.isAnswered() ? nothing() : step(Owner.PROVIDER, text("next.noCause"));
            case UNPUBLISHED, AMBIGUOUS -> step(Owner.PROVIDER, text("next.unpublished"));
            case CONTRADICTION -> step(Owner.PROVIDER, text("next.contradiction"));
            case NORMAL_UNANSWERED ->
                    isCancelled() ? nothing() : step(platform(), text("next.normalUnanswered"));
            case DROPPED_UNANSWERED, PLAIN -> step(cause().owner(inbound), cause().next(inbound));
        };
    }

    Certainty certainty() {
        return switch (situation.kind()) {
            case ONGOING -> Certainty.DOCUMENTED;
            case NO_CAUSE, UNPUBLISHED, AMBIGUOUS -> Certainty.UNKNOWN;
            case CONTRADICTION, DROPPED_UNANSWERED -> Certainty.INFERRED;
            case NORMAL_UNANSWERED -> isCancelled() ? Certainty.INFERRED : Certainty.UNKNOWN;
            case PLAIN -> {
                if (cause().bucket() == Outcome.UNKNOWN) {
                    yield Certainty.UNKNOWN;
                }
                boolean byName = cause().code().isPresent() && !isByCode();
                yield byName ? Certainty.INFERRED : cause().certainty();
            }
        };
    }

    String sure() {
        return switch (situation.kind()) {
            case ONGOING -> text("sure.documented.ongoing");
            case NO_CAUSE -> text("sure.unknown.noCause");
            case UNPUBLISHED -> text("sure.unknown.unpublished");
            case AMBIGUOUS -> text("sure.unknown.ambiguous");
            case CONTRADICTION -> text("sure.inferred.times");
            case DROPPED_UNANSWERED -> text("sure.inferred.ended");
            case NORMAL_UNANSWERED ->
                    text(isCancelled() ? "sure.inferred.ended" : "sure.unknown.normal");
            case PLAIN -> text("sure." + certainty().key());
        };
    }

    private String headlineKey() {
        String key = "headline." + call.outcome().key();
        String noTalk = call.has(CallField.TALK_SECONDS) ? "" : ".noTalk";
        return switch (call.outcome()) {
            case ONGOING -> key + stateSuffix();
            case ANSWERED -> {
                if (situation.kind() == Situation.Kind.CONTRADICTION) {
                    yield key + ".contradiction" + noTalk;
                }
                boolean bare =
                        situation.kind() == Situation.Kind.NO_CAUSE && endedBy == EndedBy.UNKNOWN;
                yield key + noTalk + (bare ? ".bare" : "");
            }
            case DROPPED, MACHINE -> key + noTalk;
            case CANCELLED, UNKNOWN -> {
                if (situation.kind() == Situation.Kind.NORMAL_UNANSWERED) {
                    yield key + ".normal";
                }
                yield situation.kind() == Situation.Kind.CONTRADICTION ? key + ".machine" : key;
            }
            default -> key;
        };
    }

    private String phrase() {
        return switch (situation.kind()) {
            case UNPUBLISHED ->
                    call.has(CallField.HANGUP_CAUSE_CODE)
                            ? text("phrase.unpublishedCode")
                            : text("phrase.unpublishedName");
            case AMBIGUOUS -> text("phrase.ambiguousName");
            case NO_CAUSE, ONGOING ->
                    call.isAnswered() && endedBy != EndedBy.UNKNOWN
                            ? endedBy.inWords(call.product())
                            : text("phrase.noCause");
            default -> cause().phrase(inbound, endedBy);
        };
    }

    private String lead() {
        if (!call.isAnswered()) {
            return text(
                    length().map(seconds -> seconds == 0 ? ".atOnce" : "")
                            .map("lead.unanswered"::concat)
                            .orElse("lead.unanswered.noLength"));
        }
        if (!values.containsKey("talk")) {
            return text("lead.answered.noTalk");
        }
        return text(values.containsKey("delay") ? "lead.answered" : "lead.answered.noDelay");
    }

    /// How far an ongoing call is, where the record says it.
    private String stateSuffix() {
        if (call.has(CallField.ANSWER_TIME)) {
            return ".answered";
        }
        String state = call.text(CallField.CALL_STATE).map(Words::plain).orElse("");
        return state.equals("queued") || state.equals("ringing") ? "." + state : "";
    }

    private boolean isCancelled() {
        return call.outcome() == Outcome.CANCELLED;
    }

    private Owner platform() {
        return call.product() == Product.PLIVO_ZENTRUNK ? Owner.PBX : Owner.DEVELOPER;
    }

    private boolean isByCode() {
        var code = call.number(CallField.HANGUP_CAUSE_CODE);
        HangupCause cause = situation.cause();
        return code.isPresent() && cause != null && code.equals(cause.code());
    }

    private HangupCause cause() {
        return requireNonNull(situation.cause());
    }

    private String group() {
        HangupCause cause = situation.cause();
        Outcome bucket = cause == null ? Outcome.UNKNOWN : cause.bucket();
        return Texts.COMMON.get("group." + bucket.key());
    }

    private String code() {
        var code = call.number(CallField.HANGUP_CAUSE_CODE);
        return code.isPresent() ? Long.toString(code.getAsLong()) : "";
    }

    /// The name in the record that told the cause: a text cause may stand beside an unknown name.
    private String causeName() {
        HangupCause cause = situation.cause();
        if (cause != null && cause.code().isEmpty()) {
            return cause.name();
        }
        return call.text(CallField.HANGUP_CAUSE_NAME)
                .or(() -> call.text(CallField.HANGUP_CAUSE))
                .orElse("");
    }

    private String what() {
        if (!call.has(CallField.HANGUP_CAUSE_CODE)) {
            return text("what.name");
        }
        return text(causeName().isEmpty() ? "what.code" : "what.codeAndName");
    }

    private Optional<Long> length() {
        Optional<Instant> start = call.time(CallField.INITIATION_TIME);
        Optional<Instant> end = call.time(CallField.END_TIME);
        return start.flatMap(from -> end.map(to -> Duration.between(from, to).toSeconds()))
                .filter(seconds -> seconds >= 0);
    }

    private void number(CallField field, String name) {
        call.number(field).ifPresent(seconds -> values.put(name, Words.duration(seconds)));
    }

    private Explanation.NextStep nothing() {
        return step(Owner.NOBODY, text("next.nothing"));
    }

    private Explanation.NextStep step(Owner owner, String what) {
        return new Explanation.NextStep(owner, owner.forWhom(call.product()), what);
    }

    private String text(String key) {
        return Texts.COMMON.get(key, values);
    }
}
