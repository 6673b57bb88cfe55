package io.callscope.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.Product;
import io.callscope.ui.Fonts;
import io.callscope.ui.TestWindow;
import io.callscope.ui.Theme;
import io.callscope.ui.ThemeSwitch;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
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

/// The sheet of accounts on JavaFX's own Headless platform, with a provider in this process.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set by start
class AccountsOverlayTest {
    @TempDir Path folder;

    private final List<String> fired = new ArrayList<>();
    private Desk desk;
    private AccountsViewModel model;

    @Start
    void start(Stage stage) throws Exception {
        desk = new Desk(folder);
        desk.open(Product.PLIVO_ZENTRUNK, 40);
        model = desk.model();
        Fonts.load();
        ThemeSwitch.ofPlatform(Theme.LIGHT);
        Button behind = new Button("behind");
        behind.setDefaultButton(true);
        behind.setOnAction(_ -> fired.add("behind"));
        TestWindow.show(stage, new StackPane(behind, new AccountsOverlay(model)), 1000, 900);
        model.open();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static void write(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup(id).queryAs(TextInputControl.class).setText(text));
    }

    @Test
    void anAccountIsEnteredTestedKeptAndLoadedByTheKeyboard(FxRobot robot) {
        robot.write("Support desk").type(KeyCode.TAB);
        robot.write("MAEXAMPLE00000000001").type(KeyCode.TAB);
        robot.write(Desk.TOKEN);
        write(robot, "#account-base", desk.simulator.address().toString());
        robot.interact(() -> robot.lookup("#accounts-test").query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertTrue(label(robot, "#account-words").startsWith("It works"));
        robot.type(KeyCode.TAB).type(KeyCode.SPACE);
        assertTrue(label(robot, "#account-words").startsWith("Saved, but"));
        robot.interact(() -> robot.lookup("#account-load").query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertEquals("40 calls came.", label(robot, "#account-load-end"));
        assertTrue(label(robot, "#account-held").startsWith("40 calls in the library"));
        robot.type(KeyCode.ESCAPE);
        assertFalse(model.shownProperty().get());
        assertTrue(robot.lookup("#accounts").tryQuery().isEmpty());
    }

    @Test
    void enterInTheSheetDoesNotPressTheDefaultButtonOfTheWindowBehind(FxRobot robot) {
        robot.type(KeyCode.ENTER).type(KeyCode.TAB).type(KeyCode.ENTER);
        assertEquals(List.of(), fired);
        robot.interact(() -> robot.lookup("#accounts-done").query().requestFocus());
        robot.type(KeyCode.ENTER);
        assertFalse(model.shownProperty().get());
        assertEquals(List.of(), fired);
    }

    @Test
    void theChosenProductBeginsWhereTheTextOfTheFieldsDoes(FxRobot robot) {
        write(robot, "#account-name", "Plivo");
        assertEquals(textStart(robot, "#account-name"), textStart(robot, "#account-product"), 0.6);
    }

    private static double textStart(FxRobot robot, String id) {
        Node text = robot.from(robot.lookup(id).queryAll()).lookup(".text").query();
        return text.localToScene(text.getBoundsInLocal()).getMinX();
    }

    @Test
    void aMistakeStandsBelowItsFieldWhileOneTypes(FxRobot robot) {
        assertFalse(robot.lookup("#account-name-wrong").query().isVisible());
        write(robot, "#account-base", "http://api.plivo.com");
        assertTrue(label(robot, "#account-base-wrong").contains("for this machine only"));
        write(robot, "#account-base", "http://127.0.0.1:1");
        assertFalse(robot.lookup("#account-base-wrong").query().isVisible());
        robot.clickOn("#accounts-save");
        assertTrue(label(robot, "#account-name-wrong").startsWith("Give it a name"));
    }

    @Test
    void actingOnLiveCallsIsOffUntilItIsSwitchedOn(FxRobot robot) {
        assertFalse(robot.lookup("#account-may-act").query().isVisible());
        robot.interact(
                () -> {
                    @SuppressWarnings("unchecked")
                    ChoiceBox<Product> product =
                            robot.lookup("#account-product").queryAs(ChoiceBox.class);
                    product.setValue(Product.VOBIZ);
                });
        CheckBox mayAct = robot.lookup("#account-may-act").queryAs(CheckBox.class);
        assertTrue(mayAct.isVisible());
        assertFalse(mayAct.isSelected());
        assertEquals("https://api.vobiz.ai", model.editor().draftProperty().get().base());
        robot.clickOn(mayAct);
        assertTrue(model.editor().draftProperty().get().mayAct());
    }

    @Test
    void whatIsUnfinishedIsThereAgainNextTime(FxRobot robot) {
        robot.write("Half of it").type(KeyCode.ESCAPE);
        robot.interact(() -> model.open());
        assertEquals(
                "Half of it",
                robot.lookup("#account-name").queryAs(TextInputControl.class).getText());
    }
}
