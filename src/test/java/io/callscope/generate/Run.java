package io.callscope.generate;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// One pass of a [CallGenerator].
final class Run implements Iterator<GeneratedRecord> {
    private final long count;
    private final World world;
    private final Agenda agenda;
    private final CallMaker calls;
    private final List<Oddity> kinds;
    private final long oddities;
    private final Dice places;

    private long written;
    private long oddSoFar;
    private long nextOdd;
    private @Nullable GeneratedRecord last;

    Run(CallGenerator settings, long count) {
        this.count = count;
        world = World.of(settings.shape());
        Dice dice = new Dice(settings.seed());
        List<Site> sites = Site.draw(dice, world.homes());
        long start =
                settings.from().atStartOfDay(settings.shape().product().zone()).toEpochSecond();
        agenda = new Agenda(dice, sites, start, settings.days(), count);
        calls = new CallMaker(dice, world, agenda);
        kinds = Oddity.of(settings.shape());
        oddities = settings.oddities();
        places = new Dice(~settings.seed());
        nextOdd = placeOfNextOddity();
    }

    @Override
    public boolean hasNext() {
        return written < count;
    }

    @Override
    public GeneratedRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        long now = agenda.next();
        GeneratedRecord record = record(now, oddity());
        last = record;
        written++;
        return record;
    }

    private GeneratedRecord record(long now, Oddity oddity) {
        if (oddity == Oddity.REPEATED) {
            GeneratedRecord before = requireNonNull(last); // another kind comes first
            return new GeneratedRecord(before.json(), before.expected(), oddity);
        }
        GeneratedCall call = calls.call(now);
        while (!oddity.fits(call)) {
            call = calls.call(now);
        }
        JsonRecord json = world.writer().write(call);
        return new GeneratedRecord(
                json, oddity.apply(json, world.writer().expected(call), world), oddity);
    }

    private Oddity oddity() {
        if (written != nextOdd) {
            return Oddity.NONE;
        }
        Oddity oddity = kinds.get((int) (oddSoFar % kinds.size()));
        oddSoFar++;
        nextOdd = placeOfNextOddity();
        return oddity;
    }

    /// Somewhere in the middle of its equal part of the records, so that two are never neighbours
    /// unless they are crowded; none (-1) after the last one.
    private long placeOfNextOddity() {
        if (oddSoFar == oddities) {
            return -1;
        }
        return (long) ((oddSoFar + 0.25 + places.share() / 2) * count / oddities);
    }
}
