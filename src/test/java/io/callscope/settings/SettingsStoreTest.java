package io.callscope.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.settings.Settings.Window;
import io.callscope.ui.Density;
import io.callscope.ui.DisplayZone;
import io.callscope.ui.Theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

final class SettingsStoreTest {
    @TempDir private Path folder;

    @Test
    void theDisplayZoneIsThereAgainAtTheNextStart() throws Exception {
        for (DisplayZone zone :
                List.of(
                        DisplayZone.UTC,
                        DisplayZone.LOCAL,
                        DisplayZone.of(ZoneId.of("Asia/Kolkata")))) {
            SettingsStore store = store();
            store.settingsProperty().set(Settings.DEFAULT.with(zone));
            store.save();
            assertEquals(zone, store().settingsProperty().get().zone());
        }
    }

    @Test
    void settingsOfAVersionThatKnewNoZoneKeepTheRest() throws Exception {
        Files.writeString(
                folder.resolve("settings.json"),
                """
                {"theme": "DARK", "window": {"width": 800.0, "height": 600.0, "isMaximized": false},
                 "recent": []}""");
        assertEquals(
                new Settings(
                        Theme.DARK,
                        DisplayZone.UTC,
                        new Window(800, 600, false),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        TableSettings.DEFAULT),
                store().settingsProperty().get());
    }

    @Test
    void aZoneThatIsNotKnownIsUtcAndTheRestIsKept() throws Exception {
        Files.writeString(
                folder.resolve("settings.json"),
                "{\"theme\": \"DARK\", \"zone\": {\"id\": \"Europe/Atlantis\"}}");
        assertEquals(Settings.DEFAULT.with(Theme.DARK), store().settingsProperty().get());
    }

    @Test
    void howTheTableIsArrangedIsThereAgainAtTheNextStart() throws Exception {
        TableSettings table =
                new TableSettings(
                        List.of("to_number", "mos"),
                        List.of("to_number"),
                        Map.of("mos", 91.5),
                        Density.RELAXED);
        SettingsStore store = store();
        store.settingsProperty().set(Settings.DEFAULT.with(table));
        store.save();
        assertEquals(table, store().settingsProperty().get().table());
    }

    private SettingsStore store() {
        return SettingsStore.of(folder.resolve("settings.json"));
    }
}
