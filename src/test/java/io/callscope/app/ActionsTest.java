package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.CallField;
import io.callscope.names.NamesViewModel;
import io.callscope.query.Order;
import io.callscope.settings.Settings;
import io.callscope.store.CallLog;
import io.callscope.ui.Action;
import io.callscope.ui.Density;
import io.callscope.ui.Pasteboard;
import io.callscope.ui.Shortcut;
import io.callscope.ui.Shortcut.Scope;
import io.callscope.ui.Theme;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can be done in a window, without the window.
final class ActionsTest {
    @TempDir private Path folder;
    private final WindowModels models = new WindowModels();
    private final MainViewModel model = models.main();
    private final List<String> copied = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULT);
    private Actions catalogue;

    @BeforeEach
    void make() {
        NoDialogs dialogs = new NoDialogs();
        catalogue =
                new Actions(
                        model,
                        new MainActions(
                                models.datasets(),
                                settings,
                                dialogs,
                                Pasteboard.ofSystem(),
                                models.jobs(),
                                folder),
                        new RowActions(model, copied::add),
                        new Views(model, settings, dialogs, models.jobs()),
                        new NamesViewModel(
                                models.workspace().library().names(),
                                models.jobs(),
                                dialogs,
                                () -> {},
                                model::fail),
                        theme,
                        settings,
                        new Asked());
    }

    @AfterEach
    void close() throws Exception {
        models.close();
    }

    private void open() throws Exception {
        Path file =
                CallLog.write(
                        folder.resolve("may.jsonl"),
                        CallLog.call("a", 1, 5),
                        CallLog.call("b", 2, 6));
        models.datasets().openings().open(List.of(file));
        model.table().rows().get(0); // fetches the page
    }

    private Action named(String text) {
        return catalogue.all().stream()
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private void run(String text) {
        assertTrue(named(text).isAvailable(), () -> named(text).obstacle());
        named(text).run().run();
    }

    @Test
    void eachKeyThatIsNotAPlacesOwnHasOneAction() {
        List<Shortcut> keys =
                catalogue.all().stream().flatMap(one -> one.shortcut().stream()).toList();
        Set<Shortcut> wanted =
                Stream.of(Shortcut.values())
                        .filter(one -> one.scope() != Scope.PLACE)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Shortcut.class)));
        assertEquals(wanted, EnumSet.copyOf(keys));
        assertEquals(wanted.size(), keys.size());
    }

    @Test
    void namesOfActionsAreDifferent() throws Exception {
        open();
        model.table().selectedIndexProperty().set(OptionalInt.of(0));
        List<String> ids = catalogue.all().stream().map(Action::id).toList();
        assertEquals(Set.copyOf(ids).size(), ids.size());
    }

    @Test
    void whatNeedsACallSaysSoUntilOneIsSelected() throws Exception {
        open();
        assertEquals("select a call first", named("Copy as: JSON").obstacle());
        model.table().selectedIndexProperty().set(OptionalInt.of(0));
        run("Copy as: JSON");
        assertTrue(
                copied.getFirst().matches("(?s).*\"talk[^\"]*\"\\s*:\\s*6\\b.*"), copied::toString);
        run("Filter by Talk: 6");
        assertEquals("talk:6", model.search().textProperty().get());
        run("Clear the filter");
        assertEquals("there is no filter", named("Clear the filter").obstacle());
    }

    @Test
    void theTableIsSortedByAColumnAndThenTheOtherWayRound() throws Exception {
        open();
        run("Sort by Talk, upwards");
        assertEquals(new Order(CallField.TALK_SECONDS, false), model.table().orderProperty().get());
        run("Sort by Talk, downwards");
        assertEquals(new Order(CallField.TALK_SECONDS, true), model.table().orderProperty().get());
    }

    @Test
    void rowsGetLowerAndAllIsAsAtFirstAgain() {
        assertEquals(
                "they are so already", named("Arrange columns and rows as at first").obstacle());
        run("Rows: Compact");
        assertEquals(Density.COMPACT, model.table().columns().densityProperty().get());
        run("Hide the column Talk");
        run("Arrange columns and rows as at first");
        assertEquals(Density.NORMAL, model.table().columns().densityProperty().get());
        assertTrue(model.table().columns().isShown(CallField.TALK_SECONDS));
    }

    @Test
    void themeAndPartsOfTheWindowChange() {
        run("Theme: Dark");
        assertEquals(Theme.DARK, theme.get());
        assertFalse(catalogue.all().stream().anyMatch(one -> one.text().equals("Theme: Dark")));
        run("Hide the charts");
        assertEquals(List.of("CHARTS false"), asked);
    }

    @Test
    void whatIsChosenInTheBoxIsOfferedFirstTheNextTimeButNotQuitting() {
        var box = catalogue.box(model.lookup(), () -> asked.add("leave"));
        box.onRunProperty().get().accept(named("Find in the table"));
        box.onRunProperty().get().accept(named("Theme: Dark"));
        box.onRunProperty().get().accept(named("Quit"));
        assertEquals(List.of("theme:DARK", "FIND_ROW"), settings.get().actions());
        assertEquals(List.of("theme:DARK", "FIND_ROW"), box.recentProperty().get());
        assertEquals(List.of("leave", "findRow", "leave", "leave", "quit"), asked);
    }

    /// A window that only notes what it is asked for.
    private final class Asked implements Screen {
        @Override
        public void findCall() {
            asked.add("findCall");
        }

        @Override
        public void findRow() {
            asked.add("findRow");
        }

        @Override
        public void stepRow(int step) {
            asked.add("stepRow " + step);
        }

        @Override
        public void filter() {
            asked.add("filter");
        }

        @Override
        public void saveView() {
            asked.add("saveView");
        }

        @Override
        public void export() {
            asked.add("export");
        }

        @Override
        public void editNote() {
            asked.add("editNote");
        }

        @Override
        public void chooseZone() {
            asked.add("chooseZone");
        }

        @Override
        public void chooseColumns() {
            asked.add("chooseColumns");
        }

        @Override
        public void fitColumns() {
            asked.add("fitColumns");
        }

        @Override
        public void nextPane() {
            asked.add("nextPane");
        }

        @Override
        public boolean isShown(Part part) {
            return true;
        }

        @Override
        public void show(Part part, boolean isShown) {
            asked.add(part + " " + isShown);
        }

        @Override
        public void showShortcuts() {
            asked.add("showShortcuts");
        }

        @Override
        public void quit() {
            asked.add("quit");
        }
    }
}
