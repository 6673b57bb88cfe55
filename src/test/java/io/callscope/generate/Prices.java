package io.callscope.generate;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// An invented rate sheet: for outbound calls the price of the destination, which is higher for
/// callers from another country; for inbound calls the price of the number that was called.
final class Prices {
    private final Map<Country, Row> rows = new EnumMap<>(Country.class);

    /// @param sheet the name of a resource beside this class
    Prices(String sheet) {
        Table.read(sheet).forEach(cells -> rows.put(Country.valueOf(cells.getFirst()), row(cells)));
    }

    Price of(boolean outbound, Country from, Country to) {
        Row row = requireNonNull(rows.get(to), () -> "no price for " + to);
        if (!outbound) {
            return row.inbound;
        }
        return from == to ? row.outbound : row.outboundForeign;
    }

    private static Row row(List<String> cells) {
        Increment outbound = Increment.parse(cells.get(3));
        return new Row(
                new Price(new BigDecimal(cells.get(1)), outbound),
                new Price(new BigDecimal(cells.get(2)), outbound),
                new Price(new BigDecimal(cells.get(4)), Increment.parse(cells.get(5))));
    }

    private record Row(Price outbound, Price outboundForeign, Price inbound) {}
}
