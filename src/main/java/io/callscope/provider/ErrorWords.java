package io.callscope.provider;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The provider's own words in the body of an error, in whichever of its places they are.
final class ErrorWords {
    private static final int LONGEST = 400;
    private static final List<String> KEYS = List.of("error", "global_error", "message");
    private static final List<String> PARENTS = List.of("error", "data", "errors");

    private ErrorWords() {}

    /// One line. Of a page of HTML, which a proxy or a gateway sends, only that it is one.
    static String of(String body) {
        String words = json(body).flatMap(ErrorWords::of).orElseGet(() -> raw(body));
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }

    static Optional<Duration> retryAfter(String body) {
        return json(body)
                .flatMap(answer -> answer.object("error"))
                .flatMap(ErrorWords::json)
                .flatMap(error -> error.object("details"))
                .flatMap(ErrorWords::json)
                .flatMap(details -> details.text("retryafter"))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    private static Optional<String> of(Envelope answer) {
        for (String key : KEYS) {
            Optional<String> words = answer.text(key);
            if (words.isPresent()) {
                return words;
            }
        }
        for (String parent : PARENTS) {
            Optional<String> words =
                    answer.object(parent).flatMap(ErrorWords::json).flatMap(ErrorWords::of);
            if (words.isPresent()) {
                return words;
            }
        }
        return Optional.empty();
    }

    private static String raw(String body) {
        return body.strip().startsWith("<") ? "a web page instead of an answer" : body;
    }

    private static Optional<Envelope> json(String text) {
        try {
            return Optional.of(Envelope.read(text));
        } catch (ProviderException e) {
            return Optional.empty(); // the raw text is shown then
        }
    }
}
