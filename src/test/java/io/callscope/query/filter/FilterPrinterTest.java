package io.callscope.query.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.query.filter.parse.FilterParser;
import io.callscope.query.filter.parse.Parsed;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;

final class FilterPrinterTest {
    @Test
    void everyFilterPrintsAsTextThatParsesToIt() {
        for (int seed = 0; seed < 5_000; seed++) {
            Filter filter = new RandomFilters(seed).filter(3);
            String text = filter.print();
            String problem = "seed " + seed + ": " + text;
            switch (FilterParser.parse(text)) {
                case Parsed.Good good -> assertEquals(filter, good.filter(), problem);
                case Parsed.Mistake mistake -> assertEquals("", mistake.toString(), problem);
            }
        }
    }

    @Test
    void aStretchOfTimeIsNamedInTheCoarsestUnits() {
        ZoneId zone = ZoneId.of("Asia/Kolkata");
        assertEquals(
                "2026-05-01..2026-05-03",
                during("2026-04-30T18:30:00Z", "2026-05-03T18:30:00Z", zone));
        assertEquals("2026-05", during("2026-04-30T18:30:00Z", "2026-05-31T18:30:00Z", zone));
        assertEquals(
                "2026-05-01T09:30..2026-05-01T09:44",
                during("2026-05-01T04:00:00Z", "2026-05-01T04:15:00Z", zone));
    }

    @Test
    void anHourThatComesTwiceKeepsItsOffset() {
        assertEquals(
                "2026-10-25T02:00+01:00..2026-10-25T02:59+01:00",
                during("2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z", ZoneId.of("Europe/Berlin")));
    }

    private static String during(String from, String until, ZoneId zone) {
        Condition condition = Condition.during(Instant.parse(from), Instant.parse(until), zone);
        return switch (condition) {
            case Condition.Equal(var value) -> FilterPrinter.value(value);
            case Condition.Between(Value low, Value high) ->
                    FilterPrinter.value(low) + ".." + FilterPrinter.value(high);
            default -> condition.toString();
        };
    }
}
