package io.callscope.query.filter;

import io.callscope.model.CallField;

import java.util.ArrayList;
import java.util.List;

/// Which calls are meant. Immutable; knows no zone and no data, so the same filter can be asked of
/// any library in any display zone.
///
/// Every call passes exactly one of a filter and its [Not]: a call without a value never passes a
/// condition on it. [#print] gives the text that [FilterParser] reads as an equal filter.
public sealed interface Filter {
    /// Passes every call; the empty text.
    static Filter all() {
        return new All();
    }

    /// Passes the calls that pass all of these; drops [All], flattens, and unwraps a single part.
    static Filter and(List<? extends Filter> parts) {
        List<Filter> flat = new ArrayList<>();
        for (Filter part : parts) {
            switch (part) {
                case All _ -> {}
                case And and -> flat.addAll(and.parts);
                default -> flat.add(part);
            }
        }
        return switch (flat.size()) {
            case 0 -> all();
            case 1 -> flat.getFirst();
            default -> new And(flat);
        };
    }

    /// Passes the calls that pass at least one of these; flattens, and unwraps a single part.
    static Filter or(List<? extends Filter> parts) {
        List<Filter> flat = new ArrayList<>();
        for (Filter part : parts) {
            if (part instanceof Or or) {
                flat.addAll(or.parts);
            } else {
                flat.add(part);
            }
        }
        return flat.size() == 1 ? flat.getFirst() : new Or(flat);
    }

    /// Passes the calls whose field meets the condition.
    static Filter of(CallField field, Condition condition) {
        return new Where(new Target.Of(field), List.of(condition));
    }

    /// Whether what the user adds to calls can change which of them pass.
    default boolean asksWhatIsAdded() {
        return switch (this) {
            case All _ -> false;
            case And(var parts) -> parts.stream().anyMatch(Filter::asksWhatIsAdded);
            case Or(var parts) -> parts.stream().anyMatch(Filter::asksWhatIsAdded);
            case Not(var part) -> part.asksWhatIsAdded();
            case Word _, Match _ -> true;
            case Where(var target, _) -> isAdded(target);
            case Is(var anyOf) -> anyOf.contains(State.MARKED);
            case Has(var anyOf) -> anyOf.stream().anyMatch(Filter::isAdded);
        };
    }

    private static boolean isAdded(Target target) {
        return target.fields().stream().anyMatch(CallField::isAdded);
    }

    /// The filter as text that parses to an equal filter.
    default String print() {
        return FilterPrinter.print(this);
    }

    /// Every call.
    record All() implements Filter {}

    /// All of at least two parts, none of which is [All] or [And]; see [Filter#and].
    record And(List<Filter> parts) implements Filter {
        public And {
            parts = List.copyOf(parts);
            if (parts.size() < 2
                    || parts.stream().anyMatch(p -> p instanceof And || p instanceof All)) {
                throw new IllegalArgumentException("not in normal form: " + parts);
            }
        }
    }

    /// At least one of two or more parts, none of which is [Or]; see [Filter#or].
    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = List.copyOf(parts);
            if (parts.size() < 2 || parts.stream().anyMatch(p -> p instanceof Or)) {
                throw new IllegalArgumentException("not in normal form: " + parts);
            }
        }
    }

    /// Every call that does not pass the part.
    record Not(Filter part) implements Filter {}

    /// A bare word, looked for in ids, numbers, causes, trunk and countries.
    record Word(TextPattern text) implements Filter {}

    /// A bare regular expression, looked for where a word is, in each value alone.
    record Match(String expression) implements Filter {}

    /// The field meets at least one of the conditions.
    record Where(Target target, List<Condition> anyOf) implements Filter {
        public Where {
            anyOf = List.copyOf(anyOf);
        }
    }

    /// The call is in at least one of the states.
    record Is(List<State> anyOf) implements Filter {
        public Is {
            anyOf = List.copyOf(anyOf);
        }
    }

    /// The call has a value in at least one of the fields.
    record Has(List<Target> anyOf) implements Filter {
        public Has {
            anyOf = List.copyOf(anyOf);
        }
    }
}
