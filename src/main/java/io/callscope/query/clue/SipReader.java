package io.callscope.query.clue;

import io.callscope.model.PhoneNumber;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads SIP: `sip:` and `tel:` addresses as numbers, and the Call-ID of a dialogue, which has a
/// host or a label, or looks like nothing that people give themselves for an address.
final class SipReader implements Reader {
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?i)(?:sips?|tel):([^\\s@;>,\"'/?]{1,64})(?:@[\\w.\\-:\\[\\]]{1,64})?");
    private static final Pattern AT_HOST =
            Pattern.compile("[\\w.!%*+`'~()\\-]{1,80}@[\\w.\\-:\\[\\]]{1,64}");
    private static final Pattern HOST_OF_DIGITS =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d{1,5})?|\\[[0-9a-fA-F:]{2,40}]");
    private static final Pattern TOKEN = Pattern.compile("[\\w.!%*+`'~()\\-:@/]{4,95}");
    private static final Pattern LABEL =
            Pattern.compile("(?:^|[^a-z])(?:sip[ _-]?)?call[ _-]?id$|(?:^|[^a-z])sip[ _-]?id$");
    private static final Pattern UUID =
            Pattern.compile("\\p{XDigit}{32}|\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final int LONG = 16;
    private static final int MANY_DIGITS = 6;

    @Override
    public Optional<Found> read(Text text, int place) {
        Matcher address = text.matcher(ADDRESS, place);
        if (address.lookingAt()) {
            String user = new PhoneNumber(address.group(1)).comparable();
            return Found.clue(new Clue.Phone(place, address.end(), user, Clue.Phone.Extent.WHOLE));
        }
        if (!isTokenStart(text.at(place))) {
            return Optional.empty();
        }
        boolean isLabelled = LABEL.matcher(text.before(place)).find();
        Matcher token = text.matcher(isLabelled ? TOKEN : AT_HOST, place);
        if (!token.lookingAt()) {
            return Optional.empty();
        }
        int end = token.end();
        while (end > place && ".,;:)!'".indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        String id = text.chars().substring(place, end);
        if (isLabelled) {
            boolean isId = hasDigit(id) && !UUID.matcher(id).matches();
            return isId ? Found.clue(new Clue.SipId(place, end, id, true)) : Optional.empty();
        }
        return looksLikeCallId(id)
                ? Found.clue(new Clue.SipId(place, end, id, true))
                : Found.nothingUntil(end);
    }

    private static boolean isTokenStart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static boolean hasDigit(String id) {
        return id.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /// An e-mail address has a name and a domain; neither is an invention of a machine.
    private static boolean looksLikeCallId(String id) {
        int at = id.indexOf('@');
        String local = id.substring(0, at);
        long digits = local.chars().filter(c -> c >= '0' && c <= '9').count();
        return HOST_OF_DIGITS.matcher(id.substring(at + 1)).matches()
                || (local.length() >= LONG && digits >= MANY_DIGITS);
    }
}
