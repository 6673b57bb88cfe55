package io.callscope.explain;

import io.callscope.model.Outcome;
import io.callscope.model.Product;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// One row of a product's hangup table.
///
/// @param product whose table it is
/// @param code none for a text cause of Vobiz
/// @param names the published name first, then other spellings that records have; may be empty
/// @param sip the SIP answers behind it, the usual one first
/// @param owner who has to act on an outbound call
/// @param inboundOwner who has to act on an inbound call
/// @param bucket the outcome that the code stands for, before the times are looked at
/// @param certainty how well the row is founded
/// @param table name of the bundle that has its texts
public record HangupCause(
        Product product,
        OptionalLong code,
        List<String> names,
        List<SipStatus> sip,
        Owner owner,
        Owner inboundOwner,
        Outcome bucket,
        Certainty certainty,
        String table) {

    public HangupCause {
        names = List.copyOf(names);
        sip = List.copyOf(sip);
    }

    /// The published name, or the code where the table has no name.
    public String name() {
        return names.isEmpty() ? id() : names.getFirst();
    }

    /// A short phrase in our words: "the called line was engaged".
    public String phrase() {
        return phrase(false, EndedBy.UNKNOWN);
    }

    /// What happened, and whether that is normal.
    public String story() {
        return story(false, EndedBy.UNKNOWN);
    }

    /// What to do about it.
    public String next() {
        return next(false);
    }

    String phrase(boolean inbound, EndedBy endedBy) {
        return text("phrase", inbound, endedBy);
    }

    String story(boolean inbound, EndedBy endedBy) {
        return text("story", inbound, endedBy);
    }

    String next(boolean inbound) {
        return text("next", inbound, EndedBy.UNKNOWN);
    }

    Owner owner(boolean inbound) {
        return inbound ? inboundOwner : owner;
    }

    /// The code, or the text cause that stands in its place.
    public String id() {
        return code.isPresent() ? Long.toString(code.getAsLong()) : names.getFirst();
    }

    private String text(String part, boolean inbound, EndedBy endedBy) {
        Texts texts = HangupCatalogue.texts(table);
        String key = id() + "." + part;
        if (inbound && texts.has(key + ".inbound")) {
            key += ".inbound";
        }
        Map<String, String> values =
                Map.of("provider", Words.provider(product), "ended", endedBy.inWords(product));
        return texts.get(key, values);
    }
}
