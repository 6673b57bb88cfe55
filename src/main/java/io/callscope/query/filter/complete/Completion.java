package io.callscope.query.filter.complete;

import io.callscope.query.filter.FilterPrinter;
import io.callscope.query.filter.parse.Run;
import io.callscope.query.filter.parse.Source;

import java.util.List;

/// What can stand in the place of the part of a filter that is being typed, from `start` until
/// before `end` of its text.
///
/// @param suggestions the likeliest first; empty where nothing is known
public record Completion(int start, int end, List<Suggestion> suggestions) {
    private static final String SIGNS = ":=<>";

    /// Nothing is known.
    public static final Completion NONE = new Completion(0, 0, List.of());

    public Completion {
        suggestions = List.copyOf(suggestions);
    }

    /// How the text can go on at the caret; asks for values, so not on the UI thread.
    public static Completion at(String text, int caret, Values values) {
        Run run = runAt(text.substring(0, caret));
        int sign = run.indexOf(SIGNS);
        if (sign < 0) {
            boolean isKeyword = FilterPrinter.KEYWORDS.contains(run.text());
            return new Completion(
                    run.start(),
                    endOfPart(text, caret),
                    isKeyword || run.isQuoted() || run.text().startsWith("~")
                            ? List.of()
                            : FieldSuggestions.startingWith(run.text()));
        }
        Run item = run.from(sign + 1).list().getLast();
        String name = run.text().substring(0, sign);
        boolean isValue = ":=".indexOf(run.text().charAt(sign)) >= 0;
        return new Completion(
                item.start(),
                endOfPart(text, caret),
                isValue ? new ValueSuggestions(values).of(name, item.text()) : List.of());
    }

    /// The text with this suggestion in place.
    public String apply(Suggestion suggestion, String text) {
        return text.substring(0, start) + suggestion.text() + text.substring(end);
    }

    /// Where the caret stands then.
    public int caretAfter(Suggestion suggestion) {
        return start + suggestion.text().length();
    }

    // the stretch that ends at the caret; empty after a blank or a parenthesis
    private static Run runAt(String head) {
        Source source = new Source(head);
        int at = 0;
        while (true) {
            while (at < head.length()
                    && (Run.isBlank(head.charAt(at)) || "()-".indexOf(head.charAt(at)) >= 0)) {
                at++;
            }
            Run run = Run.readOpen(source, at);
            if (run.end() == head.length()) {
                return run;
            }
            at = run.end();
        }
    }

    private static int endOfPart(String text, int caret) {
        int end = caret;
        while (end < text.length()
                && !Run.isBlank(text.charAt(end))
                && ",()\"<>=:".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '"' ? end + 1 : end;
    }
}
