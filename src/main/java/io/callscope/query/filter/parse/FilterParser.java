package io.callscope.query.filter.parse;

import io.callscope.query.filter.Filter;
import io.callscope.query.filter.parse.Parsed.Term;

import java.util.ArrayList;
import java.util.List;

/// Reads the filter language by recursive descent.
///
/// ```
/// or    = and ("OR" and)*
/// and   = unary ("AND"? unary)*          none at all is every call
/// unary = ("-" | "NOT") unary | "(" or ")" | term
/// term  = word | field (":" | "=") item ("," item)* | field operator value
/// item  = value | [value] ".." [value] | operator value
/// ```
///
/// Quotes keep blanks and signs together; inside, `\` takes `"`, `\` and `*` as they stand. Text
/// never depends on a zone: a local date keeps its name until [FilterSql] asks for it.
public final class FilterParser {
    // deeper nesting is no filter that a person wrote, and would overflow the stack
    private static final int DEEPEST = 50;

    private final Source source;
    private final String text;
    private int at;
    private int depth;

    private FilterParser(String text) {
        this.source = new Source(text);
        this.text = text;
    }

    /// The filter that the text means, or its first mistake.
    public static Parsed parse(String text) {
        try {
            return new FilterParser(text).all();
        } catch (MistakeException e) {
            return e.mistake();
        }
    }

    private Parsed all() throws MistakeException {
        skipBlanks();
        int start = at;
        List<Term> terms = and();
        Filter filter = filter(terms);
        if (isKeyword("OR")) {
            filter = or(filter);
            terms = List.of(new Term(filter, start, end(start)));
        }
        if (at < text.length()) {
            throw source.mistake(
                    at, at + 1, List.of(source.repair("remove", at, at + 1, "")), "close");
        }
        return new Parsed.Good(filter, terms);
    }

    private Filter or(Filter first) throws MistakeException {
        List<Filter> parts = new ArrayList<>(List.of(first));
        while (isKeyword("OR")) {
            int start = at;
            at += 2;
            skipBlanks();
            if (isAtEnd() || (parts.size() == 1 && isNothingBefore(start))) {
                throw source.mistake(start, start + 2, "operand", "OR");
            }
            parts.add(filter(and()));
        }
        return parts.size() == 1 ? first : Filter.or(parts);
    }

    private List<Term> and() throws MistakeException {
        List<Term> terms = new ArrayList<>();
        for (skipBlanks(); !isAtEnd(); skipBlanks()) {
            if (isKeyword("AND")) {
                int start = at;
                at += 3;
                skipBlanks();
                if (terms.isEmpty() || isAtEnd() || isKeyword("AND")) {
                    throw source.mistake(start, start + 3, "operand", "AND");
                }
            }
            int start = at;
            Filter filter = unary();
            terms.add(new Term(filter, start, at));
        }
        return terms;
    }

    private Filter unary() throws MistakeException {
        if (++depth > DEEPEST) {
            throw source.mistake(at, text.length(), "deep");
        }
        int start = at;
        Filter filter;
        if (text.charAt(at) == '-') {
            at++;
            if (isAtEnd() || Run.isBlank(text.charAt(at))) {
                throw source.mistake(start, at, "minus");
            }
            filter = new Filter.Not(unary());
        } else if (isKeyword("NOT")) {
            at += 3;
            skipBlanks();
            if (isAtEnd() || isKeyword("AND")) {
                throw source.mistake(start, start + 3, "operand", "NOT");
            }
            filter = new Filter.Not(unary());
        } else if (text.charAt(at) == '(') {
            filter = group();
        } else {
            Run run = Run.read(source, at);
            at = run.end();
            filter = new TermParser(source, run).term();
        }
        depth--;
        return filter;
    }

    private Filter group() throws MistakeException {
        int open = at++;
        Filter filter = or(filter(and()));
        if (at == text.length()) {
            throw source.mistake(
                    open, open + 1, List.of(source.repair("close", at, at, ")")), "open");
        }
        at++;
        return filter;
    }

    private static Filter filter(List<Term> terms) {
        return Filter.and(terms.stream().map(Term::filter).toList());
    }

    private boolean isNothingBefore(int position) {
        String before = text.substring(0, position).stripTrailing();
        // "()" is a filter: every call
        return before.isEmpty() || before.endsWith("(");
    }

    private boolean isAtEnd() {
        return at == text.length() || text.charAt(at) == ')' || isKeyword("OR");
    }

    private boolean isKeyword(String word) {
        int end = at + word.length();
        return text.startsWith(word, at)
                && (end == text.length()
                        || Run.isBlank(text.charAt(end))
                        || "()".indexOf(text.charAt(end)) >= 0);
    }

    private void skipBlanks() {
        while (at < text.length() && Run.isBlank(text.charAt(at))) {
            at++;
        }
    }

    private int end(int start) {
        int end = at;
        while (end > start && Run.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
