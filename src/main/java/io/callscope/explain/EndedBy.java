package io.callscope.explain;

import io.callscope.model.Outcome;
import io.callscope.model.Product;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;

/// Who ended a call, as `hangup_source` says. Zentrunk names the sides of the trunk (customer,
/// carrier, zentrunk), Voice and Vobiz the parties of the call; any spelling is understood.
public enum EndedBy {
    /// Zentrunk: the PBX or platform, the caller of an outbound call and the callee of an inbound
    /// one.
    CUSTOMER,
    /// The network beyond the provider.
    CARRIER,
    PROVIDER,
    CALLER,
    CALLEE,
    /// A request of the account's own program.
    API,
    ANSWER_XML,
    ERROR,
    UNKNOWN;

    private static final Map<String, EndedBy> BY_WORD =
            Map.ofEntries(
                    Map.entry("customer", CUSTOMER),
                    Map.entry("carrier", CARRIER),
                    Map.entry("zentrunk", PROVIDER),
                    Map.entry("plivo", PROVIDER),
                    Map.entry("vobiz", PROVIDER),
                    Map.entry("caller", CALLER),
                    Map.entry("callee", CALLEE),
                    Map.entry("callrecipient", CALLEE),
                    Map.entry("api", API),
                    Map.entry("apirequest", API),
                    Map.entry("answerxml", ANSWER_XML),
                    Map.entry("error", ERROR));

    public static EndedBy of(@Nullable String hangupSource) {
        return hangupSource == null
                ? UNKNOWN
                : BY_WORD.getOrDefault(Words.plain(hangupSource), UNKNOWN);
    }

    /// Whether the side that placed the call ended it. Zentrunk's "carrier" stands for the far
    /// party; elsewhere a carrier is the network. An API request belongs to the side of the
    /// account, which is the calling one only on outbound calls.
    boolean isCallingSide(Product product, @Nullable String direction) {
        boolean zentrunk = product == Product.PLIVO_ZENTRUNK;
        return switch (this) {
            case CALLER -> true;
            case CUSTOMER, API -> isOutbound(direction);
            case CARRIER -> zentrunk && isInbound(direction);
            default -> false;
        };
    }

    /// The failure of a call that was never answered, by who ended it. The parties of a call (a
    /// caller, a callee) are nobody's fault: then, and where nobody is named, it is the provider's.
    Outcome failure() {
        return switch (this) {
            case CUSTOMER, API, ANSWER_XML -> Outcome.FAILED_CUSTOMER;
            case CARRIER -> Outcome.FAILED_CARRIER;
            default -> Outcome.FAILED_PROVIDER;
        };
    }

    /// As the end of a sentence: "the caller hung up".
    String inWords(Product product) {
        String far = this == CARRIER && product == Product.PLIVO_ZENTRUNK ? ".far" : "";
        return Texts.COMMON.get(
                "ended." + name().toLowerCase(Locale.ROOT) + far,
                Map.of("provider", Words.provider(product)));
    }

    static boolean isOutbound(@Nullable String direction) {
        return direction != null && direction.equalsIgnoreCase("outbound");
    }

    static boolean isInbound(@Nullable String direction) {
        return direction != null && direction.equalsIgnoreCase("inbound");
    }
}
