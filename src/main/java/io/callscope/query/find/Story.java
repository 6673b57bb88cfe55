package io.callscope.query.find;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Outcome;
import io.callscope.model.PhoneNumber;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The calls between the same two numbers that follow each other within [#PAUSE]: what a person did
/// to reach another.
///
/// @param calls in time order
public record Story(List<Call> calls) {
    /// A longer one between two calls parts two stories. Our choice.
    public static final Duration PAUSE = Duration.ofMinutes(5);

    /// The story of one of these calls.
    ///
    /// @param others in time order, the call among them
    static Story of(Call call, List<Call> others) {
        int at = 0;
        while (at < others.size() && others.get(at).id() != call.id()) {
            at++;
        }
        if (at == others.size()) {
            return new Story(List.of(call));
        }
        int from = at;
        while (from > 0 && follows(others.get(from - 1), others.get(from))) {
            from--;
        }
        int to = at + 1;
        while (to < others.size() && follows(others.get(to - 1), others.get(to))) {
            to++;
        }
        return new Story(withoutLegs(others.subList(from, to), call));
    }

    private static boolean follows(Call before, Call next) {
        Optional<Instant> start = next.time(CallField.INITIATION_TIME);
        Optional<Instant> end =
                before.time(CallField.END_TIME).or(() -> before.time(CallField.INITIATION_TIME));
        return start.isPresent()
                && end.isPresent()
                && Duration.between(end.get(), start.get()).compareTo(PAUSE) <= 0;
    }

    /// The second leg of a call is no second attempt.
    private static List<Call> withoutLegs(List<Call> calls, Call wanted) {
        Set<String> ids = new HashSet<>();
        calls.forEach(call -> ids.add(key(call, CallField.CALL_UUID)));
        List<Call> attempts = new ArrayList<>();
        for (Call call : calls) {
            boolean isLeg = ids.contains(key(call, CallField.PARENT_CALL_UUID));
            if (!isLeg || call.id() == wanted.id()) {
                attempts.add(call);
            }
        }
        return List.copyOf(attempts);
    }

    private static String key(Call call, CallField field) {
        return call.text(field).orElse("-").toLowerCase(Locale.ROOT).replace("-", "");
    }

    /// The tries of the person who called first; one that is still going on is none yet.
    public List<Call> attempts() {
        return calls.stream()
                .filter(this::isLikeTheFirst)
                .filter(call -> call.outcome() != Outcome.ONGOING)
                .toList();
    }

    /// How often the other person called back.
    public long callbacks() {
        return calls.stream().filter(call -> !isLikeTheFirst(call)).count();
    }

    /// Which attempt was the first that was answered, from 1; 0 if none was.
    public int answeredAt() {
        List<Call> attempts = attempts();
        for (int i = 0; i < attempts.size(); i++) {
            if (attempts.get(i).isAnswered()) {
                return i + 1;
            }
        }
        return 0;
    }

    /// Whether there is more than one call to tell of.
    public boolean isTold() {
        return calls.size() > 1;
    }

    private boolean isLikeTheFirst(Call call) {
        return number(call).equals(number(calls.getFirst()));
    }

    private static String number(Call call) {
        return new PhoneNumber(call.text(CallField.FROM_NUMBER).orElse("")).comparable();
    }
}
