package io.callscope.app;

import io.callscope.export.ExportFormat;
import io.callscope.query.filter.Filter;
import io.callscope.source.Interpretation;
import io.callscope.ui.Theme;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the command line asks for, checked: an object of this class can be carried out.
@Command(name = "callscope")
final class Arguments {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

    @Option(names = "--help")
    private boolean help;

    @Option(names = "--version")
    private boolean version;

    @Option(names = "--summary")
    private boolean summary;

    @Option(names = "--export")
    private @Nullable String export;

    @Option(names = "--snapshot")
    private @Nullable String snapshot;

    @Option(names = "--sync")
    private @Nullable String sync;

    @Option(names = "--lookup")
    private @Nullable String lookup;

    @Option(names = "--account")
    private @Nullable String account;

    @Option(names = "--from")
    private @Nullable String from;

    @Option(names = "--to")
    private @Nullable String to;

    @Option(names = "--filter")
    private String filter = "";

    @Option(names = "--find")
    private String find = "";

    @Option(names = "--zone")
    private @Nullable String zone;

    @Option(names = "--file-zone")
    private @Nullable String fileZone;

    @Option(names = "--currency")
    private @Nullable String currency;

    @Option(names = "--names")
    private @Nullable Path names;

    @Option(names = "--private")
    private boolean isPrivate;

    @Option(names = "--library")
    private @Nullable Path library;

    @Option(names = "--size")
    private @Nullable String size;

    @Option(names = "--theme")
    private @Nullable String theme;

    @Parameters(arity = "0..*")
    private List<String> files = List.of();

    private final Path folder;

    private Arguments(Path folder) {
        this.folder = folder;
    }

    /// A file of names of numbers, which the library takes over.
    Optional<Path> names() {
        return Optional.ofNullable(names);
    }

    private List<String> inputs() {
        return Stream.concat(
                        files.stream(), Optional.ofNullable(library).map(Path::toString).stream())
                .toList();
    }

    /// What is to be done.
    enum Action {
        HELP,
        VERSION,
        WINDOW,
        SUMMARY,
        EXPORT,
        SNAPSHOT,
        SYNC,
        LOOKUP
    }

    /// Width and height of a picture, in pixels.
    record Size(int width, int height) {}

    /// @throws UsageException if the words are no correct command
    static Arguments parse(String... words) throws UsageException {
        return parse(Path.of(""), words);
    }

    /// The same of another process.
    ///
    /// @param folder its working directory
    static Arguments parse(Path folder, String... words) throws UsageException {
        Arguments arguments = new Arguments(folder);
        try {
            // a FILE may begin with @
            new CommandLine(arguments).setExpandAtFiles(false).parseArgs(words);
        } catch (ParameterException e) {
            throw new UsageException(Stream.of(e.getMessage()).findFirst().orElse(""));
        }
        arguments.follow();
        arguments.check();
        return arguments;
    }

    /// A link stands where a file could, and is the same as the id that it names.
    private void follow() throws UsageException {
        List<String> links = files.stream().filter(Link::isLink).toList();
        files = files.stream().filter(word -> !Link.isLink(word)).map(Link::path).toList();
        if (links.isEmpty()) {
            return;
        }
        Optional<String> call = Link.call(links.getFirst());
        require(call.isPresent(), "a link is callscope://call/ID, with the id of a call");
        boolean isAlone = links.size() == 1 && files.isEmpty() && find.isEmpty();
        require(isAlone, "a link goes with no FILE, no --find and no other link");
        require(
                action() == Action.WINDOW || action() == Action.SNAPSHOT,
                "a link opens the window");
        find = call.orElse("");
    }

    Action action() {
        if (help) {
            return Action.HELP;
        }
        if (version) {
            return Action.VERSION;
        }
        if (summary) {
            return Action.SUMMARY;
        }
        if (export != null) {
            return Action.EXPORT;
        }
        if (sync != null) {
            return Action.SYNC;
        }
        if (lookup != null) {
            return Action.LOOKUP;
        }
        return snapshot == null ? Action.WINDOW : Action.SNAPSHOT;
    }

    /// As they were given.
    List<String> files() {
        return files;
    }

    /// Where a file is that was given.
    Path at(String file) {
        return folder.resolve(file);
    }

    /// The library that this needs and that others may need as well; none where it has one of its
    /// own.
    Optional<Path> shared(Folders folders) {
        boolean isOfUser =
                switch (action()) {
                    case WINDOW, SYNC -> true;
                    case LOOKUP -> files.isEmpty();
                    case HELP, VERSION, SUMMARY, EXPORT, SNAPSHOT -> false;
                };
        Optional<Path> users =
                isOfUser ? Optional.of(folders.data().resolve("library.duckdb")) : Optional.empty();
        return isPrivate ? Optional.empty() : library().or(() -> users).map(Path::toAbsolutePath);
    }

