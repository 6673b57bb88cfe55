package io.callscope.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.CallKey;
import io.callscope.query.StoredCall;
import io.callscope.query.find.Story;
import io.callscope.ui.Fonts;
import io.callscope.ui.TestWindow;
import io.callscope.ui.Theme;
import io.callscope.ui.ThemeSwitch;
import io.callscope.work.Jobs;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

@ExtendWith(ApplicationExtension.class)
class DetailViewTest {
    private static final double HEIGHT = 700;
    private static final double FITS = 620;

    private final List<String> clipboard = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private List<StoredCall> copies = List.of();
    private StoredCall call = Records.zentrunk(Records.DROPPED);
    private final DetailViewModel model =
            new DetailViewModel(
                    _ -> Optional.of(call),
                    _ -> copies,
                    _ -> new Story(List.of()),
                    new Jobs(Runnable::run, Runnable::run, Assertions::fail),
                    Assertions::fail,
                    Inquiry.none());
    private final StackPane root = new StackPane();

    @Start
    void start(Stage stage) {
        Fonts.load();
        root.getChildren()
                .add(
                        new DetailView(
                                model,
                                clipboard::add,
                                () -> closed.add("closed"),
                                () -> closed.add("left")));
        TestWindow.show(stage, root, 332, HEIGHT);
    }

