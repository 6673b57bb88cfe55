package io.callscope.query.filter.parse;

import io.callscope.query.filter.Condition;
import io.callscope.query.filter.Filter;
import io.callscope.query.filter.FilterPrinter;
import io.callscope.query.filter.Operator;
import io.callscope.query.filter.State;
import io.callscope.query.filter.Target;
import io.callscope.query.filter.TextPattern;
import io.callscope.query.filter.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads one term: a bare word, or a field with what is asked of it.
final class TermParser {
    private static final String SIGNS = ":=<>";
    private static final Pattern SIGN = Pattern.compile("([:=<>]+)\\s*(\\S?)");
    private static final Set<String> SCHEMES = Set.of("sip", "sips", "tel");

    private final Source source;
    private final Run run;

    TermParser(Source source, Run run) {
        this.source = source;
        this.run = run;
    }

    Filter term() throws MistakeException {
        int tilde = run.indexOf("~");
        int sign = run.indexOf(SIGNS);
        if (tilde == 0) {
            return new Filter.Match(regex(run.from(1)));
        }
        if (tilde > 0 && (sign < 0 || tilde < sign)) {
            Optional<Target> matched = Target.ofWord(run.text().substring(0, tilde));
            if (matched.isPresent()) {
                return new Filter.Where(
                        matched.get(), List.of(condition(matched.get(), run.from(tilde))));
            }
        }
        if (sign < 0 || SCHEMES.contains(run.text().substring(0, sign).toLowerCase(Locale.ROOT))) {
            return word();
        }
        Run name = run.part(0, sign);
        boolean colon = ":=".indexOf(run.text().charAt(sign)) >= 0;
        Run rest = run.from(colon ? sign + 1 : sign);
        if (name.isEmpty()) {
            throw nameless();
        }
        if (colon && name.text().equalsIgnoreCase("is")) {
            return new Filter.Is(states(rest));
        }
        if (colon && name.text().equalsIgnoreCase("has")) {
            return new Filter.Has(targets(rest));
        }
        Optional<Target> target = Target.ofWord(name.text());
        if (target.isEmpty()) {
            throw unknown(name);
        }
        return new Filter.Where(target.get(), conditions(target.get(), rest, colon));
    }

    private Filter word() throws MistakeException {
        if (run.isEmpty()) {
            throw source.mistake(run.start(), run.end(), "empty");
        }
        if (isBetweenStrokes(run)) {
            throw strokes(run);
        }
        return new Filter.Word(run.pattern());
    }

    private List<Condition> conditions(Target target, Run rest, boolean colon)
            throws MistakeException {
        List<Condition> conditions = new ArrayList<>();
        for (Run item : colon ? rest.list() : List.of(rest)) {
            conditions.add(condition(target, item));
        }
        return conditions;
    }

    private Condition condition(Target target, Run item) throws MistakeException {
        if (item.startsWith("~")) {
            if (!target.kind().isText()) {
                throw source.mistake(item.start(), item.end(), "regex.kind", target.word());
            }
            return new Condition.Equal(new Value.Regex(regex(item.from(1))));
        }
        if (isBetweenStrokes(item)) {
            throw strokes(item);
        }
        ValueReader reader = new ValueReader(source, target);
        for (Operator operator : Operator.values()) {
            if (item.startsWith(operator.sign())) {
                Run value = item.from(operator.sign().length());
                if (!target.kind().isOrdered()) {
                    throw source.mistake(item.start(), item.end(), "order", target.word());
                }
                return new Condition.Compare(operator, required(reader, target, value));
            }
        }
        Optional<List<Run>> range = target.kind().isOrdered() ? item.range() : Optional.empty();
        return range.isPresent()
                ? between(reader, target, item, range.get())
                : new Condition.Equal(required(reader, target, item));
    }

    private Condition between(ValueReader reader, Target target, Run item, List<Run> ends)
            throws MistakeException {
        Run low = ends.getFirst();
        Run high = ends.getLast();
        if (low.isEmpty() && high.isEmpty()) {
            throw missing(target, item);
        }
        return new RangeCheck(source, target, item)
                .checked(
                        low.isEmpty() ? null : reader.read(low),
                        high.isEmpty() ? null : reader.read(high));
    }

