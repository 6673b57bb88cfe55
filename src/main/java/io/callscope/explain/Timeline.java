package io.callscope.explain;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The instants of a call and what lies between them. Only what the record says: a missing time
/// leaves out its mark and the segments that need it, and times that run backwards give no segment.
///
/// @param marks in order of time
/// @param segments set-up, talk, and the rest that was billed but not talked
/// @param cut the end was not a normal one
public record Timeline(List<Mark> marks, List<Segment> segments, boolean cut) {
    /// What happened at an instant.
    public enum Moment {
        INITIATED,
        ANSWERED,
        ENDED
    }

    /// An instant that the record has.
    public record Mark(Moment moment, Instant at) {}

    /// What a stretch of time is.
    public enum Part {
        /// From the initiation to the answer; without an answer, to the end.
        SET_UP,
        TALK,
        /// After the end: billed, but not talked.
        UNUSED
    }

    /// A stretch of time.
    ///
    /// @param label "0:12 to answer"
    public record Segment(Part part, Instant from, Instant to, String label) {
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    public Timeline {
        marks = List.copyOf(marks);
        segments = List.copyOf(segments);
    }

    public static Timeline of(Call call) {
        Optional<Instant> initiated = call.time(CallField.INITIATION_TIME);
        Optional<Instant> answered = call.time(CallField.ANSWER_TIME);
        Optional<Instant> ended = call.time(CallField.END_TIME);

        List<Mark> marks = new ArrayList<>();
        initiated.ifPresent(at -> marks.add(new Mark(Moment.INITIATED, at)));
        answered.ifPresent(at -> marks.add(new Mark(Moment.ANSWERED, at)));
        ended.ifPresent(at -> marks.add(new Mark(Moment.ENDED, at)));
        marks.sort((one, other) -> one.at.compareTo(other.at));

        List<Segment> segments = new ArrayList<>();
        if (answered.isPresent()) {
            add(segments, Part.SET_UP, "timeline.setUp", initiated, answered);
            add(segments, Part.TALK, "timeline.talk", answered, ended);
        } else if (!call.isAnswered()) {
            add(segments, Part.SET_UP, "timeline.attempt", initiated, ended);
        }
        add(segments, Part.UNUSED, "timeline.unused", ended, billedEnd(call, ended));
        return new Timeline(marks, segments, call.outcome() == Outcome.DROPPED);
    }

    private static Optional<Instant> billedEnd(Call call, Optional<Instant> ended) {
        OptionalLong talk = call.number(CallField.TALK_SECONDS);
        OptionalLong billed = call.number(CallField.BILLED_SECONDS);
        return talk.isPresent() && billed.isPresent()
                ? ended.map(end -> end.plusSeconds(billed.getAsLong() - talk.getAsLong()))
                : Optional.empty();
    }

    private static void add(
            List<Segment> segments,
            Part part,
            String key,
            Optional<Instant> from,
            Optional<Instant> to) {
        if (from.isEmpty() || to.isEmpty() || !from.get().isBefore(to.get())) {
            return;
        }
        long seconds = Duration.between(from.get(), to.get()).toSeconds();
        String label = Texts.COMMON.get(key, Map.of("length", Words.clock(seconds)));
        segments.add(new Segment(part, from.get(), to.get(), label));
    }
}
