package io.callscope.generate;

import io.callscope.model.Shape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The generated files of `assets/samples`. Run it to write them anew; CONTRIBUTING.md says how.
public final class Samples {
    public static final Path FOLDER = Path.of("assets", "samples");

    static final int COUNT = 20_000;

    /// Each kind of [Oddity] once, so one record has a problem and one is a repeat.
    static final CallGenerator ZENTRUNK =
            new CallGenerator(Shape.ZENTRUNK_CALL, 1).withOddities(11);

    /// The same; the contradiction of STIR/SHAKEN has no place in this shape.
    static final CallGenerator VOBIZ = new CallGenerator(Shape.VOBIZ_CALL, 13).withOddities(10);

    private Samples() {}

    static void main() throws IOException {
        CallFile.JSON_LINES.write(ZENTRUNK, COUNT, FOLDER.resolve("zentrunk-20000.jsonl.gz"));
        CallFile.JSON_ENVELOPE.write(VOBIZ, COUNT, FOLDER.resolve("vobiz-20000.json.gz"));
        Files.writeString(FOLDER.resolve("damaged.json"), DamagedLog.text());
    }
}
