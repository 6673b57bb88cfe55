package io.callscope.source.table;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which sign separates the cells of a text, and whether it is a table at all.
public final class Separator {
    private static final char[] SIGNS = {',', ';', '\t'};

    private Separator() {}

    /// The separator of a text that is a table of calls, or at least a table; none if it is not.
    ///
    /// @param beginning of the text
    public static Optional<Character> of(String beginning) throws IOException {
        Optional<Character> best = Optional.empty();
        int most = 0;
        for (char sign : SIGNS) {
            List<Headings> rows = rows(beginning, sign);
            int known =
                    rows.stream()
                            .filter(Headings::areOfCalls)
                            .mapToInt(row -> 1_000 * row.known())
                            .max()
                            .orElse(0);
            int worth = known > 0 ? known : regular(rows);
            if (worth > most) {
                most = worth;
                best = Optional.of(sign);
            }
        }
        return best;
    }

    /// The columns of a text whose first rows have as many of them, and no braces.
    private static int regular(List<Headings> rows) {
        if (rows.size() < 2 || rows.getFirst().filled() < 2) {
            return 0;
        }
        int columns = rows.getFirst().names().size();
        boolean isJson =
                rows.stream().flatMap(row -> row.names().stream()).anyMatch(Separator::isJson);
        boolean isRegular =
                rows.stream()
                        .limit(5)
                        .allMatch(row -> row.names().size() <= columns && row.filled() >= 2);
        return isJson || !isRegular ? 0 : columns;
    }

    private static boolean isJson(String cell) {
        return cell.startsWith("{")
                || cell.startsWith("[")
                || cell.endsWith("}")
                || cell.contains("\":");
    }

    private static List<Headings> rows(String beginning, char sign) throws IOException {
        List<Headings> found = new ArrayList<>();
        try (CsvRows rows = new CsvRows(new StringReader(beginning), sign)) {
            for (Optional<Row> row = rows.next();
                    row.isPresent() && found.size() < Headings.LOOKED_AT;
                    row = rows.next()) {
                if (row.get() instanceof Row.Cells cells && !cells.isBlank()) {
                    found.add(Headings.of(cells));
                }
            }
        }
        return found;
    }
}
