package io.callscope.facets;

import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.query.facet.ColumnStatistics;
import io.callscope.query.facet.ColumnStatistics.Spread;
import io.callscope.ui.Formats;
import io.callscope.ui.Texts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The statistics of a column in words.
///
/// @param zone in which times are shown
record ColumnText(ColumnStatistics statistics, ZoneId zone) {
    /// What is told, and its value.
    record Line(String name, String value) {}

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(line("calls", Formats.count(statistics.calls())));
        lines.add(
                line(
                        "empty",
                        Texts.get(
                                "facets.statistics.share",
                                Formats.count(statistics.empty()),
                                Formats.share(statistics.empty(), statistics.calls()))));
        lines.add(line("distinct", Formats.count(statistics.distinct())));
        for (Spread spread : statistics.spreads()) {
            lines.add(line("min", value(spread, spread.min())));
            lines.add(line("median", value(spread, spread.median())));
            lines.add(line("p95", value(spread, spread.p95())));
            lines.add(line("max", value(spread, spread.max())));
            BigDecimal sum = spread.sum();
            if (sum != null) {
                lines.add(line("sum", value(spread, sum)));
            }
        }
        return lines;
    }

    /// For a spreadsheet: a line each, name and value with a tab between them.
    String copied() {
        return lines().stream()
                .map(line -> line.name() + "\t" + line.value())
                .collect(Collectors.joining("\n"));
    }

    private static Line line(String key, String value) {
        return new Line(Texts.get("facets.statistics." + key), value);
    }

    private String value(Spread spread, BigDecimal value) {
        CallField field = statistics.field();
        return switch (field.type()) {
            case SECONDS -> Formats.duration(value.longValueExact());
            case MONEY -> Formats.money(spread.currency(), value);
            case TIME ->
                    new Formats(zone)
                            .time(Instant.EPOCH.plus(value.longValueExact(), ChronoUnit.MICROS));
            default ->
                    field.type() == FieldType.INTEGER
                            ? value.toPlainString()
                            : value.stripTrailingZeros().toPlainString();
        };
    }
}
