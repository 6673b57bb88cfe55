package io.callscope.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/// The sample call logs that come with the app.
enum Samples {
    ZENTRUNK("zentrunk-20000.jsonl.gz"),
    VOBIZ("vobiz-20000.json.gz"),
    DAMAGED("damaged.json");

    private final String file;

    Samples(String file) {
        this.file = file;
    }

    /// A copy of the sample in a folder of the user's own, to be opened like any file. The same
    /// copy again next time.
    Path copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path copy = folder.resolve(file);
        if (!Files.exists(copy)) {
            try (InputStream in =
                    Objects.requireNonNull(
                            Samples.class.getResourceAsStream("/io/callscope/samples/" + file))) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }
}
