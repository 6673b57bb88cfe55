package io.callscope.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words of the command line that a browser or a desktop has written. Anybody can write a link, so
/// that it can do one thing: name a call that is looked for in the library. It has no host, no
/// account, no file and no option, and nothing is fetched because of it.
final class Link {
    private static final String SCHEME = "callscope:";
    private static final Pattern CALL =
            Pattern.compile(
                    "callscope://call/(\\p{XDigit}{32}|\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})/?",
                    Pattern.CASE_INSENSITIVE);

    private Link() {}

    /// Whether a word is meant as a link, right or wrong: it is never a file.
    static boolean isLink(String word) {
        return word.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /// The id of the call that a link names; none if it says anything else beside it.
    static Optional<String> call(String link) {
        Matcher matcher = CALL.matcher(link);
        return matcher.matches()
                ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /// A file that a desktop names by its address, as a path; any other word as it is.
    static String path(String word) {
        if (!word.regionMatches(true, 0, "file:", 0, 5)) {
            return word;
        }
        try {
            return Path.of(new URI(word)).toString();
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return word; // a file may have such a name
        }
    }
}
