package io.callscope.explain;

import io.callscope.model.Call;
import io.callscope.model.CallField;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;

/// What a call's two STIR/SHAKEN fields say, together. `stir_verification` and the attestation are
/// fields of their own: neither is ever concluded from the other, and what contradicts itself is
/// shown as a contradiction. The levels are those of RFC 8588.
///
/// @param letter `A`, `B`, `C`, or `–` where the record has no attestation
/// @param title "Full attestation, verified"
/// @param text what that means for this call
/// @param limits what it does not mean, and where the provider's documents disagree
public record StirShaken(String letter, String title, String text, String limits, Tone tone) {
    /// How the letter is drawn: only a full attestation that was verified is good.
    public enum Tone {
        GOOD,
        NEUTRAL,
        CARE
    }

    private enum Verification {
        VERIFIED,
        NOT_VERIFIED,
        NOT_APPLICABLE,
        NONE,
        OTHER;

        static Verification of(@Nullable String word) {
            return word == null
                    ? NONE
                    : switch (Words.plain(word)) {
                        case "verified" -> VERIFIED;
                        case "notverified" -> NOT_VERIFIED;
                        case "notapplicable" -> NOT_APPLICABLE;
                        default -> OTHER;
                    };
        }

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static final String NO_LETTER = "–";

    public static StirShaken of(Call call) {
        String word = call.text(CallField.STIR_VERIFICATION).orElse(null);
        String level = call.text(CallField.ATTESTATION_INDICATOR).orElse(null);
        String direction = call.text(CallField.CALL_DIRECTION).orElse(null);
        Verification verification = Verification.of(word);
        String letter = letter(level);
        Map<String, String> values =
                Map.of(
                        "provider",
                        Words.provider(call.product()),
                        "word",
                        word == null ? NO_LETTER : word,
                        "letter",
                        letter);
        if (isContradiction(word, level, direction)) {
            return new StirShaken(
                    letter,
                    text("conflict.title", values),
                    text("conflict." + verification.key() + ".text", values),
                    text("conflict.limits", values),
                    Tone.CARE);
        }
        String side = EndedBy.isInbound(direction) ? ".inbound" : ".outbound";
        String lesser = verification == Verification.VERIFIED && isLesser(letter) ? ".lesser" : "";
        String limits = text(verification.key() + side + lesser + ".limits", values);
        if (letter.equals(NO_LETTER)) {
            String key = "none." + verification.key();
            return new StirShaken(
                    letter,
                    text(key + ".title", values),
                    text(key + side + ".text", values),
                    limits,
                    Tone.NEUTRAL);
        }
        String key = letter.toLowerCase(Locale.ROOT);
        return new StirShaken(
                letter,
                text(key + ".title", values) + text("title." + verification.key(), values),
                text(key + side + ".text", values),
                limits,
                letter.equals("A") && verification == Verification.VERIFIED
                        ? Tone.GOOD
                        : Tone.NEUTRAL);
    }

    /// Full attestation beside "not verified", any beside "not applicable", a lesser one beside
    /// "verified" on an outbound call. Inbound, "verified" may mean that the check of any signature
    /// passed: the documents disagree, so that is none.
    static boolean isContradiction(
            @Nullable String word, @Nullable String level, @Nullable String direction) {
        if (word == null || level == null) {
            return false;
        }
        String letter = letter(level);
        return switch (Verification.of(word)) {
            case VERIFIED -> !EndedBy.isInbound(direction) && isLesser(letter);
            case NOT_VERIFIED -> letter.equals("A");
            case NOT_APPLICABLE -> !letter.equals(NO_LETTER);
            case NONE, OTHER -> false;
        };
    }

    private static boolean isLesser(String letter) {
        return letter.equals("B") || letter.equals("C");
    }

    private static String text(String key, Map<String, String> values) {
        return Texts.COMMON.get("stir." + key, values);
    }

    private static String letter(@Nullable String level) {
        String letter = level == null ? "" : level.strip().toUpperCase(Locale.ROOT);
        return letter.equals("A") || letter.equals("B") || letter.equals("C") ? letter : NO_LETTER;
    }
}
