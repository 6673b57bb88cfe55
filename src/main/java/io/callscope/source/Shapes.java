package io.callscope.source;

import io.callscope.model.Product;
import io.callscope.model.Shape;

import java.util.Set;

/// Which shape a record of a known product has, by its keys.
final class Shapes {
    private Shapes() {}

    /// @param keys in lower case
    static Shape of(Product product, Set<String> keys) {
        return switch (product) {
            case PLIVO_ZENTRUNK -> isConsole(keys) ? Shape.ZENTRUNK_CONSOLE : Shape.ZENTRUNK_CALL;
            case PLIVO_VOICE -> Shape.VOICE_CALL;
            case VOBIZ -> isCdr(keys) ? Shape.VOBIZ_CDR : Shape.VOBIZ_CALL;
        };
    }

    static boolean isCdr(Set<String> keys) {
        return keys.contains("uuid") && keys.contains("billsec");
    }

    private static boolean isConsole(Set<String> keys) {
        return !keys.contains("call_duration")
                && (keys.contains("duration")
                        || keys.contains("hangup_initiator")
                        || keys.contains("hangup_code"));
    }
}
