package io.callscope.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The requests that came, and when. Safe for several threads.
public final class Traffic {
    private final List<Request> requests = new ArrayList<>();
    private int countdown;
    private Runnable event = () -> {};

    /// A request.
    ///
    /// @param target path and query as they came
    public record Request(String method, String target, Instant at) {}

    synchronized void add(Request request) {
        requests.add(request);
        if (--countdown == 0) {
            event.run();
        }
    }

    /// Something happens when so many more requests have come, before the last one is answered.
    public synchronized void after(int more, Runnable what) {
        countdown = more;
        event = what;
    }

    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    public synchronized void clear() {
        requests.clear();
    }

    /// The most requests that came within any span of this length.
    public synchronized int mostWithin(Duration span) {
        int most = 0;
        int first = 0;
        for (int last = 0; last < requests.size(); last++) {
            while (!requests.get(first).at().plus(span).isAfter(requests.get(last).at())) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    /// How many came within the span before now.
    synchronized int within(Duration span, Instant now) {
        int count = 0;
        for (int i = requests.size() - 1; i >= 0; i--) {
            if (!requests.get(i).at().plus(span).isAfter(now)) {
                break;
            }
            count++;
        }
        return count;
    }
}
