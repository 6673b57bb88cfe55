package io.callscope.simulator;

import io.callscope.generate.CallGenerator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The finished calls of an account, newest first. Some can be held back and come later. Safe for
/// several threads.
public final class CallBook {
    private static final Comparator<SimulatedCall> NEWEST_FIRST =
            Comparator.comparing(SimulatedCall::end).thenComparing(SimulatedCall::id).reversed();

    private final List<SimulatedCall> calls = new ArrayList<>();
    private final List<SimulatedCall> withheld = new ArrayList<>();

    /// Adds invented calls.
    public synchronized void add(CallGenerator generator, long count) {
        generator.records(count).forEach(record -> calls.add(SimulatedCall.of(record.text())));
        calls.sort(NEWEST_FIRST);
    }

    /// Holds every nth call back.
    public synchronized void withhold(int nth) {
        for (int i = calls.size() - 1; i >= 0; i -= nth) {
            withheld.add(calls.remove(i));
        }
    }

    /// Adds a call as the generator made it.
    public synchronized void add(String json) {
        calls.add(SimulatedCall.of(json));
        calls.sort(NEWEST_FIRST);
    }

    public synchronized void remove(String id) {
        calls.removeIf(call -> call.id().equals(id));
    }

    /// The calls that an API lists now.
    public synchronized List<SimulatedCall> calls() {
        return List.copyOf(calls);
    }

    synchronized List<SimulatedCall> calls(Predicate<SimulatedCall> wanted) {
        return calls.stream().filter(wanted).toList();
    }

    /// Of the calls that ended in the span, these.
    synchronized List<SimulatedCall> calls(
            Instant from, Instant to, Predicate<SimulatedCall> wanted) {
        return calls.subList(firstBefore(to.plusNanos(1)), firstBefore(from)).stream()
                .filter(wanted)
                .toList();
    }

    private int firstBefore(Instant time) {
        int low = 0;
        int high = calls.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (calls.get(middle).end().isBefore(time)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    synchronized Optional<SimulatedCall> byId(String id) {
        return calls.stream().filter(call -> call.id().equals(id)).findFirst();
    }

    /// Lets one of the calls that are held back come, if there is one like this.
    synchronized void reveal(Predicate<SimulatedCall> wanted) {
        for (Iterator<SimulatedCall> rest = withheld.iterator(); rest.hasNext(); ) {
            SimulatedCall call = rest.next();
            if (wanted.test(call)) {
                rest.remove();
                calls.add(call);
                calls.sort(NEWEST_FIRST);
                return;
            }
        }
    }
}
