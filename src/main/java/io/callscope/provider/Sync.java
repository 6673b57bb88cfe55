package io.callscope.provider;

import io.callscope.work.Progress;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Loads the calls of a period, the earliest first.
///
/// The period is cut into windows that the API accepts, and again until one holds few enough calls
/// to be read once more where its pages have shifted. A window is done when it has given as many
/// different calls as the provider counts in it, or is a gap after some readings; only then does
/// the journal say so, so that a sync that stops anywhere reads that window again, and no other.
public final class Sync {
    /// Records that are written a little after the call: Plivo says up to 60 s for the second one
    /// of a transfer, Vobiz a few seconds. What ended so lately is loaded, and once more next time.
    static final Duration SETTLES = Duration.ofMinutes(5);

    private static final Duration BEFORE_THE_FIRST = Duration.ofDays(90);

    private static final int MOST_PIECES = 50;

    private final Api api;
    private final Requests requests;

    Sync(Api api, Requests requests) {
        this.api = api;
        this.requests = requests;
    }

    /// The period of a sync when the user names none: since the last one, and before the first one
    /// the 90 days that Plivo keeps.
    public Span usual(Journal journal) {
        Instant now = now();
        return new Span(
                journal.done().isEmpty()
                        ? now.minus(BEFORE_THE_FIRST)
                        : journal.done().getFirst().from(),
                now);
    }

    /// Whether the provider can still have calls that ended then.
    public boolean canHave(Instant end) {
        return api.keeps().map(kept -> !end.isBefore(now().minus(kept))).orElse(true);
    }

    /// Loads what of the period the journal lacks. The sink gets batches with the journal after
    /// each; a cancelled sync has kept what came.
    ///
    /// @return the journal after the last batch
    public <E extends Exception> Journal load(
            Span wanted, Journal journal, Sink<E> sink, Tally tally, Progress progress)
            throws ProviderException, E {
        Instant now = now();
        Instant oldest = api.keeps().map(now::minus).orElse(Instant.EPOCH);
        Optional<Span> possible =
                Span.between(wanted.from().truncatedTo(ChronoUnit.SECONDS), ceiling(wanted.to()))
                        .flatMap(span -> span.within(new Span(oldest, ceiling(now))));
        List<Span> windows = new ArrayList<>();
        possible.ifPresent(
                span ->
                        journal.missing(span)
                                .forEach(open -> windows.addAll(open.cut(api.longestSpan()))));
        Run<E> run = new Run<>(journal, now.minus(SETTLES), sink, tally, progress);
        double all = windows.stream().mapToLong(span -> span.length().toSeconds() + 1).sum();
        double before = 0;
        for (Span window : windows) {
            double length = window.length().toSeconds() + 1;
            run.load(window, before / all, length / all);
            before += length;
        }
        tally.share(1);
        return run.journal;
    }

    private Instant now() {
        return requests.network().time().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /// The API's times have whole seconds.
    private static Instant ceiling(Instant time) {
        Instant second = time.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(time) ? second : second.plusSeconds(1);
    }

    /// One sync under way.
    private final class Run<E extends Exception> {
        private final Instant settled;
        private final Sink<E> sink;
        private final Tally tally;
        private final Progress progress;
        private Journal journal;
        private boolean hasAnswered;

        Run(Journal journal, Instant settled, Sink<E> sink, Tally tally, Progress progress) {
            this.journal = journal;
            this.settled = settled;
            this.sink = sink;
            this.tally = tally;
            this.progress = progress;
        }

        /// @param before share of the period that is done
        /// @param part share of the period that this window is
        void load(Span window, double before, double part) throws ProviderException, E {
            Page first = page(window, 0);
            List<Span> cut = cut(window, first.total());
            if (cut.size() > 1) {
                for (int i = 0; i < cut.size(); i++) {
                    load(cut.get(i), before + part * i / cut.size(), part / cut.size());
                }
                return;
            }
            Window<E> reading =
                    new Window<>(
                            api,
                            offset -> page(window, offset),
                            calls -> deliver(calls),
                            done -> share(before + part * done));
            finish(window, read(reading, first), reading.rest());
            share(before + part);
        }

        /// Where it does not come to its end, what came is delivered, and the window is read again
        /// the next time.
        private long read(Window<E> reading, Page first) throws ProviderException, E {
            try {
                return reading.read(first);
            } catch (ProviderException | CancellationException e) {
                if (!reading.rest().isEmpty()) {
                    deliver(reading.rest());
                }
                throw e;
            }
        }

        /// So that no piece has too many calls, if they are spread evenly; the pieces are looked at
        /// again.
        private List<Span> cut(Span window, long calls) {
            long pieces = Math.min((calls - 1) / api.mostOfSpan() + 1, MOST_PIECES);
            if (pieces < 2) {
                return List.of(window);
            }
            Duration part = Duration.ofSeconds(window.length().toSeconds() / pieces + 1);
            Duration shortest = api.shortestSpan();
            return window.cut(part.compareTo(shortest) > 0 ? part : shortest);
        }

        private void finish(Span window, long missing, List<RawCall> rest) throws E {
            Instant end = window.to().isBefore(settled) ? window.to() : settled;
            journal = Span.between(window.from(), end).map(journal::withDone).orElse(journal);
            if (missing > 0) {
                journal = journal.withGap(new Gap(window, missing));
            }
            deliver(rest);
        }

        private void deliver(List<RawCall> calls) throws E {
            sink.take(new Batch(calls, journal));
            tally.add(calls.size());
        }

        private void share(double done) {
            tally.share(done);
            progress.share(done);
        }

        private Page page(Span window, long offset) throws ProviderException {
            progress.check();
            // a wrong address or no network is said soon; trouble on the way is waited out
            Patience patience = hasAnswered ? Patience.LONG : Patience.SHORT;
            Page page =
                    requests.get(
                            api.list(window, Map.of(), offset),
                            api::page,
                            patience,
                            tally,
                            progress);
            hasAnswered = true;
            return page;
        }
    }
}
