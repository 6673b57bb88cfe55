package io.callscope.provider;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What of an account's calls has come: a plain value to be stored beside them, in the same
/// transaction as the batch that it came with. A sync that was stopped anywhere goes on from it.
///
/// @param done spans of end times that were loaded, in order, apart from each other
/// @param gaps windows whose calls have not all come, in order; what is done goes on past them
public record Journal(List<Span> done, List<Gap> gaps) {
    private static final JsonMapper JSON = new JsonMapper();

    /// Before the first sync.
    public static final Journal EMPTY = new Journal(List.of(), List.of());

    /// Copies the lists.
    public Journal {
        done = List.copyOf(done);
        gaps = List.copyOf(gaps);
    }

    /// The journal of this text; the empty one of an empty text.
    ///
    /// @throws JacksonException if the text is no journal
    public static Journal parse(String text) {
        return text.isEmpty() ? EMPTY : JSON.readValue(text, Journal.class);
    }

    /// As JSON.
    public String text() {
        return JSON.writeValueAsString(this);
    }

    /// The same with the gaps open again, for a sync that is to try them once more. One that only
    /// watches for new calls had better not: a provider that counts wrong does so every time.
    public Journal reopened() {
        List<Span> open = new ArrayList<>(done);
        for (Gap gap : gaps) {
            open =
                    open.stream()
                            .flatMap(
                                    span ->
                                            Stream.of(
                                                            Span.between(
                                                                    span.from(),
                                                                    earlier(
                                                                            span.to(),
                                                                            gap.span().from())),
                                                            Span.between(
                                                                    later(
                                                                            span.from(),
                                                                            gap.span().to()),
                                                                    span.to()))
                                                    .flatMap(Optional::stream))
                            .toList();
        }
        return new Journal(open, gaps);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// Up to when the calls have come; none before the first sync.
    public Optional<Instant> upTo() {
        return done.isEmpty() ? Optional.empty() : Optional.of(done.getLast().to());
    }

    /// What of a span is still to be loaded, the earliest first.
    public List<Span> missing(Span wanted) {
        List<Span> missing = new ArrayList<>();
        Instant at = wanted.from();
        for (Span span : done) {
            Span.between(at, span.from())
                    .flatMap(open -> open.within(wanted))
                    .ifPresent(missing::add);
            at = span.to().isAfter(at) ? span.to() : at;
        }
        Span.between(at, wanted.to()).ifPresent(missing::add);
        return missing;
    }

    Journal withDone(Span span) {
        List<Span> all = new ArrayList<>(done);
        all.add(span);
        all.sort(Comparator.comparing(Span::from));
        List<Span> joined = new ArrayList<>();
        for (Span next : all) {
            if (joined.isEmpty() || joined.getLast().to().isBefore(next.from())) {
                joined.add(next);
            } else {
                Span last = joined.removeLast();
                Instant end = last.to().isAfter(next.to()) ? last.to() : next.to();
                joined.add(new Span(last.from(), end));
            }
        }
        return new Journal(joined, gapsOutside(span));
    }

    Journal withGap(Gap gap) {
        List<Gap> all = new ArrayList<>(gapsOutside(gap.span()));
        all.add(gap);
        all.sort(Comparator.comparing(one -> one.span().from()));
        return new Journal(done, all);
    }

    private List<Gap> gapsOutside(Span span) {
        return gaps.stream().filter(gap -> gap.span().within(span).isEmpty()).toList();
    }
}