    /// The file to write; only for the actions that write one.
    Path out() {
        return at(
                Stream.of(Optional.ofNullable(export), Optional.ofNullable(snapshot))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow());
    }

    /// The text to look up; only for that action.
    String lookup() {
        return Optional.ofNullable(lookup).orElseThrow();
    }

    /// Whom to ask for what the library lacks.
    Optional<String> account() {
        return Optional.ofNullable(account);
    }

    /// The account that this is about, whatever is to be done with it.
    Optional<String> askedAccount() {
        return Optional.ofNullable(sync).or(this::account);
    }

    /// Whose calls to load; only for that action.
    String syncAccount() {
        return Optional.ofNullable(sync).orElseThrow();
    }

    /// The first moment of the period to load.
    Optional<Instant> from() {
        return Optional.ofNullable(from).map(text -> MomentOption.of(text, zone()));
    }

    /// The end of the period to load.
    Optional<Instant> to() {
        return Optional.ofNullable(to).map(text -> MomentOption.of(text, zone()));
    }

    String filterText() {
        return filter;
    }

    Filter filter() {
        return FilterOption.of(filter);
    }

    String find() {
        return find.strip();
    }

    /// The display zone; UTC if none was given.
    ZoneId zone() {
        return statedZone().orElse(ZoneOffset.UTC);
    }

    /// The display zone that was given.
    Optional<ZoneId> statedZone() {
        return Optional.ofNullable(zone).map(ZoneId::of);
    }

    boolean isPrivate() {
        return isPrivate;
    }

    Optional<Path> library() {
        return Optional.ofNullable(library).map(folder::resolve);
    }

    Size size() {
        Matcher matcher = SIZE.matcher(size == null ? "1440x900" : size);
        return matcher.matches()
                ? new Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : new Size(1440, 900);
    }

    Theme theme() {
        return theme == null ? Theme.LIGHT : Theme.valueOf(theme.toUpperCase(Locale.ROOT));
    }

    /// What the user says of files that do not say it themselves.
    UnaryOperator<Interpretation> stated() {
        return usual -> {
            Interpretation stated = usual;
            if (fileZone != null) {
                stated = stated.withZone(ZoneId.of(fileZone));
            }
            return currency == null ? stated : stated.withCurrency(currency);
        };
    }

    private void check() throws UsageException {
        long actions =
                Stream.of(summary, export != null, snapshot != null, sync != null, lookup != null)
                        .filter(b -> b)
                        .count();
        require(actions <= 1, "use one of --summary, --export, --snapshot, --lookup and --sync");
        require(sync == null || (files.isEmpty() && !isPrivate), "--sync goes with no FILE");
        require(sync != null || (from == null && to == null), "--from and --to go with --sync");
        require(lookup == null || !lookup.isBlank(), "--lookup needs a text");
        require(account == null || lookup != null, "--account goes with --lookup");
        require(lookup == null || find.isEmpty(), "use one of --lookup and --find");
        require(!isPrivate || library == null, "use one of --private and --library");
        boolean calls = !files.isEmpty() || library != null;
        require(calls || !(summary || export != null), "name a FILE, or a --library FILE");
        require(
                snapshot != null || (size == null && theme == null),
                "--size and --theme go with --snapshot");
        if (export != null) {
            require(
                    ExportFormat.of(Path.of(export)).isPresent(),
                    "--export writes a file whose name ends in .csv, .json, .jsonl, .xlsx or .parquet");
        }
        if (export != null || snapshot != null) {
            Optional<String> input = Inputs.overwrittenBy(out(), folder, inputs());
            require(
                    input.isEmpty(),
                    "the result would overwrite %s: name another file".formatted(input.orElse("")));
        }
        require(
                snapshot == null || snapshot.toLowerCase(Locale.ROOT).endsWith(".png"),
                "--snapshot writes a file whose name ends in .png");
        require(
                size == null || SIZE.matcher(size).matches(),
                "--size is WIDTHxHEIGHT, such as 1440x900, and at least 100x100");
        require(
                theme == null || theme.equals("light") || theme.equals("dark"),
                "--theme is light or dark");
        checkZone("--zone", zone);
        checkZone("--file-zone", fileZone);
        MomentOption.check("--from", from);
        MomentOption.check("--to", to);
        require(
                currency == null || isCurrency(currency),
                "--currency is a code such as USD or INR");
        FilterOption.check(filter);
    }

    private static void checkZone(String option, @Nullable String zone) throws UsageException {
        if (zone == null) {
            return;
        }
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new UsageException(
                    option + " is a zone such as UTC, Asia/Kolkata or +05:30, not " + zone);
        }
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(code));
    }

    private static void require(boolean holds, String message) throws UsageException {
        if (!holds) {
            throw new UsageException(message);
        }
    }
}
