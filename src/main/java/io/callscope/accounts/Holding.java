package io.callscope.accounts;

import io.callscope.provider.Account;
import io.callscope.provider.Journal;
import io.callscope.provider.Span;
import io.callscope.store.Dataset;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the library has of an account.
///
/// @param journal which times its calls have come of
/// @param dataset none before the first call
public record Holding(Account account, Journal journal, Optional<Dataset> dataset) {
    private static final int MOST_NAMED = 6;

    /// A stretch of time whose calls are not all there.
    ///
    /// @param missing how many more the provider counts than it gave; 0 if it was not asked yet
    public record Hole(Span span, long missing) {}

    /// The stretches between what has come whose calls have not, the earliest first.
    public List<Hole> holes() {
        List<Hole> holes = new ArrayList<>();
        journal.gaps().forEach(gap -> holes.add(new Hole(gap.span(), gap.missing())));
        for (int i = 1; i < journal.done().size(); i++) {
            Instant end = journal.done().get(i - 1).to();
            Instant start = journal.done().get(i).from();
            if (end.isBefore(start)) {
                holes.add(new Hole(new Span(end, start), 0));
            }
        }
        holes.sort((a, b) -> a.span().from().compareTo(b.span().from()));
        return holes;
    }

    /// The stretches of the library's dataset in words; empty if it is whole.
    public String holesInWords(ZoneId zone) {
        return holes().stream()
                .limit(MOST_NAMED)
                .map(hole -> HoleText.of(hole, zone))
                .collect(Collectors.joining("\n"));
    }
}
