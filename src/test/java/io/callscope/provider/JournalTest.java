package io.callscope.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

class JournalTest {
    private static Span span(int from, int to) {
        return new Span(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
    }

    @Test
    void whatIsDoneAndWhatIsMissingAreTheWhole() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            Journal journal = Journal.EMPTY;
            BitSet done = new BitSet(100);
            for (int i = 0; i < random.nextInt(8); i++) {
                int from = random.nextInt(90);
                int to = from + 1 + random.nextInt(10);
                journal = journal.withDone(span(from, to));
                done.set(from, to);
            }
            BitSet missing = new BitSet(100);
            for (Span open : journal.missing(span(5, 95))) {
                missing.set((int) open.from().getEpochSecond(), (int) open.to().getEpochSecond());
            }
            BitSet expected = new BitSet(100);
            expected.set(5, 95);
            expected.andNot(done);
            assertEquals(expected, missing);
        }
    }

    @Test
    void aGapIsOpenedAgainOnlyOnDemandAndGoesWhenItsCallsHaveCome() {
        Gap gap = new Gap(span(20, 30), 2);
        Journal journal = Journal.EMPTY.withDone(span(10, 40)).withGap(gap);
        assertEquals(List.of(), journal.missing(span(10, 40)));
        assertEquals(List.of(gap.span()), journal.reopened().missing(span(10, 40)));
        Journal healed = journal.reopened().withDone(gap.span());
        assertEquals(new Journal(List.of(span(10, 40)), List.of()), healed);
    }
}
