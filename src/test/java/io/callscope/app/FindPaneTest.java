package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.generate.CallGenerator;
import io.callscope.model.Product;
import io.callscope.model.Shape;
import io.callscope.provider.Account;
import io.callscope.provider.BaseAddress;
import io.callscope.provider.Network;
import io.callscope.provider.Provider;
import io.callscope.provider.TimeSource;
import io.callscope.provider.secret.Secret;
import io.callscope.settings.SettingsStore;
import io.callscope.simulator.Simulator;
import io.callscope.simulator.Subscriber;
import io.callscope.ui.Pasteboard;

import javafx.scene.control.Labeled;
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
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// The pane under the field that finds calls, with a provider in this process.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set by start
class FindPaneTest {
    private static final String TOKEN = "token";

    @TempDir static Path samples;

    private final Network network = Network.system();
    private Simulator simulator;
    private Subscriber zentrunk;
    private Subscriber voice;
    private LiveWindow window;

    @Start
    void start(Stage stage) throws Exception {
        simulator = new Simulator(0, TimeSource.system());
        LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(3);
        zentrunk = simulator.open(Product.PLIVO_ZENTRUNK, "MAEXAMPLE00000000001", TOKEN);
        zentrunk.book().add(new CallGenerator(Shape.ZENTRUNK_CALL, 3).within(first, 2), 5);
        voice = simulator.open(Product.PLIVO_VOICE, "MAEXAMPLE00000000002", TOKEN);
        voice.book().add(new CallGenerator(Shape.VOICE_CALL, 4).within(first, 2), 5);
        window = new LiveWindow(samples, SettingsStore.ofNothing(), Pasteboard.ofSystem());
        window.model()
                .lookup()
                .archiveProperty()
                .set(
                        new AccountArchive(
                                window.workspace().library(),
                                () ->
                                        List.of(
                                                account("Trunk", zentrunk, Product.PLIVO_ZENTRUNK),
                                                account("Desk", voice, Product.PLIVO_VOICE)),
                                one -> new Provider(one, new Secret(TOKEN), network),
                                InstantSource.system()));
        window.show(stage, 1000, 900);
    }

    private Account account(String name, Subscriber subscriber, Product product) {
        return Account.of(name, product, subscriber.id()).at(new BaseAddress(simulator.address()));
    }

    @AfterEach
    void close() throws Exception {
        try {
            window.close();
        } finally {
            network.close();
            simulator.close();
        }
    }

    @Test
    void eachAccountHasItsLineAndWhatOneHasIsShownAndFiltered(FxRobot robot)
            throws TimeoutException {
        String wanted = voice.book().calls().getFirst().id();
        write(robot, wanted);
        until(() -> robot.lookup(".find-none").tryQuery().isPresent());
        ask(robot);
        until(() -> lines(robot).size() == 2);
        assertTrue(lines(robot).getFirst().startsWith("Trunk does not have it. It keeps calls"));
        assertEquals("Desk has it; it is in the library now.", lines(robot).getLast());
        until(() -> window.model().lookup().rows().size() == 1);

        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        until(() -> window.model().lookup().answerProperty().get().isEmpty());
        String filter = robot.lookup("#filter").queryAs(TextInputControl.class).getText();
        assertEquals("id:" + wanted, filter);
        until(() -> window.model().resultProperty().get().size() == 1);
    }

    @Test
    void anAccountThatDoesNotAnswerIsNotOneWithoutTheCall(FxRobot robot) throws TimeoutException {
        zentrunk.enable(false);
        write(robot, "00c00000-0000-4000-8000-00000000ab01");
        until(() -> robot.lookup(".find-none").tryQuery().isPresent());
        ask(robot);
        until(() -> lines(robot).size() == 2);
        assertTrue(
                lines(robot).getFirst().startsWith("Trunk refuses to say."),
                lines(robot)::toString);
        assertTrue(
                lines(robot).getLast().startsWith("Desk does not have it."),
                lines(robot)::toString);
    }

    @Test
    void aTextThatIsTypedStaysAsItIsHoweverLongItGets(FxRobot robot) {
        String ticket =
                "Ticket 4711: the customer at +91 98000 08379 was cut off on 31 May at 23:31, why?";
        robot.interact(() -> robot.lookup("#find").query().requestFocus());
        robot.write(ticket + " Please");
        assertEquals(
                ticket + " Please",
                robot.lookup("#find").queryAs(TextInputControl.class).getText());
        assertEquals(ticket + " Please", window.model().lookup().textProperty().get());
    }

    private static void write(FxRobot robot, String text) {
        robot.interact(() -> robot.lookup("#find").query().requestFocus());
        robot.interact(() -> robot.lookup("#find").queryAs(TextInputControl.class).setText(text));
    }

    private static void ask(FxRobot robot) {
        robot.press(KeyCode.SHORTCUT).type(KeyCode.ENTER).release(KeyCode.SHORTCUT);
    }

    private static List<String> lines(FxRobot robot) {
        return robot
                .from(robot.lookup("#find-asked").queryAll())
                .lookup(".label")
                .queryAllAs(Labeled.class)
                .stream()
                .map(Labeled::getText)
                .toList();
    }

    private void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> {
                    window.await();
                    return condition.getAsBoolean();
                });
    }
}
