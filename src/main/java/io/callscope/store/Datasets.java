package io.callscope.store;

import io.callscope.model.Place;
import io.callscope.model.Problem;
import io.callscope.model.Product;
import io.callscope.model.Shape;
import io.callscope.source.Interpretation;
import io.callscope.source.Interpretation.Aspect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The table of datasets.
public final class Datasets {
    /// The columns that [#understood] needs, under names that no column of a call has.
    public static final String UNDERSTOOD =
            "datasets.product AS dataset_product, datasets.shape AS dataset_shape,"
                    + " datasets.zone AS dataset_zone, datasets.currency AS dataset_currency,"
                    + " datasets.stated AS dataset_stated";

    private static final String SELECT = "SELECT *, " + UNDERSTOOD + " FROM datasets ";

    private final Session session;

    Datasets(Session session) {
        this.session = session;
    }

    /// All datasets by their numbers.
    public static Map<Integer, Dataset> numbered(Session session) {
        return new Datasets(session)
                .all().stream().collect(Collectors.toMap(Dataset::number, dataset -> dataset));
    }

    List<Dataset> all() {
        return session.list(SELECT + "ORDER BY dataset", List.of(), Datasets::dataset);
    }

    Optional<Dataset> byNumber(int number) {
        return session.first(SELECT + "WHERE dataset = ?", List.of(number), Datasets::dataset);
    }

    /// The dataset of this very file as it is now.
    Optional<Dataset> of(FileStamp stamp) {
        return session.first(
                SELECT + "WHERE path = ? AND size = ? AND modified = ?",
                List.of(stamp.path(), stamp.size(), stamp.modified()),
                Datasets::dataset);
    }

    List<Integer> ofPath(FileStamp stamp) {
        return session.list(
                "SELECT dataset FROM datasets WHERE path = ?",
                List.of(stamp.path()),
                row -> row.getInt(1));
    }

    Optional<Dataset> ofFeed(Feed feed) {
        return session.first(
                SELECT + "WHERE path = ?", List.of(feed.identity()), Datasets::dataset);
    }

    String journal(int number) {
        return session.first(
                        "SELECT journal FROM journals WHERE dataset = ?",
                        List.of(number),
                        row -> row.getString(1))
                .orElse("");
    }

    void keep(int number, String journal) {
        session.run("DELETE FROM journals WHERE dataset = ?", number);
        session.run("INSERT INTO journals VALUES (?, ?)", number, journal);
    }

    /// The state of each file when it was read.
    Map<Integer, FileStamp> stamps() {
        Map<Integer, FileStamp> stamps = new HashMap<>();
        session.list(
                "SELECT path, size, modified, dataset FROM datasets",
                List.of(),
                row -> stamps.put(row.getInt(4), stamp(row)));
        return stamps;
    }

    FileStamp stamp(int number) {
        return session.first(
                        "SELECT path, size, modified FROM datasets WHERE dataset = ?",
                        List.of(number),
                        Datasets::stamp)
                .orElseThrow();
    }

    private static FileStamp stamp(ResultSet row) throws SQLException {
        return new FileStamp(
                row.getString(1), row.getLong(2), row.getObject(3, LocalDateTime.class));
    }

    int nextNumber() {
        return (int) session.number("SELECT nextval('dataset_numbers')");
    }

