package io.callscope.bench;

import io.callscope.export.Exporter;
import io.callscope.model.CallField;
import io.callscope.query.Order;
import io.callscope.query.Query;
import io.callscope.query.QueryEngine;
import io.callscope.query.Result;
import io.callscope.query.filter.parse.FilterParser;
import io.callscope.query.filter.parse.Parsed;
import io.callscope.store.Library;
import io.callscope.work.Progress;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Types filters key by key into a library of generated calls, in a process of its own, and prints
/// a Markdown table: what the table's user waits for. Beside it what the database alone needs for
/// the whole filters, written in its SQL, over a table that it made of the same file.
final class FilterTrial {
    private static final int PAGES = 200;
    private static final int PAGE = 64;
    private static final long SEED = 5;

    private final QueryEngine engine;
    private final Random random = new Random(SEED);

    private FilterTrial(Library library) {
        engine = new QueryEngine(library);
    }

    /// Measures and prints.
    ///
    /// @param args the log of calls, the library, which is made if it lacks them, and a database
    ///   for the comparison, made likewise
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        Path bare = Path.of(args[2]);
        try (Library library = Library.open(Path.of(args[1]), () -> {})) {
            int loaded = Trial.openAlone(library, file);
            library.index(new Progress()); // as the window does
            System.out.printf("%n%,d calls%n%n", loaded);
            System.out.println("| what | p50 ms | p95 ms | worst ms | number |");
            System.out.println("|---|---|---|---|---|");
            new FilterTrial(library).run(file.resolveSibling("export.csv"));
        }
        bare(file, bare);
    }

    private void run(Path export) throws Exception {
        engine.select(Query.ALL, new Progress());
        double[] preparing = {milliseconds(() -> engine.prepare(new Progress()))};
        print("getting ready, once, in the background", preparing);
        print("filters on fields, each key", typed(FilterTexts.ON_FIELDS));
        print("bare words, each key", typed(FilterTexts.WORDS));
        print("the same filters, whole", whole());
        Result all = engine.select(Query.ALL, new Progress());
        print("page of 64 in time order", pages(all));
        Order byTalk = new Order(CallField.TALK_SECONDS, true);
        print("page of 64 by talk", pages(engine.select(Query.ALL.with(byTalk), new Progress())));
        print("sort by a field, first time", sorts());
        print("call by its id", ids(all));
        print("export of all as CSV", export(all, export));
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf("%nHeap in use, with a result of %,d: %,d MB%n", all.size(), heap >> 20);
    }

    private double[] typed(List<String> filters) {
        List<Double> times = new ArrayList<>();
        for (String filter : filters) {
            for (int length = 1; length <= filter.length(); length++) {
                if (FilterParser.parse(filter.substring(0, length)) instanceof Parsed.Good good) {
                    Query query = Query.ALL.with(good.filter());
                    times.add(milliseconds(() -> engine.select(query, new Progress())));
                }
            }
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double[] whole() {
        return FilterTexts.SQL.keySet().stream()
                .map(FilterParser::parse)
                .map(parsed -> Query.ALL.with(((Parsed.Good) parsed).filter()))
                .mapToDouble(query -> milliseconds(() -> engine.select(query, new Progress())))
                .toArray();
    }

    private double[] pages(Result result) {
        double[] times = new double[PAGES];
        for (int i = 0; i < PAGES; i++) {
            int from = random.nextInt(result.size() - PAGE);
            int[] ranks = Arrays.copyOfRange(result.ranks(), from, from + PAGE);
            times[i] = milliseconds(() -> engine.page(ranks));
        }
        return times;
    }

    private double[] sorts() {
        return Arrays.stream(CallField.values())
                .map(field -> Query.ALL.with(new Order(field, false)))
                .mapToDouble(query -> milliseconds(() -> engine.select(query, new Progress())))
                .toArray();
    }

    private double[] ids(Result result) {
        double[] times = new double[PAGES];
        for (int i = 0; i < PAGES; i++) {
            int rank = result.ranks()[random.nextInt(result.size())];
            String id = engine.page(rank).getFirst().text(CallField.CALL_UUID).orElseThrow();
            times[i] = milliseconds(() -> engine.find(id));
        }
        return times;
    }

    private double[] export(Result all, Path file) throws Exception {
        long start = System.nanoTime();
        new Exporter(engine).export(all, file, new Progress());
        double[] time = {(System.nanoTime() - start) / 1e6};
        Files.delete(file);
        return time;
    }

    private static void bare(Path file, Path database) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS calls AS SELECT * FROM " + Columns.of(file));
            print(
                    "the database's own SQL, whole filters",
                    FilterTexts.SQL.values().stream()
                            .mapToDouble(condition -> bare(condition, statement))
                            .toArray());
        }
    }

    /// The same as ours without the charts: row ids, count and sums.
    private static double bare(String condition, Statement statement) {
        return milliseconds(
                () -> {
                    try (ResultSet rows =
                            statement.executeQuery(
                                    "SELECT count(*), sum(call_duration), sum(billed_duration),"
                                            + " sum(total_amount), list(rowid) FROM calls WHERE "
                                            + condition)) {
                        rows.next();
                        rows.getLong(1);
                    } catch (SQLException e) {
                        throw new IllegalStateException(condition, e);
                    }
                });
    }

    private static double milliseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String what, double... times) {
        Arrays.sort(times);
        System.out.printf(
                "| %s | %.1f | %.1f | %.1f | %d |%n",
                what,
                times[times.length / 2],
                times[times.length * 95 / 100],
                times[times.length - 1],
                times.length);
    }
}
