package io.callscope.coverage;

import io.callscope.query.Coverage.Lane;
import io.callscope.ui.Texts;

import java.util.List;
import java.util.stream.Collectors;

/// What a strip says of a stretch of time: for the pointer, and for a screen reader.
final class StripText {
    private static final int MOST_NAMED = 6;

    private StripText() {}

    /// Range, calls, the datasets they are from, the longest gap in it, and what should be there.
    static String of(Strip strip, Span span, List<Missing> missing) {
        Lane all = strip.coverage().all();
        StringBuilder text =
                new StringBuilder(
                        Texts.get(
                                "coverage.tip",
                                strip.words(span),
                                Texts.calls(strip.calls(all, span))));
        String datasets = datasets(strip, span);
        if (!datasets.isEmpty()) {
            text.append('\n').append(datasets);
        }
        strip.gap(span)
                .ifPresent(
                        gap ->
                                text.append('\n')
                                        .append(Texts.get("coverage.gap", strip.words(gap))));
        missing.stream()
                .filter(one -> one.touches(span))
                .forEach(one -> text.append('\n').append(words(strip, one)));
        return text.toString();
    }

    private static String words(Strip strip, Missing missing) {
        String range = strip.words(missing.span());
        return missing.calls() == 0
                ? Texts.get("coverage.notLoaded", missing.name(), range)
                : Texts.get(
                        "coverage.missing",
                        missing.name(),
                        range,
                        missing.calls(),
                        Texts.calls(missing.calls()));
    }

    /// The datasets with calls in the stretch, the largest first.
    private static String datasets(Strip strip, Span span) {
        List<Lane> there =
                strip.coverage().datasets().stream()
                        .filter(lane -> strip.calls(lane, span) > 0)
                        .sorted((a, b) -> Long.compare(strip.calls(b, span), strip.calls(a, span)))
                        .toList();
        String named =
                there.stream()
                        .limit(MOST_NAMED)
                        .map(
                                lane ->
                                        Texts.get(
                                                "coverage.dataset",
                                                lane.name(),
                                                Texts.calls(strip.calls(lane, span))))
                        .collect(Collectors.joining("\n"));
        int more = there.size() - MOST_NAMED;
        return more > 0 ? named + "\n" + Texts.get("coverage.more", more) : named;
    }

    /// All of it in one sentence.
    static String whole(Strip strip) {
        Span span = strip.span(0, strip.size() - 1);
        String text =
                Texts.get(
                        "coverage.name",
                        strip.words(span),
                        Texts.calls(strip.calls(strip.coverage().all(), span)),
                        strip.coverage().datasets().size());
        return strip.outside() == 0 ? text : text + ". " + outside(strip);
    }

    static String outside(Strip strip) {
        return Texts.get("coverage.outside", Texts.calls(strip.outside()));
    }
}
