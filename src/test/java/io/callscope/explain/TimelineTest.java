package io.callscope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.explain.Timeline.Mark;
import io.callscope.explain.Timeline.Moment;
import io.callscope.explain.Timeline.Part;
import io.callscope.explain.Timeline.Segment;
import io.callscope.model.CallField;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

final class TimelineTest {
    @Test
    void aDroppedCallShowsSetUpTalkAndTheUnusedRest() {
        Timeline timeline =
                Timeline.of(
                        Sample.zentrunk()
                                .code(3020)
                                .answered(102)
                                .billed(120, "0.012", "0.024")
                                .call());
        assertEquals(
                List.of("0:12 to answer", "1:42 talk", "0:18 unused"),
                timeline.segments().stream().map(Segment::label).toList());
        assertEquals(
                List.of(Moment.INITIATED, Moment.ANSWERED, Moment.ENDED),
                timeline.marks().stream().map(Mark::moment).toList());
        assertEquals(Duration.ofSeconds(18), timeline.segments().getLast().length());
        assertTrue(timeline.cut());
    }

    @Test
    void anUnansweredCallIsAllSetUp() {
        Timeline timeline = Timeline.of(Sample.zentrunk().code(4340).unanswered().call());
        assertEquals(
                List.of(Part.SET_UP), timeline.segments().stream().map(Segment::part).toList());
        assertEquals("0:20 without answer", timeline.segments().getFirst().label());
        assertFalse(timeline.cut());
    }

    @Test
    void aMissingTimeLeavesOutWhatNeedsIt() {
        Timeline noEnd =
                Timeline.of(
                        Sample.zentrunk()
                                .with(CallField.ANSWER_TIME, Sample.START.plusSeconds(3))
                                .call());
        Timeline noAnswer =
                Timeline.of(
                        Sample.zentrunk()
                                .with(CallField.CALL_DURATION, 9L)
                                .with(CallField.END_TIME, Sample.START.plusSeconds(20))
                                .call());
        assertEquals(List.of(Part.SET_UP), noEnd.segments().stream().map(Segment::part).toList());
        assertEquals(List.of(), noAnswer.segments());
        assertEquals(2, noAnswer.marks().size());
    }

    @Test
    void timesThatRunBackwardsGiveMarksInOrderAndNoSegment() {
        Timeline timeline =
                Timeline.of(
                        Sample.zentrunk()
                                .with(CallField.ANSWER_TIME, Sample.START.minusSeconds(3))
                                .call());
        assertEquals(List.of(), timeline.segments());
        assertEquals(
                List.of(Moment.ANSWERED, Moment.INITIATED),
                timeline.marks().stream().map(Mark::moment).toList());
    }
}
