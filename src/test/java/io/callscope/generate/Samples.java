package io.callscope.generate;

import io.callscope.model.Shape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The generated files of `assets/samples`. Run it to write them anew; CONTRIBUTING.md says how.
public final class Samples {
    public static final Path FOLDER = Path.of("assets", "samples");

    static final int COUNT = 20_000;

    /// Each kind of [Oddity] once, so one record has a problem and one is a repeat.
    static final CallGenerator ZENTRUNK =
            new CallGenerator(Shape.ZENTRUNK_CALL, 1).withOddities(11);

    /// The same; the contradiction of STIR/SHAKEN has no place in this shape.
    static final CallGenerator VOBIZ = new CallGenerator(Shape.VOBIZ_CALL, 13).withOddities(10);

    static final int FEW = 40;

    /// A small file of each shape, in a form in which such files come; the encodings and separators
    /// differ, too.
    static final List<Small> SMALL =
            List.of(
                    new Small(Shape.ZENTRUNK_CALL, CallFile.JSON_ARRAY, "zentrunk-call.json"),
                    new Small(Shape.ZENTRUNK_CONSOLE, CallFile.CSV, "zentrunk-console.csv"),
                    new Small(Shape.VOICE_CALL, CallFile.JSON_ENVELOPE, "voice-call.json"),
                    new Small(Shape.VOICE_CONSOLE, CallFile.SEMICOLONS, "voice-console.csv"),
                    new Small(Shape.VOBIZ_CALL, CallFile.JSON_LINES, "vobiz-call.jsonl"),
                    new Small(Shape.VOBIZ_CDR, CallFile.JSON_ENVELOPE, "vobiz-cdr.json"),
                    new Small(Shape.CALLSCOPE, CallFile.CSV, "callscope.csv"));

    /// One small file.
    record Small(Shape shape, CallFile form, String name) {
        CallGenerator calls() {
            return new CallGenerator(shape, 40).withOddities(2);
        }

        /// Consoles write a byte order mark, for the sake of spreadsheets.
        Encoding encoding() {
            return shape == Shape.VOICE_CONSOLE ? Encoding.UTF8_BOM : Encoding.UTF8;
        }
    }

    private Samples() {}

    static void main() throws IOException {
        CallFile.JSON_LINES.write(ZENTRUNK, COUNT, FOLDER.resolve("zentrunk-20000.jsonl.gz"));
        CallFile.JSON_ENVELOPE.write(VOBIZ, COUNT, FOLDER.resolve("vobiz-20000.json.gz"));
        Files.writeString(FOLDER.resolve("damaged.json"), DamagedLog.text());
        for (Small small : SMALL) {
            Path file = FOLDER.resolve(small.name());
            small.form().write(small.calls(), FEW, small.encoding(), file);
        }
    }
}
