package io.callscope.bench;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.query.QueryEngine;
import io.callscope.query.clue.Clues;
import io.callscope.query.find.Answer;
import io.callscope.store.Library;
import io.callscope.work.Progress;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Looks calls up in a library of generated ones, in a process of its own, and prints a Markdown
/// table: what an agent asks, from the text to the calls with their records and attempts. Each
/// question is another call's; the first of each kind is counted, too.
final class LookupTrial {
    private static final int QUESTIONS = 21;
    private static final int TICKET = 20_000;
    private static final int IDS = 10;
    private static final long SEED = 11;

    private final QueryEngine engine;
    private final Random random = new Random(SEED);
    private final int size;

    private LookupTrial(QueryEngine engine, int size) {
        this.engine = engine;
        this.size = size;
    }

    /// Measures and prints.
    ///
    /// @param args the log of calls, and the library, which is made if it lacks them
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        try (Library library = Library.open(Path.of(args[1]), () -> {})) {
            int loaded = Trial.openAlone(library, file);
            long start = System.nanoTime();
            library.index(new Progress());
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("%n%,d calls; the index took %.1f s%n%n", loaded, seconds);
            new LookupTrial(new QueryEngine(library), loaded).run();
        }
    }

    private void run() {
        System.out.println("| question | median ms | worst ms | processor ms, mean | allowed ms |");
        System.out.println("|---|---|---|---|---|");
        measure("exact id", 25, this::id);
        measure("number", 400, () -> text(call(), CallField.FROM_NUMBER));
        measure("last 4 digits", 400, () -> "ending " + end(text(call(), CallField.TO_NUMBER), 4));
        measure("part of an id", 800, () -> id().substring(9, 18));
        measure("time and number", 500, this::sentence);
        measure("ticket of 20 KB, 10 ids", 500, this::ticket);
    }

    private interface Question {
        String text();
    }

    private void measure(String name, int allowed, Question question) {
        double[] times = new double[QUESTIONS];
        double processor = -Trial.processorSeconds();
        for (int i = 0; i < QUESTIONS; i++) {
            String text = question.text();
            long start = System.nanoTime();
            Answer answer =
                    engine.find(Clues.of(text, ZoneOffset.UTC, Instant.now()), new Progress());
            times[i] = (System.nanoTime() - start) / 1e6;
            if (answer.matches().isEmpty()) {
                throw new IllegalStateException("nothing was found by " + text);
            }
        }
        Arrays.sort(times);
        processor += Trial.processorSeconds();
        System.out.printf(
                "| %s | %.1f | %.1f | %.1f | %d |%n",
                name,
                times[QUESTIONS / 2],
                times[QUESTIONS - 1],
                processor * 1e3 / QUESTIONS,
                allowed);
    }

    private Call call() {
        return engine.page(random.nextInt(size)).getFirst();
    }

    private String id() {
        return text(call(), CallField.CALL_UUID);
    }

    private static String text(Call call, CallField field) {
        return call.text(field).orElseThrow();
    }

    private static String end(String number, int digits) {
        return number.substring(number.length() - digits);
    }

    private String sentence() {
        Call call = call();
        return "call to %s at %s"
                .formatted(
                        text(call, CallField.TO_NUMBER),
                        call.time(CallField.INITIATION_TIME).orElseThrow());
    }

    private String ticket() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < IDS; i++) {
            ids.add(id());
        }
        StringBuilder ticket = new StringBuilder(sentence()).append('\n');
        for (int i = 0; ticket.length() < TICKET; i++) {
            ticket.append("Dear support, on order 45001234 we waited for 3:20 minutes.\n");
            if (i % 20 == 0 && i / 20 < IDS) {
                ticket.append("It was ").append(ids.get(i / 20)).append(", please look.\n");
            }
        }
        return ticket.toString();
    }
}