    @Test
    void otherCopiesAreThereWithEachFieldThatDiffersAlsoUnknownOnes(FxRobot robot) {
        copies =
                List.of(
                        Records.zentrunk(
                                Records.DROPPED
                                        .replace("rtp_timeout", "normal_hangup")
                                        .replace("1.2345678901234568e+16", "7")
                                        .replace("0.02400", "0.0240")
                                        .replace("\"maybe\"", "\"perhaps\"")),
                        Records.zentrunk(Records.DROPPED));
        show(robot, Records.DROPPED);
        TitledPane section = robot.lookup("#copies").queryAs(TitledPane.class);
        assertTrue(section.isVisible());
        robot.interact(() -> section.setExpanded(true));
        List<String> texts =
                robot.from(section).lookup(".label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .toList();
        assertTrue(texts.containsAll(List.of("rtp_timeout", "normal_hangup")), texts::toString);
        assertTrue(texts.contains("{\"score\": 7}"), texts::toString);
        assertTrue(texts.containsAll(List.of("\"maybe\"", "\"perhaps\"")), texts::toString);
        assertTrue(texts.contains("may.json, record 3, line 17"), texts::toString);
        assertTrue(texts.contains("Says the same in every field."), texts::toString);
        assertFalse(texts.contains("USD\u00A00.02400"), "0.0240 is the same: " + texts);
    }

    @Test
    void aFilledNumberSaysWhereItIsFromAndNoOtherFieldDoes(FxRobot robot) {
        String removed =
                Records.DROPPED
                        .replace("+14155550132", "REDACTED")
                        .replace("\"+16465550187\"", "null")
                        .replace(
                                "{\"call_uuid\"",
                                "{\"_callscope\": {\"filled_from_number\": \"+14155550132\","
                                        + " \"filled_to_number\": \"+16465550187\"}, \"call_uuid\"");
        copies = List.of(Records.zentrunk(Records.DROPPED));
        show(robot, removed);
        robot.interact(() -> robot.lookup("#fields").queryAs(TitledPane.class).setExpanded(true));
        String source = "Filled from may.json, record 3, line 17: this record no longer has it.";
        for (String side : List.of("from", "to")) {
            String id = "#source-" + side + "_number";
            assertEquals(source, robot.lookup(id).queryAs(Label.class).getText());
        }
        assertEquals(
                4,
                robot.lookup(".label").queryAllAs(Label.class).stream()
                        .filter(label -> label.getText().startsWith("Filled from"))
                        .count());
    }

    @Test
    void copiesThatAreNotShownAreCounted(FxRobot robot) {
        for (int many : List.of(21, StoredCall.MOST_COPIES)) {
            copies = Collections.nCopies(many, Records.zentrunk(Records.DROPPED));
            show(robot, Records.DROPPED.replace("102", String.valueOf(many)));
            TitledPane section = robot.lookup("#copies").queryAs(TitledPane.class);
            robot.interact(() -> section.setExpanded(true));
            assertEquals(
                    many == 21
                            ? "1 more copy is not shown."
                            : "At least 980 more copies are not shown.",
                    robot.from(section).lookup(".label").queryAllAs(Label.class).stream()
                            .map(Label::getText)
                            .filter(text -> text.endsWith("not shown."))
                            .findFirst()
                            .orElseThrow());
        }
    }

    @Test
    void aCallWithoutOtherCopiesHasNoSectionOfThem(FxRobot robot) {
        show(robot, Records.DROPPED);
        assertFalse(robot.lookup("#copies").query().isVisible());
    }

    @Test
    void withoutACallThePaneSaysWhatItIsFor(FxRobot robot) {
        Node empty = robot.lookup(".detail-empty").query();
        assertTrue(empty.isVisible());
        show(robot, Records.DROPPED);
        assertFalse(empty.isVisible());
        robot.interact(() -> model.show(OptionalInt.empty()));
        assertTrue(empty.isVisible());
    }

    @Test
    void theVerdictIsReadable(FxRobot robot) {
        show(robot, Records.DROPPED);
        assertEquals("Dropped after 1:42: the audio stopped arriving", text(robot, "#verdict"));
        assertTrue(robot.lookup("Certain: documented code 3020  ").tryQuery().isPresent());
        assertTrue(robot.lookup("= charged").tryQuery().isPresent());
    }

    @Test
    void whyNamesTheFieldsBehindTheVerdict(FxRobot robot) {
        show(robot, Records.DROPPED);
        assertFalse(robot.lookup("#reasons").query().isVisible());
        robot.clickOn("#why");
        assertTrue(robot.lookup("#reasons").query().isVisible());
        assertTrue(robot.lookup("Read as: Zentrunk ended the call.").tryQuery().isPresent());
    }

    @Test
    void copyPutsMarkdownOnTheClipboard(FxRobot robot) {
        show(robot, Records.DROPPED);
        robot.clickOn("#detail-copy");
        assertTrue(clipboard.getFirst().startsWith("## Dropped after 1:42"), clipboard::toString);
        assertEquals("Copied", robot.lookup("#detail-copy").query().getAccessibleText());
    }

    @Test
    void closeAsksToHideThePane(FxRobot robot) {
        show(robot, Records.DROPPED);
        robot.clickOn("#detail-close");
        assertEquals(List.of("closed"), closed);
    }

    @Test
    void theKeyboardComesFromThePaneToItsFirstButton(FxRobot robot) {
        show(robot, Records.DROPPED);
        Node pane = root.getChildren().getFirst();
        robot.interact(() -> pane.requestFocusTraversal(TraversalDirection.NEXT));
        assertTrue(robot.lookup(".detail > .scroll-pane").query().isFocused());
        robot.type(KeyCode.TAB);
        assertTrue(robot.lookup("#detail-mark").query().isFocused());
    }

    @Test
    void aNoteIsKeptWhenTheFieldIsLeftWhichEscapeDoes(FxRobot robot) {
        List<String> kept = new ArrayList<>();
        robot.interact(() -> model.remarksProperty().set(new Kept(kept)));
        show(robot, Records.DROPPED);
        TextArea note = robot.lookup("#note").queryAs(TextArea.class);
        robot.interact(note::requestFocus);
        robot.write("ask Asha").type(KeyCode.TAB);
        assertEquals(List.of("note: ask Asha"), kept);
        robot.interact(note::requestFocus);
        robot.write("?").type(KeyCode.ESCAPE);
        assertEquals(List.of("left"), closed);
        robot.interact(() -> root.getChildren().getFirst().requestFocus());
        assertEquals(List.of("note: ask Asha", "note: ask Asha?"), kept);
    }

    @Test
    void theFlagMarksTheCall(FxRobot robot) {
        List<String> kept = new ArrayList<>();
        robot.interact(() -> model.remarksProperty().set(new Kept(kept)));
        show(robot, Records.DROPPED);
        robot.clickOn("#detail-mark");
        assertEquals(List.of("marked: true"), kept);
    }

    private record Kept(List<String> said) implements Remarks {
        @Override
        public void mark(CallKey call, boolean isMarked) {
            said.add("marked: " + isMarked);
        }

        @Override
        public void note(CallKey call, String note) {
            said.add("note: " + note);
        }
    }

    @Test
    void allFieldsOpenAndSayWhatTheRecordSays(FxRobot robot) {
        show(robot, Records.DROPPED);
        assertTrue(robot.lookup("#field-srtp").tryQuery().isEmpty());
        open(robot, "#fields");
        assertEquals("none", text(robot, "#field-attestation_indicator"));
        assertEquals("\"maybe\"", text(robot, "#field-srtp"));
        assertTrue(robot.lookup("neither true nor false; left empty").tryQuery().isPresent());
        assertEquals("1:42 (102 s)", text(robot, "#field-call_duration"));
        assertEquals("{\"score\": 1.2345678901234568e+16}", text(robot, "#field-team"));
        assertEquals("United States (US)", text(robot, "#field-to_country"));
    }

    @Test
    void theMeaningOfEachFieldIsShownOnDemandAndStays(FxRobot robot) {
        show(robot, Records.DROPPED);
        open(robot, "#fields");
        robot.interact(() -> robot.lookup("#meanings").queryAs(Hyperlink.class).fire());
        show(robot, Records.DROPPED);
        Node meaning = robot.lookup("When the call was over.").query();
        assertTrue(meaning.isVisible());
    }

    @Test
    void theRawRecordIsReadableAndCopiedAsItCame(FxRobot robot) {
        show(robot, Records.DROPPED);
        open(robot, "#raw");
        String shown = robot.lookup(".raw").queryAs(TextArea.class).getText();
        assertTrue(shown.contains("\n    \"score\": 1.2345678901234568e+16\n"), shown);
        assertTrue(robot.lookup("Record 3, line 17 of may.json").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#raw-copy").queryButton().fire());
        assertEquals(List.of(Records.DROPPED), clipboard);
    }

    @Test
    void anOpenSectionStaysOpenAndFollowsTheCall(FxRobot robot) {
        show(robot, Records.DROPPED);
        open(robot, "#raw");
        show(robot, "{\"call_uuid\": \"another one\"}");
        String shown = robot.lookup(".raw").queryAs(TextArea.class).getText();
        assertEquals("{\n  \"call_uuid\": \"another one\"\n}", shown);
    }

    @Test
    void aNumberIsCopiedByTheKeyboardAsTheRecordHasIt(FxRobot robot) {
        show(robot, Records.DROPPED);
        Node number = robot.lookup("+1\u2004415\u2004555\u20040132").query();
        robot.interact(number::requestFocus);
        robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        assertEquals(List.of("+14155550132"), clipboard);
    }

    @Test
    void timesFollowTheDisplayZone(FxRobot robot) {
        show(robot, Records.DROPPED);
        robot.interact(() -> model.zoneProperty().set(ZoneId.of("Asia/Kolkata")));
        assertTrue(robot.lookup("Fri 15 May 2026 15:01:07 UTC+05:30").tryQuery().isPresent());
        assertTrue(robot.lookup("15:03:01 cut").tryQuery().isPresent());
    }

    @Test
    void anOrdinaryCallFitsDownToItsCost(FxRobot robot) {
        show(robot, Records.DROPPED);
        Node cost = robot.lookup(".cost").query();
        double end = cost.localToScene(cost.getBoundsInLocal()).getMaxY();
        assertTrue(end < FITS, "ends at " + end);
    }

    @Test
    void theTimelineSaysItsTimesToAScreenReader(FxRobot robot) {
        show(robot, Records.DROPPED);
        assertEquals(
                "0:12 to answer, 1:42 talk, 0:18 unused, 09:31:07, 09:31:19, 09:33:01 cut",
                robot.lookup(".timeline").query().getAccessibleText());
    }

    @Test
    void aCallOfHardlyAnyFieldsIsShownToo(FxRobot robot) {
        show(robot, "{\"call_uuid\": \"bare\"}");
        assertEquals("Not answered: the record gives no cause", text(robot, "#verdict"));
        assertFalse(robot.lookup(".timeline").query().isVisible());
    }

    @Test
    void thePaneHasNoWarningOfTheStyleSheetInEitherTheme(FxRobot robot) {
        List<String> warnings = new ArrayList<>();
        var listener =
                new Handler() {
                    @Override
                    public void publish(LogRecord record) {
                        warnings.add(record.getMessage());
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger css = Logger.getLogger("javafx.css");
        css.addHandler(listener);
        show(robot, Records.DROPPED);
        open(robot, "#fields");
        open(robot, "#raw");
        robot.clickOn("#why");
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            robot.interact(
                    () -> {
                        ThemeSwitch.ofPlatform(theme);
                        root.applyCss();
                        root.layout();
                    });
        }
        css.removeHandler(listener);
        assertEquals(List.of(), warnings);
    }

    @Test
    void aPaneThatBecomesNarrowerCutsNothing(FxRobot robot) {
        show(robot, Records.DROPPED);
        Region pane = (Region) root.getChildren().getFirst();
        Region content = robot.lookup(".detail-content").queryAs(Region.class);
        for (double width : List.of(368.0, 332.0)) {
            robot.interact(
                    () -> {
                        pane.setMinWidth(width);
                        pane.setMaxWidth(width);
                    });
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(root::layout);
            assertTrue(content.getWidth() <= width, content.getWidth() + " of " + width);
        }
    }

    private void show(FxRobot robot, String json) {
        call = Records.zentrunk(json);
        robot.interact(() -> model.show(OptionalInt.of(1)));
        robot.interact(
                () -> {
                    root.applyCss();
                    root.layout();
                });
    }

    private void open(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(TitledPane.class).setExpanded(true));
        robot.interact(
                () -> {
                    root.applyCss();
                    root.layout();
                });
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }
}
