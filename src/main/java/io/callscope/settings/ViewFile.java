package io.callscope.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Saved views as a file to give to others: JSON that says what it is.
public final class ViewFile {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private ViewFile() {}

    /// The content of a file. One of a later version is read as far as it is understood.
    ///
    /// @param version of the form
    private record Content(int version, List<SavedView> views) {
        @JsonCreator
        Content(
                @JsonProperty(value = "callscope-views", required = true) int version,
                @JsonProperty(value = "views", required = true) List<SavedView> views) {
            this.version = version;
            this.views = List.copyOf(views);
        }

        @JsonProperty("callscope-views")
        @Override
        public int version() {
            return version;
        }
    }

    /// Writes the views; a file that is there stays until the new one is complete.
    public static void write(Path file, List<SavedView> views) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(
                partial,
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new Content(1, views)));
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /// The views of a file.
    ///
    /// @throws NotViewsException if it holds something else
    public static List<SavedView> read(Path file) throws IOException, NotViewsException {
        try {
            return JSON.readValue(Files.readString(file), Content.class).views();
        } catch (JacksonException | IllegalArgumentException | CharacterCodingException e) {
            throw new NotViewsException(e);
        }
    }

    /// The file holds no saved views.
    public static final class NotViewsException extends Exception {
        private static final long serialVersionUID = 1;

        NotViewsException(Throwable cause) {
            super(cause);
        }
    }
}
