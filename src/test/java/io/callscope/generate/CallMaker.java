package io.callscope.generate;

import java.util.ArrayList;
import java.util.List;

/// Draws one call after the other: who calls whom, how it ends, how long it takes. Remembers a few
/// calls, so that people try again and inbound calls are passed on.
final class CallMaker {
    private static final int LONGEST_TALK = 4 * 3600;
    private static final int REMEMBERED = 64;

    private final Dice dice;
    private final World world;
    private final Agenda agenda;
    private final Weighted<Country> abroad =
            new Weighted<>(List.of(Country.values()), Country::weight);
    private final List<GeneratedCall> unanswered = new ArrayList<>();
    private String lastInbound = "";

    CallMaker(Dice dice, World world, Agenda agenda) {
        this.dice = dice;
        this.world = world;
        this.agenda = agenda;
    }

    /// A call that begins now, at a site that is busy now.
    ///
    /// @param now epoch second
    GeneratedCall call(long now) {
        Pair pair = dice.chance(14) ? again(now) : fresh();
        Cause cause = world.cause(dice, pair.outbound);
        boolean talked = cause.talked();
        int wait =
                talked
                        ? (int) Math.clamp(dice.logNormal(8, 0.6), 1, 60)
                        : dice.between(cause.least(), cause.most());
        int talk = talked ? (int) Math.clamp(dice.logNormal(75, 1.25), 1, LONGEST_TALK) : 0;
        String parent = pair.outbound && dice.chance(8) ? lastInbound : "";
        GeneratedCall call =
                new GeneratedCall(
                        dice.uuid(),
                        parent,
                        pair.site,
                        pair.outbound,
                        pair.from,
                        pair.to,
                        pair.fromCountry,
                        pair.toCountry,
                        now,
                        wait,
                        talk,
                        cause,
                        world.prices().of(pair.outbound, pair.fromCountry, pair.toCountry),
                        Stir.draw(dice, pair.outbound, pair.fromCountry, pair.toCountry));
        remember(call);
        return call;
    }

    private Pair fresh() {
        Site site = agenda.site();
        boolean outbound = dice.chance(site.outboundPercent());
        Country far = dice.chance(78) ? site.home() : abroad.draw(dice);
        String own = dice.pick(site.numbers());
        String other = far.number(dice);
        while (other.equals(own)) {
            other = far.number(dice);
        }
        return outbound
                ? new Pair(site, true, own, other, site.home(), far)
                : new Pair(site, false, other, own, far, site.home());
    }

    /// The same two numbers as a call that went unanswered and is over.
    private Pair again(long now) {
        List<GeneratedCall> over = unanswered.stream().filter(call -> call.end() < now).toList();
        if (over.isEmpty()) {
            return fresh();
        }
        GeneratedCall call = dice.pick(over);
        return new Pair(
                call.site(),
                call.outbound(),
                call.from(),
                call.to(),
                call.fromCountry(),
                call.toCountry());
    }

    private void remember(GeneratedCall call) {
        if (!call.isAnswered() && dice.chance(40)) {
            if (unanswered.size() < REMEMBERED) {
                unanswered.add(call);
            } else {
                unanswered.set(dice.below(REMEMBERED), call);
            }
        }
        if (call.isAnswered() && !call.outbound()) {
            lastInbound = call.id();
        }
    }

    private record Pair(
            Site site,
            boolean outbound,
            String from,
            String to,
            Country fromCountry,
            Country toCountry) {}
}
