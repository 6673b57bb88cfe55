package io.callscope.settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// The settings as one property, kept in a JSON file. A file that can't be read is set aside and
/// the defaults hold.
public final class SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Optional<Path> file;
    private final ObjectProperty<Settings> settings;

    private SettingsStore(Optional<Path> file) {
        this.file = file;
        this.settings = new SimpleObjectProperty<>(this, "settings", Settings.DEFAULT);
    }

    /// The settings of this file, which need not exist yet.
    public static SettingsStore of(Path file) {
        SettingsStore store = new SettingsStore(Optional.of(file));
        store.settings.set(store.read(file));
        return store;
    }

    /// The defaults; nothing is ever written.
    public static SettingsStore ofNothing() {
        return new SettingsStore(Optional.empty());
    }

    public ObjectProperty<Settings> settingsProperty() {
        return settings;
    }

    /// Writes the settings; the old file stays until the new one is complete.
    public void save() throws IOException {
        if (file.isEmpty()) {
            return;
        }
        Path target = file.get();
        Files.createDirectories(target.getParent());
        Path partial = target.resolveSibling(target.getFileName() + ".tmp");
        Files.writeString(
                partial,
                mapper.writerWithDefaultPrettyPrinter().writeValueAsString(settings.get()));
        Files.move(
                partial,
                target,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    private Settings read(Path source) {
        if (!Files.exists(source)) {
            return Settings.DEFAULT;
        }
        try {
            return mapper.readValue(Files.readString(source), Settings.class);
        } catch (IOException | JacksonException e) {
            LOG.warn("The settings could not be read and were set aside: {}", source, e);
            setAside(source);
            return Settings.DEFAULT;
        }
    }

    private static void setAside(Path source) {
        try {
            Files.move(
                    source,
                    source.resolveSibling(source.getFileName() + ".unreadable"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The settings could not be set aside: {}", source, e);
        }
    }
}