    void add(Dataset dataset, FileStamp stamp) {
        session.run(
                "INSERT INTO datasets VALUES (?, ?, ?, ?, ?, now()::TIMESTAMP, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " ?, ?, ?, ?, ?, ?)",
                dataset.number(),
                dataset.name(),
                dataset.path(),
                stamp.size(),
                stamp.modified(),
                dataset.format(),
                dataset.understood().product().name(),
                dataset.understood().shape().key(),
                dataset.understood().zone().getId(),
                dataset.understood().currency(),
                dataset.isAssumed(),
                dataset.statedZone(),
                dataset.statedCurrency(),
                dataset.records(),
                dataset.loaded(),
                dataset.rejected(),
                dataset.duplicates(),
                dataset.problems(),
                String.join("\n", dataset.unknownKeys()),
                dataset.took().toMillis(),
                dataset.isVisible(),
                stated(dataset.understood()),
                Catalogue.VERSION,
                dataset.encoding());
    }

    void rename(int number, String name) {
        session.run(
                "UPDATE datasets SET name = ? WHERE dataset = ? AND name <> ?", name, number, name);
    }

    /// Writes what can change when the records are read anew.
    void update(Dataset dataset) {
        session.run(
                "UPDATE datasets SET product = ?, shape = ?, zone = ?, currency = ?, assumed = ?, stated_zone = ?,"
                        + " stated_currency = ?, stated = ?, catalogue = ?, loaded = ?, rejected = ?, duplicates = ?, problems = ?, unknown_keys = ?"
                        + " WHERE dataset = ?",
                dataset.understood().product().name(),
                dataset.understood().shape().key(),
                dataset.understood().zone().getId(),
                dataset.understood().currency(),
                dataset.isAssumed(),
                dataset.statedZone(),
                dataset.statedCurrency(),
                stated(dataset.understood()),
                Catalogue.VERSION,
                dataset.loaded(),
                dataset.rejected(),
                dataset.duplicates(),
                dataset.problems(),
                String.join("\n", dataset.unknownKeys()),
                dataset.number());
    }

    /// Writes what changes when more of the same file is read.
    void grow(Dataset dataset, LocalDateTime modified) {
        update(dataset);
        session.run(
                "UPDATE datasets SET format = ?, records = ?, size = ?, modified = ? WHERE dataset = ?",
                dataset.format(),
                dataset.records(),
                dataset.size(),
                modified,
                dataset.number());
    }

    /// Makes these visible.
    ///
    /// @param others whether those that are visible now stay so
    void show(Set<Integer> numbers, boolean others) {
        for (Dataset dataset : all()) {
            boolean wanted = numbers.contains(dataset.number()) || (others && dataset.isVisible());
            if (wanted != dataset.isVisible()) {
                session.run(
                        "UPDATE datasets SET visible = ? WHERE dataset = ?",
                        wanted,
                        dataset.number());
            }
        }
    }

    /// The problems of a dataset, in the file's order.
    List<Problem> problems(int number, int most) {
        return session.list(
                "SELECT record, line, field, value, reason FROM problems WHERE dataset = ?"
                        + " ORDER BY record = 0, record, field LIMIT ?",
                List.of(number, most),
                row ->
                        new Problem(
                                new Place(row.getLong(1), row.getLong(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)));
    }

    void remove(int number) {
        removeCalls(number);
        for (String table : List.of("problems", "record_blocks", "journals", "datasets")) {
            session.run("DELETE FROM " + table + " WHERE dataset = ?", number);
        }
    }

    /// Removes what was made of the records of a dataset, and can be made anew.
    void removeCalls(int number) {
        for (String table : List.of(Schema.STORED, "duplicates", "fills")) {
            session.run("DELETE FROM " + table + " WHERE dataset = ?", number);
        }
    }

    /// Removes the texts that an import left behind which did not come to its end.
    void removeRemains() {
        session.run(
                "DELETE FROM record_blocks WHERE dataset NOT IN (SELECT dataset FROM datasets)");
    }

    /// The datasets whose calls were made by other tables or rules than those of now.
    List<Integer> outdated() {
        return session.list(
                "SELECT dataset FROM datasets WHERE catalogue <> ? ORDER BY dataset",
                List.of(Catalogue.VERSION),
                row -> row.getInt(1));
    }

    /// How the dataset of this row is understood.
    ///
    /// @param row with the columns [#UNDERSTOOD]
    public static Interpretation understood(ResultSet row) throws SQLException {
        Set<Aspect> stated = EnumSet.noneOf(Aspect.class);
        for (String name : row.getString("dataset_stated").split(" ", -1)) {
            if (!name.isEmpty()) {
                stated.add(Aspect.valueOf(name));
            }
        }
        return new Interpretation(
                Product.valueOf(row.getString("dataset_product")),
                Shape.ofKey(row.getString("dataset_shape")).orElseThrow(),
                ZoneId.of(row.getString("dataset_zone")),
                row.getString("dataset_currency"),
                stated);
    }

    private static String stated(Interpretation understood) {
        return understood.stated().stream()
                .sorted()
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    private static Dataset dataset(ResultSet row) throws SQLException {
        String keys = row.getString("unknown_keys");
        return new Dataset(
                row.getInt("dataset"),
                row.getString("name"),
                row.getString("path"),
                row.getString("format"),
                row.getString("encoding"),
                understood(row),
                row.getBoolean("assumed"),
                row.getString("stated_zone"),
                row.getString("stated_currency"),
                row.getLong("records"),
                row.getLong("loaded"),
                row.getLong("rejected"),
                row.getLong("duplicates"),
                row.getLong("problems"),
                keys.isEmpty() ? List.of() : List.of(keys.split("\n")),
                Duration.ofMillis(row.getLong("millis")),
                row.getLong("size"),
                row.getBoolean("visible"));
    }
}
