package io.callscope.bench;

import io.callscope.app.WindowTrial;
import io.callscope.generate.CallFile;
import io.callscope.generate.CallGenerator;
import io.callscope.model.Shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Imports generated Zentrunk calls, each trial in a fresh process, the bare database and Callscope
/// in turns, and prints the medians as a Markdown table.
final class Bench {
    private static final Path FOLDER = Path.of("target", "bench");
    private static final long SEED = 7;

    /// Forms that the database can read by itself.
    private static final Set<String> WITH_BARE = Set.of("lines", "array", "csv");

    private final long calls;
    private final int rounds;
    private final Map<String, List<Measured>> results = new LinkedHashMap<>();

    private Bench(long calls, int rounds) {
        this.calls = calls;
        this.rounds = rounds;
    }

    /// What one trial printed.
    private record Measured(
            double seconds, double processor, long peak, long megabytes, long calls) {
        static Measured of(String line) {
            String[] words = line.split(" ", -1);
            return new Measured(
                    Double.parseDouble(words[0]),
                    Double.parseDouble(words[1]),
                    Long.parseLong(words[2]),
                    Long.parseLong(words[3]),
                    Long.parseLong(words[4]));
        }
    }

    /// Measures and prints.
    ///
    /// @param args number of calls, number of rounds, the forms of files: `lines`, `array`, `csv`,
    ///   `envelope`, `damaged`; or `lookup`, `filter` or `window` alone
    public static void main(String[] args) throws Exception {
        List<String> forms = List.of(args[2].split(",", -1));
        new Bench(Long.parseLong(args[0]), Integer.parseInt(args[1])).run(forms);
    }

    private void run(List<String> forms) throws Exception {
        Files.createDirectories(FOLDER);
        switch (forms.getFirst()) {
            case "lookup" -> inLibrary(LookupTrial.class);
            case "filter" -> inLibrary(FilterTrial.class, FOLDER.resolve(calls + "-bare.duckdb"));
            case "window" -> inWindow();
            default -> importAll(forms);
        }
    }

    private void importAll(List<String> forms) throws Exception {
        Map<String, Path> files = new LinkedHashMap<>();
        for (String form : forms) {
            files.put(form, file(form));
        }
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                if (WITH_BARE.contains(file.getKey())) {
                    measure(file.getKey() + ", bare database", Trial.Kind.BARE, file.getValue());
                }
                measure(file.getKey() + ", Callscope", Trial.Kind.IMPORT, file.getValue());
                if (file.getKey().equals("lines")) {
                    measure("reopen, Callscope", Trial.Kind.REOPEN, file.getValue());
                    measure("first rows, Callscope", Trial.Kind.FIRST, file.getValue());
                }
            }
        }
        print();
    }

    /// Runs a trial that gets the log, a library for it, and what else it wants.
    private void inLibrary(Class<?> trial, Path... more) throws Exception {
        List<String> command = java(trial);
        command.add(file("lines").toString());
        command.add(FOLDER.resolve(calls + "-lookup.duckdb").toString());
        Arrays.stream(more).map(Path::toString).forEach(command::add);
        complete(command);
    }

    private void inWindow() throws Exception {
        List<String> command = java(WindowTrial.class);
        command.addAll(1, List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        command.add(file("lines").toString());
        complete(command);
    }

    private static List<String> java(Class<?> main) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx2g"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(main.getName());
        return command;
    }

    private static void complete(List<String> command) throws Exception {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }

    private Path file(String form) throws IOException {
        return switch (form) {
            case "lines" -> file("calls.jsonl", CallFile.JSON_LINES);
            case "array" -> file("calls.json", CallFile.JSON_ARRAY);
            case "csv" -> file("calls.csv", CallFile.CSV);
            case "envelope" -> file("envelope.txt", CallFile.JSON_ENVELOPE);
            case "damaged" -> damaged(file("calls.jsonl", CallFile.JSON_LINES));
            default -> throw new IllegalArgumentException("no such form of file: " + form);
        };
    }

    private Path file(String name, CallFile form) throws IOException {
        Path file = FOLDER.resolve(calls + "-" + name);
        if (!Files.exists(file)) {
            form.write(new CallGenerator(Shape.ZENTRUNK_CALL, SEED), calls, file);
        }
        return file;
    }

    /// Every thousandth line is cut in its middle.
    private static Path damaged(Path lines) {
        Path file = lines.resolveSibling("damaged-" + lines.getFileName());
        if (Files.exists(file)) {
            return file;
        }
        try (var in = Files.newBufferedReader(lines);
                var out = Files.newBufferedWriter(file)) {
            long number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(++number % 1_000 == 0 ? line.substring(0, line.length() / 2) : line);
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private void measure(String name, Trial.Kind kind, Path file) throws Exception {
        Path database = FOLDER.resolve("trial.duckdb");
        if (kind != Trial.Kind.REOPEN) {
            Files.deleteIfExists(database);
            Files.deleteIfExists(FOLDER.resolve("trial.duckdb.wal"));
        }
        List<String> command = java(Trial.class);
        command.addAll(List.of(kind.name(), file.toString(), database.toString()));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(name + " failed");
        }
        Measured measured = Measured.of(lines.getLast());
        System.out.printf("%-32s %s%n", name, measured);
        results.computeIfAbsent(name, _ -> new ArrayList<>()).add(measured);
    }

    private void print() {
        System.out.printf(
                "%n%,d Zentrunk calls; %d processors, Java %s; medians of %d rounds%n%n",
                calls,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                rounds);
        System.out.println("| road | s | min–max | processor s | peak MB | library MB | calls/s |");
        System.out.println("|---|---|---|---|---|---|---|");
        results.forEach(
                (name, all) -> {
                    double[] seconds =
                            all.stream().mapToDouble(Measured::seconds).sorted().toArray();
                    double[] processor =
                            all.stream().mapToDouble(Measured::processor).sorted().toArray();
                    double median = seconds[seconds.length / 2];
                    long peak = all.stream().mapToLong(Measured::peak).max().orElse(0);
                    System.out.printf(
                            "| %s | %.2f | %.2f–%.2f | %.1f | %d | %d | %,.0f |%n",
                            name,
                            median,
                            Arrays.stream(seconds).min().orElse(0),
                            Arrays.stream(seconds).max().orElse(0),
                            processor[processor.length / 2],
                            peak,
                            all.getLast().megabytes,
                            all.getLast().calls / median);
                });
    }
}
