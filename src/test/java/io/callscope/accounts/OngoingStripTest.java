package io.callscope.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.Product;
import io.callscope.provider.Account;
import io.callscope.provider.secret.Secret;
import io.callscope.simulator.LiveCall;
import io.callscope.simulator.SimulatedCall;
import io.callscope.simulator.Subscriber;
import io.callscope.ui.Fonts;
import io.callscope.ui.TestWindow;

import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The strip of calls that go on, with a provider in this process.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set by start
class OngoingStripTest {
    @TempDir Path folder;

    private final List<String> found = new ArrayList<>();
    private Desk desk;
    private Subscriber voice;
    private AccountsViewModel model;
    private SimulatedCall call;

    @Start
    void start(Stage stage) throws Exception {
        desk = new Desk(folder);
        voice = desk.open(Product.PLIVO_VOICE, 20);
        call = voice.book().calls().getFirst();
        voice.book().remove(call.id());
        voice.live()
                .put(
                        call.id(),
                        new LiveCall(
                                call.id(),
                                "live",
                                "+12125550142",
                                "+442079460142",
                                "2026-06-11 16:03:28.586839",
                                call));
        model = desk.model();
        Fonts.load();
        TestWindow.show(stage, new OngoingStrip(model, found::add), 1000, 500);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void watch(FxRobot robot, boolean mayAct) throws Exception {
        Account account = desk.account("Support desk", Product.PLIVO_VOICE).acting(mayAct);
        desk.connections.keep("", account, Optional.of(new Secret(Desk.TOKEN)));
        robot.interact(() -> model.watch().start(account, Watch.USUAL));
    }

    private List<String> acts() {
        return desk.requests().stream().filter(one -> !one.startsWith("GET ")).toList();
    }

    private static String words(FxRobot robot) {
        return robot.lookup("#act-words").queryAs(Label.class).getText();
    }

    @Test
    void aCallIsHungUpAfterOneQuestionAndTheProvidersAnswerIsShown(FxRobot robot) throws Exception {
        watch(robot, true);
        robot.clickOn("#ongoing-hangUp");
        assertTrue(words(robot).contains("+1\u00A0212\u00A0555\u00A00142"), words(robot));
        assertTrue(words(robot).contains("Support desk"));
        assertEquals(List.of(), acts());
        robot.type(KeyCode.SPACE); // the focus is on leaving it alone
        assertTrue(robot.lookup("#act-words").tryQuery().isEmpty());
        assertEquals(List.of(), acts());

        robot.clickOn("#ongoing-hangUp").clickOn("#act-yes");
        assertEquals(1, acts().size());
        assertTrue(acts().getFirst().startsWith("DELETE "), acts()::toString);
        assertTrue(words(robot).startsWith("The provider has done it (204)"), words(robot));
        assertEquals(20, desk.calls());
        robot.clickOn(".hyperlink");
        assertEquals(List.of(call.id()), found);
        robot.clickOn("#act-close");
        assertTrue(robot.lookup("#act-words").tryQuery().isEmpty());
    }

    @Test
    void aTransferNeedsTheAddressesOfItsLegs(FxRobot robot) throws Exception {
        watch(robot, true);
        robot.clickOn("#ongoing-transfer");
        assertTrue(robot.lookup("#act-yes").query().isDisabled());
        robot.interact(
                () -> {
                    @SuppressWarnings("unchecked")
                    ChoiceBox<TransferForm.Legs> legs =
                            robot.lookup("#act-legs").queryAs(ChoiceBox.class);
                    legs.setValue(TransferForm.Legs.BOTH);
                    robot.lookup("#act-first")
                            .queryAs(TextInputControl.class)
                            .setText("https://xml.example/a");
                });
        assertTrue(robot.lookup("#act-yes").query().isDisabled());
        robot.interact(
                () -> {
                    robot.lookup("#act-second")
                            .queryAs(TextInputControl.class)
                            .setText("https://xml.example/b");
                });
        robot.clickOn("#act-yes");
        assertEquals(1, acts().size());
        assertTrue(acts().getFirst().startsWith("POST "), acts()::toString);
        assertTrue(words(robot).contains("call transferred"), words(robot));
    }

    @Test
    void withoutTheSwitchThereIsNothingToActWith(FxRobot robot) throws Exception {
        watch(robot, false);
        assertTrue(robot.lookup("#ongoing-" + call.id()).tryQuery().isPresent());
        assertTrue(robot.lookup("#ongoing-hangUp").tryQuery().isEmpty());
        assertTrue(robot.lookup("#ongoing-transfer").tryQuery().isEmpty());
    }

    @Test
    void aCallThatIsOverMeanwhileIsSaidNotToBeLive(FxRobot robot) throws Exception {
        watch(robot, true);
        robot.clickOn("#ongoing-hangUp");
        voice.live().clear();
        robot.clickOn("#act-yes");
        assertTrue(words(robot).contains("is not live"), words(robot));
    }

    @Test
    void theStripTakesNoRoomWhileNoCallGoesOn(FxRobot robot) throws Exception {
        assertFalse(robot.lookup("#ongoing").query().isVisible());
        watch(robot, false);
        assertTrue(robot.lookup("#ongoing").query().isVisible());
    }
}
