package io.callscope.export;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

/// Reads CSV as RFC 4180 has it, and nothing else.
final class CsvTable {
    private CsvTable() {}

    static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            StringBuilder cell = new StringBuilder();
            if (text.charAt(i) == '"') {
                for (i++; text.charAt(i) != '"' || text.startsWith("\"\"", i); i++) {
                    cell.append(text.charAt(i));
                    i += text.charAt(i) == '"' ? 1 : 0;
                }
                i++;
            } else {
                for (; ",\r\"".indexOf(text.charAt(i)) < 0; i++) {
                    cell.append(text.charAt(i));
                }
            }
            row.add(cell.toString());
            if (text.charAt(i) == ',') {
                i++;
            } else {
                assertTrue(text.startsWith("\r\n", i), "at " + i);
                i += 2;
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        return rows;
    }
}
