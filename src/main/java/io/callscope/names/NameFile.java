package io.callscope.names;

import io.callscope.model.Name;
import io.callscope.source.table.CsvRows;
import io.callscope.source.table.Row;
import io.callscope.source.text.TextStream;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A file of names: a table of number or beginning, name and group, with or without headings, its
/// cells parted by commas, semicolons or tabs.
public final class NameFile {
    /// More names than that are no list that a person keeps.
    static final int MOST = 100_000;

    private static final long LARGEST = 64 << 20;
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int LOOKED_AT = 20;
    private static final List<String> NUMBER =
            List.of("number", "prefix", "phone", "tel", "e164", "did");
    private static final List<String> NAME = List.of("name", "owner", "contact", "label");
    private static final List<String> GROUP = List.of("group", "team", "department", "category");

    private final Map<String, Name> names = new LinkedHashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();
    private int[] columns = {0, 1, 2};
    private boolean hasHead;

    private NameFile() {}

    /// What is wrong with a line.
    ///
    /// @param key of the words, which take the line, its text and `other`
    /// @param other the line of the same number; 0 if it is not about that
    record Mistake(long line, String text, String key, long other) {}

    /// What a file says.
    ///
    /// @param names the last one for each number
    public record Content(List<Name> names, List<Mistake> mistakes) {
        public Content {
            names = List.copyOf(names);
            mistakes = List.copyOf(mistakes);
        }
    }

    /// Reads a file; a line that is no entry is a mistake, and the others count.
    ///
    /// @throws IOException if it can't be read, or is so large that it is no list of names
    public static Content read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is larger than 64 MB, so it is no list of names");
        }
        byte[] bytes = Files.readAllBytes(file);
        try (InputStream in =
                new TextStream(new BufferedInputStream(new ByteArrayInputStream(bytes)))) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static Content read(String text) throws IOException {
        NameFile file = new NameFile();
        try (CsvRows rows = new CsvRows(new StringReader(text), separator(text))) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                switch (row.get()) {
                    case Row.Cells cells when cells.isBlank() -> {}
                    case Row.Cells cells when file.isHead(cells) -> {}
                    case Row.Cells cells -> file.take(cells);
                    case Row.Broken broken -> file.mistake(broken.line(), broken.text(), "quote");
                    case Row.CutOff cut -> file.mistake(cut.line(), "", "quote");
                }
            }
        }
        return new Content(List.copyOf(file.names.values()), file.mistakes);
    }

    /// Writes all names as such a file, in place of one that is there.
    static void write(Path file, Collection<Name> names) throws IOException {
        StringBuilder text = new StringBuilder("number,name,group\r\n");
        for (Name name : names) {
            text.append(cell(name.number())).append(',').append(cell(name.name()));
            text.append(',').append(cell(name.group())).append("\r\n");
        }
        Path target = file.toAbsolutePath();
        Path folder = Objects.requireNonNull(target.getParent());
        Path partial = folder.resolve("." + target.getFileName() + ".part");
        try {
            Files.writeString(partial, text);
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static String cell(String text) {
        boolean isPlain = text.chars().noneMatch(c -> "\",;\t\r\n".indexOf(c) >= 0);
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /// The one that makes most cells of the first lines.
    private static char separator(String text) throws IOException {
        char best = SEPARATORS[0];
        long most = -1;
        for (char sign : SEPARATORS) {
            long cells = 0;
            int left = LOOKED_AT;
            try (CsvRows rows = new CsvRows(new StringReader(text), sign)) {
                for (Optional<Row> row = rows.next();
                        row.isPresent() && left-- > 0;
                        row = rows.next()) {
                    cells += row.get() instanceof Row.Cells one ? one.cells().size() - 1 : 0;
                }
            }
            if (cells > most) {
                most = cells;
                best = sign;
            }
        }
        return best;
    }

    /// Headings stand before all names, and name the columns.
    private boolean isHead(Row.Cells row) {
        if (!names.isEmpty() || hasHead) {
            return false;
        }
        int number = column(row, NUMBER);
        int name = column(row, NAME);
        int group = column(row, GROUP);
        hasHead = number >= 0 && row.cells().stream().noneMatch(NameFile::isNumber);
        if (hasHead) {
            columns = new int[] {number, name, group};
        }
        return hasHead;
    }

    private static boolean isNumber(@Nullable String cell) {
        return cell != null && cell.chars().filter(Character::isDigit).count() > 3;
    }

    private static int column(Row.Cells row, List<String> words) {
        for (int i = 0; i < row.cells().size(); i++) {
            String heading = cell(row, i).toLowerCase(Locale.ROOT);
            if (words.stream().anyMatch(heading::contains)) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(Row.Cells row, int column) {
        @Nullable String cell =
                column >= 0 && column < row.cells().size() ? row.cells().get(column) : null;
        return cell == null ? "" : cell.strip();
    }

    private void take(Row.Cells row) {
        Name name = new Name(cell(row, columns[0]), cell(row, columns[1]), cell(row, columns[2]));
        String wrong = wrong(name);
        if (!wrong.isEmpty()) {
            mistake(row.line(), name.number(), wrong);
        } else if (names.size() == MOST) {
            mistake(row.line(), name.number(), "many");
        } else {
            Long before = lines.put(name.key(), row.line());
            if (before != null) {
                mistakes.add(new Mistake(row.line(), name.number(), "names.file.twice", before));
            }
            names.put(name.key(), name);
        }
    }

    private void mistake(long line, String text, String what) {
        mistakes.add(new Mistake(line, text, "names.file." + what, 0));
    }

    /// What an entry lacks: `number` or `name`; empty if nothing.
    static String wrong(Name name) {
        if (!name.namesSomething()) {
            return "number";
        }
        return name.name().isEmpty() && name.group().isEmpty() ? "name" : "";
    }
}
