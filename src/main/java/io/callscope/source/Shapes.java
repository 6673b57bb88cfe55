package io.callscope.source;

import io.callscope.model.Product;
import io.callscope.model.Shape;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which shape a record has, by its keys as [io.callscope.model.Heading] names them.
final class Shapes {
    /// Names that only Zentrunk has.
    static final Set<String> ZENTRUNK_KEYS =
            Set.of(
                    "trunk_domain",
                    "srtp",
                    "secure_trunking",
                    "secure_trunking_rate",
                    "hangup_initiator");

    /// Names that Plivo Voice has, and the Vobiz call object has not.
    static final Set<String> VOICE_KEYS =
            Set.of(
                    "api_id",
                    "call_state",
                    "conference_uuid",
                    "voice_network_group",
                    "stir_attestation");

    /// Headings that only the Voice console has.
    static final Set<String> VOICE_CONSOLE_KEYS =
            Set.of(
                    "call_rate",
                    "billed_amount",
                    "from_country_iso",
                    "to_country_iso",
                    "call_leg",
                    "billing_prefix",
                    "subaccount_auth_id");

    /// Names that a Vobiz answer for a live call has, too, do not tell the two apart.
    private static final Set<String> VOICE_ONLY = Set.of("conference_uuid", "voice_network_group");

    private static final Set<String> OWN_KEYS =
            Set.of("talk_seconds", "billed_seconds", "answer_delay", "outcome");

    private Shapes() {}

    /// @param keys plain
    static Shape of(Product product, Set<String> keys) {
        if (isOwn(keys)) {
            return Shape.CALLSCOPE;
        }
        return switch (product) {
            case PLIVO_ZENTRUNK ->
                    isZentrunkConsole(keys) ? Shape.ZENTRUNK_CONSOLE : Shape.ZENTRUNK_CALL;
            case PLIVO_VOICE -> isVoiceConsole(keys) ? Shape.VOICE_CONSOLE : Shape.VOICE_CALL;
            case VOBIZ -> isCdr(keys) ? Shape.VOBIZ_CDR : Shape.VOBIZ_CALL;
        };
    }

    /// The shape, if the keys leave no doubt: several that only one shape has, and none that only
    /// another has.
    static Optional<Shape> sure(Set<String> keys) {
        if (isOwn(keys)) {
            return Optional.of(Shape.CALLSCOPE);
        }
        boolean isCdr = isCdr(keys);
        boolean isVoiceConsole = count(VOICE_CONSOLE_KEYS, keys) > 1;
        boolean isZentrunk = count(ZENTRUNK_KEYS, keys) > 1 && !keys.contains("resource_uri");
        boolean isVoice = count(VOICE_KEYS, keys) > 1 && count(VOICE_ONLY, keys) > 0;
        long claims =
                Stream.of(isCdr, isVoiceConsole, isZentrunk, isVoice).filter(is -> is).count();
        if (claims != 1) {
            return Optional.empty();
        }
        if (isCdr) {
            return Optional.of(Shape.VOBIZ_CDR);
        }
        return Optional.of(of(isZentrunk ? Product.PLIVO_ZENTRUNK : Product.PLIVO_VOICE, keys));
    }

    /// Whether it is a row of our own exports: they alone have what is derived.
    static boolean isOwn(Set<String> keys) {
        return keys.contains("call_uuid") && count(OWN_KEYS, keys) > 1;
    }

    static boolean isCdr(Set<String> keys) {
        return keys.contains("uuid") && keys.contains("billsec");
    }

    /// The product of this name, as our exports write it.
    static Optional<Product> productNamed(String name) {
        return Stream.of(Product.values())
                .filter(product -> product.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /// Whose address of a call this is; none if it does not say.
    static Optional<Product> productOf(String resourceUri) {
        if (resourceUri.startsWith("/api/v1/")
                || resourceUri.contains("/MA_")
                || resourceUri.contains("/SA_")) {
            return Optional.of(Product.VOBIZ);
        }
        return resourceUri.startsWith("/v1/Account/")
                ? Optional.of(Product.PLIVO_VOICE)
                : Optional.empty();
    }

    private static boolean isZentrunkConsole(Set<String> keys) {
        return !keys.contains("call_duration")
                && (keys.contains("duration")
                        || keys.contains("hangup_initiator")
                        || keys.contains("hangup_code"));
    }

    private static boolean isVoiceConsole(Set<String> keys) {
        return count(VOICE_CONSOLE_KEYS, keys) > 0
                || (keys.contains("hangup_cause") && !keys.contains("hangup_cause_name"));
    }

    private static long count(Set<String> names, Set<String> keys) {
        return names.stream().filter(keys::contains).count();
    }
}
