package io.callscope.explain;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Outcome;

import java.util.List;

/// What became of a call, in words: why it ended, whether that is normal, who has to do what, and
/// how sure that is.
///
/// @param headline at most 60 characters
/// @param story two or three sentences
/// @param sure how well it is founded, in words: "Certain: documented code 3020"
/// @param why the fields behind it, each with its rule
/// @param findings what looks wrong about the record, in sentences
public record Explanation(
        Outcome outcome,
        String headline,
        String story,
        NextStep next,
        Certainty certainty,
        String sure,
        List<Reason> why,
        List<String> findings) {

    /// What to do.
    ///
    /// @param forWhom "for your network team"; empty where there is nothing to do
    public record NextStep(Owner owner, String forWhom, String what) {}

    /// A field that decided, its value, and the rule that was applied to it.
    public record Reason(CallField field, String value, String rule) {}

    public Explanation {
        why = List.copyOf(why);
        findings = List.copyOf(findings);
    }

    /// Explains a call that [Derivation] has completed.
    public static Explanation of(Call call) {
        Situation situation = Situation.of(call);
        var sentences = new Sentences(call, situation);
        return new Explanation(
                call.outcome(),
                sentences.headline(),
                sentences.story(),
                sentences.next(),
                sentences.certainty(),
                sentences.sure(),
                Reasons.of(call, situation),
                FindingWords.of(call));
    }
}
