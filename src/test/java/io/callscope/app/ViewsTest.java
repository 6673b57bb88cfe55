package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.datasets.DatasetsViewModel;
import io.callscope.model.CallField;
import io.callscope.query.Order;
import io.callscope.settings.SavedView;
import io.callscope.settings.SettingsStore;
import io.callscope.ui.DisplayZone;
import io.callscope.ui.FileDialogs;
import io.callscope.work.Jobs;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

final class ViewsTest {
    @TempDir private Path folder;
    private final WindowModels models = new WindowModels();
    private final Jobs jobs = models.jobs();
    private final DatasetsViewModel datasets = models.datasets();
    private final MainViewModel model = models.main();

    @AfterEach
    void close() throws Exception {
        models.close();
    }

    @Test
    void aViewBringsBackFilterColumnsOrderAndZoneAlsoAtTheNextStart() throws Exception {
        Path file = folder.resolve("settings.json");
        SettingsStore store = SettingsStore.of(file);
        List<CallField> columns = List.of(CallField.TO_NUMBER, CallField.OUTCOME, CallField.MOS);
        Order dearest = new Order(CallField.TOTAL_AMOUNT, true);
        model.search().ask("country:in  -busy");
        model.table().columnsProperty().set(columns);
        model.table().orderProperty().set(dearest);
        model.zoneProperty().set(DisplayZone.of(ZoneId.of("Asia/Kolkata")));
        views(store).save(" Night shift ");
        store.save();

        model.search().clear();
        model.table().columnsProperty().set(List.of(CallField.OUTCOME));
        model.table().orderProperty().set(Order.NEWEST_FIRST);
        model.zoneProperty().set(DisplayZone.UTC);
        Views again = views(SettingsStore.of(file));
        assertFalse(again.isShown(again.saved().getFirst()));
        again.show(again.named("night shift").orElseThrow());

        assertEquals("country:in  -busy", model.search().textProperty().get());
        assertEquals(columns, model.table().columnsProperty().get());
        assertEquals(dearest, model.table().orderProperty().get());
        assertEquals("Asia/Kolkata", model.zoneProperty().get().id());
        assertTrue(again.isShown(again.saved().getFirst()));
    }

    @Test
    void aViewOfTheSameNameIsReplacedAndARemovedOneIsGone() {
        Views views = views(SettingsStore.ofNothing());
        views.save("b");
        views.save("A");
        model.search().ask("busy");
        views.save("B");
        assertEquals(List.of("A", "B"), views.saved().stream().map(SavedView::name).toList());
        assertEquals("busy", views.saved().getLast().filter());
        views.remove(views.saved().getLast());
        assertEquals(List.of("A"), views.saved().stream().map(SavedView::name).toList());
    }

    @Test
    void exportedViewsAreImportedAndNoneOfOnesOwnIsLost() {
        model.search().ask("talk>60 ~\"a, b\"");
        Views one = views(SettingsStore.ofNothing());
        one.save("Long");
        one.export();

        model.search().ask("talk>90");
        Views other = views(SettingsStore.ofNothing());
        other.save("Long");
        other.choose();
        other.choose();
        assertEquals(
                List.of("Long", "Long (2)"), other.saved().stream().map(SavedView::name).toList());
        assertEquals("talk>90", other.saved().getFirst().filter());
        assertEquals("talk>60 ~\"a, b\"", other.saved().get(1).filter());
    }

    @Test
    void importingTwiceChangesNothing() {
        Views views = views(SettingsStore.ofNothing());
        views.save("Long");
        views.export();
        views.choose();
        assertEquals(1, views.saved().size());
    }

    @Test
    void aFileWithoutViewsIsNamedInANotice() throws Exception {
        Files.writeString(folder.resolve("views.json"), "{\"call_uuid\": \"a\"}");
        Views views = views(SettingsStore.ofNothing());
        views.choose();
        assertEquals(List.of(), views.saved());
        assertEquals("views.json", datasets.notices().list().getFirst().subject());
    }

    @Test
    void whatALaterVersionKnowsIsLeftOut() throws Exception {
        Files.writeString(
                folder.resolve("views.json"),
                """
                {"callscope-views": 2, "more": 1, "views": [
                  {"name": "x", "filter": "busy", "columns": ["outcome", "aura"], "new": true}]}""");
        Views views = views(SettingsStore.ofNothing());
        views.choose();
        views.show(views.saved().getFirst());
        assertEquals(List.of(CallField.OUTCOME), model.table().columnsProperty().get());
        assertEquals("busy", model.search().textProperty().get());
    }

    private Views views(SettingsStore store) {
        return new Views(model, store.settingsProperty(), new OneFile(), jobs);
    }

    /// Chooses the same file for everything.
    private final class OneFile implements FileDialogs {
        @Override
        public List<Path> chooseToOpen(String titleKey, List<FileKind> kinds) {
            return List.of(folder.resolve("views.json"));
        }

        @Override
        public Optional<Path> chooseFolder(String titleKey) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseToSave(String titleKey, String name, List<FileKind> kinds) {
            return Optional.of(folder.resolve("views.json"));
        }
    }
}
