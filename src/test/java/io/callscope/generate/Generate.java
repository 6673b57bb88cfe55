package io.callscope.generate;

import io.callscope.model.Shape;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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
            description = "zentrunk-call or vobiz-call")
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
            description = "json-lines, json (an array) or json-envelope")
    private CallFile format = CallFile.JSON_LINES;

    @Option(names = "--oddities", defaultValue = "0", description = "number of odd records")
    private long oddities;

    @Option(names = "--out", required = true, description = "the file; packed if it ends with .gz")
    private Path out = Path.of("");

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Generate());
        line.registerConverter(
                Shape.class, text -> Shape.ofKey(text).orElseThrow(() -> unknown(text)));
        line.registerConverter(
                CallFile.class, text -> CallFile.ofKey(text).orElseThrow(() -> unknown(text)));
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() throws Exception {
        format.write(new CallGenerator(shape, seed, from, days, oddities), count, out);
        return 0;
    }

    private static TypeConversionException unknown(String text) {
        return new TypeConversionException("'" + text + "' is not known");
    }
}
