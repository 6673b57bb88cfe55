package io.callscope.source.file;

import io.callscope.source.table.Headings;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes the rows of one table as objects: the headings are the keys, the cells' texts the values.
///
/// Of two columns with the same heading, the second is written only where it says something else.
final class RowJson {
    private static final String HEX = "0123456789abcdef";

    private final Headings headings;
    private final List<String> keys = new ArrayList<>();
    private final int[] sameAs;
    private final StringBuilder json = new StringBuilder();

    RowJson(Headings headings) {
        this.headings = headings;
        sameAs = new int[headings.names().size()];
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < sameAs.length; i++) {
            String name = headings.names().get(i);
            name = name.isEmpty() ? "column_" + (i + 1) : name;
            Integer before = columns.putIfAbsent(name.toLowerCase(Locale.ROOT), i);
            sameAs[i] = before == null ? -1 : before;
            json.setLength(0);
            quote(name);
            keys.add(json.toString());
        }
    }

    Headings headings() {
        return headings;
    }

    /// @param cells those beyond the headings are left out
    String of(List<@Nullable String> cells) {
        json.setLength(0);
        json.append('{');
        for (int i = 0; i < Math.min(sameAs.length, cells.size()); i++) {
            String cell = cells.get(i);
            boolean isNamed = !headings.names().get(i).isEmpty();
            if (isEmpty(cell) ? !isNamed || sameAs[i] >= 0 : isRepeat(i, cells)) {
                continue;
            }
            json.append(json.length() == 1 ? "" : ",").append(keys.get(i)).append(':');
            if (cell == null) {
                json.append("null");
            } else {
                quote(cell);
            }
        }
        return json.append('}').toString();
    }

    private boolean isRepeat(int column, List<@Nullable String> cells) {
        String cell = cells.get(column);
        return sameAs[column] >= 0 && cell != null && cell.equals(cells.get(sameAs[column]));
    }

    private static boolean isEmpty(@Nullable String cell) {
        return cell == null || cell.isBlank();
    }

    private void quote(String text) {
        json.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c < ' ') {
                json.append(text, written, i);
                escape(c);
                written = i + 1;
            }
        }
        json.append(text, written, text.length()).append('"');
    }

    private void escape(char c) {
        if (c < ' ') {
            json.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        } else {
            json.append('\\').append(c);
        }
    }
}
