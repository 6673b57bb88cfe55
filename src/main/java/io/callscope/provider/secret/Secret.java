package io.callscope.provider.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// A token. It never prints itself, and whatever came from outside can be cleaned of it.
public final class Secret {
    private static final String HIDDEN = "•••";

    private final String value;

    /// A token as it was entered or read.
    ///
    /// @throws IllegalArgumentException if it is blank or has characters that no header can carry;
    ///   the message does not have it
    public Secret(String value) {
        String stripped = value.strip();
        if (stripped.isEmpty() || !stripped.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("this is no token: copy it again");
        }
        this.value = stripped;
    }

    /// The token itself: for a request's header and a key store only.
    public String reveal() {
        return value;
    }

    /// The value of an `Authorization` header for this user.
    public String basic(String user) {
        byte[] both = (user + ":" + value).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /// The text without the token, which a server may have sent back in its error.
    public String cleaned(String text) {
        return text.replace(value, HIDDEN);
    }

    @Override
    public String toString() {
        return HIDDEN;
    }
}