    private Value required(ValueReader reader, Target target, Run value) throws MistakeException {
        if (value.isEmpty()) {
            throw missing(target, value);
        }
        return reader.read(value);
    }

    private List<State> states(Run rest) throws MistakeException {
        List<State> states = new ArrayList<>();
        List<String> words = Stream.of(State.values()).map(State::word).toList();
        String joined = String.join(", ", words);
        for (Run item : rest.list()) {
            Optional<State> state = State.ofWord(item.text());
            if (state.isEmpty()) {
                throw item.isEmpty()
                        ? source.mistake(run.start(), run.end(), "valueMissing", "is")
                        : source.choice(item, words, "state", item.text(), joined);
            }
            states.add(state.get());
        }
        return states;
    }

    private List<Target> targets(Run rest) throws MistakeException {
        List<Target> targets = new ArrayList<>();
        for (Run item : rest.list()) {
            Optional<Target> target = Target.ofWord(item.text());
            if (target.isEmpty()) {
                throw item.isEmpty()
                        ? source.mistake(run.start(), run.end(), "hasMissing")
                        : unknown(item);
            }
            targets.add(target.get());
        }
        return targets;
    }

    private MistakeException unknown(Run name) {
        if (name.text().chars().allMatch(Character::isDigit)) {
            return source.mistake(run.start(), run.end(), List.of(quoted()), "digits", run.text());
        }
        Parsed.Repair repair =
                Spelling.nearest(name.text(), Spelling.FIELDS)
                        .map(near -> source.meant(name.start(), name.end(), near))
                        .orElseGet(this::quoted);
        return source.mistake(name.start(), name.end(), List.of(repair), "field", name.text());
    }

    private MistakeException missing(Target target, Run item) {
        if (item.end() > item.start()) {
            return source.mistake(item.start(), item.end(), "empty");
        }
        return source.mistake(
                run.start(), run.end(), blanks(run.end()), "valueMissing", target.word());
    }

    // "talk >2m": the sign stands alone because of a blank
    private MistakeException nameless() {
        String before = source.text().substring(0, run.start());
        boolean isApart =
                Target.ofWord(before.strip().replaceFirst("(?s).*[\\s(-]", "")).isPresent();
        return isApart
                ? source.mistake(run.start(), run.end(), blanks(run.start()), "blanks", run.text())
                : source.mistake(
                        run.start(), run.end(), List.of(quoted()), "fieldMissing", run.text());
    }

    // leaves out the blanks around a place, and those after the sign that stands there
    private List<Parsed.Repair> blanks(int place) {
        String head = source.text().substring(0, place).stripTrailing();
        String tail = source.text().substring(place).stripLeading();
        Matcher sign = SIGN.matcher(tail);
        String joined = head + (sign.lookingAt() ? sign.group(1) + sign.group(2) : tail);
        String rest = sign.lookingAt() ? tail.substring(sign.end()) : "";
        return tail.isEmpty()
                ? List.of()
                : List.of(new Parsed.Repair("repair.blanks", List.of(), joined + rest));
    }

    /// Between strokes, as many tools write them; in quotation marks it is plain text.
    private static boolean isBetweenStrokes(Run item) {
        return !item.isQuoted() && item.text().matches("/.+/[a-z]?");
    }

    private MistakeException strokes(Run item) {
        String inside = item.text().substring(1, item.text().lastIndexOf('/'));
        return source.mistake(
                item.start(),
                item.end(),
                List.of(source.meant(item.start(), item.end(), FilterPrinter.regex(inside))),
                "regex.strokes");
    }

    private String regex(Run item) throws MistakeException {
        String expression = item.raw();
        if (expression.isEmpty()) {
            throw source.mistake(item.start() - 1, item.end(), "regex.missing");
        }
        Optional<RegexCheck.Flaw> flaw = RegexCheck.of(expression);
        if (flaw.isPresent()) {
            String part = expression.substring(flaw.get().start(), flaw.get().end());
            throw source.mistake(item.start(), item.end(), "regex." + flaw.get().key(), part);
        }
        return expression;
    }

    private Parsed.Repair quoted() {
        String text = FilterPrinter.quote(TextPattern.plain(run.text()));
        return source.repair("quote", run.start(), run.end(), text, run.text());
    }
}
