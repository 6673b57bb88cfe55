package io.callscope.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.provider.Insights;
import io.callscope.ui.TestWindow;
import io.callscope.work.Progress;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

@ExtendWith(ApplicationExtension.class)
class QualityViewTest {
    private static final Insights GOOD =
            new Insights(
                    "{\"rtt\":\"182.50\",\"jitter\":\"3.20\",\"packet_loss\":\"0.40\","
                            + "\"post_dial_delay\":2340,\"plivo_quality_score\":\"4.2\"}");

    private final List<String> asked = new ArrayList<>();
    private final List<Progress> jobs = new ArrayList<>();
    private final List<Consumer<Optional<Insights>>> tell = new ArrayList<>();
    private final List<Consumer<String>> fail = new ArrayList<>();
    private boolean canAsk = true;
    private final QualityViewModel model = new QualityViewModel(new Asked());

    @Start
    void start(Stage stage) {
        TestWindow.show(stage, new QualityView(model), 332, 300);
    }

    private void show(FxRobot robot, String id) {
        Call call = new Call.Builder().set(CallField.CALL_UUID, id).build();
        robot.interact(() -> model.show(Optional.of(call)));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static void ask(FxRobot robot) {
        Hyperlink ask = robot.lookup("#quality-ask").queryAs(Hyperlink.class);
        assertTrue(ask.isVisible());
        robot.interact(ask::fire);
    }

    @Test
    void nobodyIsAskedBeforeTheUserWantsItAndThenTheAnswerIsShownInItsUnits(FxRobot robot) {
        show(robot, "a");
        assertEquals(List.of(), asked);
        ask(robot);
        assertEquals(List.of("a"), asked);
        robot.interact(() -> tell.getFirst().accept(Optional.of(GOOD)));
        assertEquals("4.2 of 5, excellent", text(robot, "#detail-quality-score"));
        assertEquals("2340 ms", text(robot, "#detail-quality-delay"));
        assertEquals("0.40 %", text(robot, "#detail-quality-loss"));
        show(robot, "a"); // read again from the library
        assertEquals("4.2 of 5, excellent", text(robot, "#detail-quality-score"));
    }

    @Test
    void whatWasSaidOfOneCallIsNotShownOfAnother(FxRobot robot) {
        show(robot, "a");
        ask(robot);
        show(robot, "b");
        assertTrue(jobs.getFirst().isCancelled());
        assertTrue(robot.lookup("#detail-quality-score").tryQuery().isEmpty());
        ask(robot);
        assertEquals(List.of("a", "b"), asked);
    }

    @Test
    void aFailureIsNotNothing(FxRobot robot) {
        show(robot, "a");
        ask(robot);
        robot.interact(() -> fail.getFirst().accept("The provider has trouble (500)"));
        assertTrue(robot.lookup("The provider has trouble (500)").tryQuery().isPresent());
        ask(robot);
        robot.interact(() -> tell.getLast().accept(Optional.empty()));
        assertTrue(
                robot.lookup("The provider has measured nothing of this call.")
                        .tryQuery()
                        .isPresent());
    }

    @Test
    void whereNobodyTellsItThereIsNothingToAsk(FxRobot robot) {
        canAsk = false;
        show(robot, "a");
        assertFalse(robot.lookup("#quality").query().isVisible());
    }

    private final class Asked implements Inquiry {
        @Override
        public boolean canAsk(Call call) {
            return canAsk;
        }

        @Override
        public Progress ask(
                Call call, Consumer<Optional<Insights>> onTold, Consumer<String> onFailed) {
            asked.add(call.text(CallField.CALL_UUID).orElseThrow());
            tell.add(onTold);
            fail.add(onFailed);
            jobs.add(new Progress());
            return jobs.getLast();
        }
    }
}
