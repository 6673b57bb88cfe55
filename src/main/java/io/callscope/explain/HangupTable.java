package io.callscope.explain;

import static java.util.Objects.requireNonNull;

import io.callscope.model.Outcome;
import io.callscope.model.Product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// Reads a table of hangup causes from this package: tab-separated, one heading line, columns code
/// (`-` for none), names, SIP answers, owner (outbound/inbound where they differ), outcome and
/// certainty; `; ` parts a list.
final class HangupTable {
    private HangupTable() {}

    static List<HangupCause> read(String table, Product product) {
        String name = table + ".tsv";
        try (InputStream in = requireNonNull(HangupTable.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> cause(line.split("\t", -1), table, product))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HangupCause cause(String[] cells, String table, Product product) {
        String[] owners = cells[3].split("/", -1);
        return new HangupCause(
                product,
                cells[0].equals("-")
                        ? OptionalLong.empty()
                        : OptionalLong.of(Long.parseLong(cells[0])),
                cells[1].isEmpty() ? List.of() : List.of(cells[1].split("; ", -1)),
                SipStatus.parseAll(cells[2]),
                owner(owners[0]),
                owner(owners[owners.length - 1]),
                Outcome.ofKey(cells[4]).orElseThrow(),
                Certainty.valueOf(cells[5].toUpperCase(Locale.ROOT)),
                table);
    }

    private static Owner owner(String word) {
        return Owner.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
