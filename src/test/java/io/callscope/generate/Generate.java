package io.callscope.generate;

import io.callscope.model.Shape;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;

/// Writes a call log of any size by hand, for trials and benchmarks; CONTRIBUTING.md says how to
/// start it.
@Command(name = "generate", mixinStandardHelpOptions = true, showDefaultValues = true)
final class Generate implements Callable<Integer> {
    @Option(
            names = "--shape",
            defaultValue = "zentrunk-call",
            description = "the key of a shape: vobiz-cdr, voice-console, …")
    private Shape shape = Shape.ZENTRUNK_CALL;

    @Option(names = "--count", required = true, description = "number of records")
    private long count;

    @Option(names = "--seed", defaultValue = "1", description = "another seed, other calls")
    private long seed;

    @Option(names = "--from", defaultValue = "2026-05-01", description = "first day")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--days", defaultValue = "31", description = "number of days")
    private int days;

    @Option(
            names = "--format",
            defaultValue = "json-lines",
            description =
                    "json-lines, json (an array), json-envelope, concatenated, csv, semicolons, tabs,"
                            + " xlsx, parquet")
    private CallFile format = CallFile.JSON_LINES;

    @Option(names = "--oddities", defaultValue = "0", description = "number of odd records")
    private long oddities;

    @Option(
            names = "--encoding",
            defaultValue = "utf8",
            description = "utf8, utf8-bom, utf16le-bom, utf16be-bom or windows1252")
    private Encoding encoding = Encoding.UTF8;

    @Option(
            names = "--damage",
            defaultValue = "0",
            description = "number of accidents; drawn from the seed")
    private int damage;

    @Option(
            names = "--out",
            required = true,
            description = "the file; packed if it ends with .gz, .zip or .zst")
    private Path out = Path.of("");

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Generate());
        line.registerConverter(
                Shape.class, text -> Shape.ofKey(text).orElseThrow(() -> unknown(text)));
        line.registerConverter(
                CallFile.class, text -> CallFile.ofKey(text).orElseThrow(() -> unknown(text)));
        line.registerConverter(
                Encoding.class, text -> Encoding.ofKey(text).orElseThrow(() -> unknown(text)));
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() throws Exception {
        CallGenerator generator = new CallGenerator(shape, seed, from, days, oddities);
        format.write(generator, count, encoding, out);
        for (int accident = 0; accident < damage; accident++) {
            Files.write(out, Damage.of(Files.readAllBytes(out), seed + accident));
        }
        return 0;
    }

    private static TypeConversionException unknown(String text) {
        return new TypeConversionException("'" + text + "' is not known");
    }
}
