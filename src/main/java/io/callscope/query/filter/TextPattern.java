package io.callscope.query.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text to look for, with `*` for any characters, none included.
///
/// @param parts what stands between the `*`; a single part is plain text
public record TextPattern(List<String> parts) {
    public TextPattern {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no text");
        }
    }

    /// Text without any wildcard: a `*` in it is a star.
    public static TextPattern plain(String text) {
        return new TextPattern(List.of(text));
    }

    /// Whether there is a wildcard, so that the pattern covers the whole value.
    public boolean isWild() {
        return parts.size() > 1;
    }

    /// The text if there is no wildcard; else with `*` in their places.
    public String text() {
        return String.join("*", parts);
    }

    public TextPattern map(UnaryOperator<String> change) {
        return new TextPattern(parts.stream().map(change).toList());
    }

    /// As the pattern of SQL's LIKE with `\` as escape character.
    public String like() {
        return parts.stream()
                .map(p -> p.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .collect(Collectors.joining("%"));
    }

    /// As a regular expression.
    public String regex() {
        return parts.stream().map(Pattern::quote).collect(Collectors.joining(".*"));
    }

    /// Two wildcards side by side are one.
    public static TextPattern ofPieces(List<String> pieces) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            boolean inside = i > 0 && i < pieces.size() - 1;
            if (!inside || !pieces.get(i).isEmpty()) {
                parts.add(pieces.get(i));
            }
        }
        return new TextPattern(parts);
    }
}
