package io.callscope.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.charts.ChartsViewModel.TalkRange;
import io.callscope.charts.ChartsViewModel.TimeRange;
import io.callscope.query.TimeSeries;
import io.callscope.query.TimeSeries.Row;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

class ChartsViewModelTest {
    private final List<Object> picked = new ArrayList<>();
    private final ChartsViewModel model = new ChartsViewModel(picked::add, picked::add);

    @Test
    void pickedTalkTimesArePublished() {
        model.filterTalk(30, 59);
        assertEquals(List.of(new TalkRange(30, 59)), picked);
    }

    @Test
    void aPickedTimeIsPublished() {
        Instant from = Instant.parse("2026-05-15T09:00:00Z");
        Instant to = Instant.parse("2026-05-15T10:00:00Z");
        model.filterTime(from, to);
        assertEquals(List.of(new TimeRange(from, to)), picked);
    }

    @Test
    void theCurrencyOfMostCallsComesFirst() {
        show(row("INR", 2, "1"), row("USD", 5, "1"));
        assertEquals(List.of("USD", "INR"), model.currencies());
    }

    @Test
    void callsWithNeitherCurrencyNorAmountAreNoCost() {
        show(row("", 9, "0"), row("USD", 1, "0"));
        assertEquals(List.of("USD"), model.currencies());
    }

    @Test
    void anAmountWithoutACurrencyIsCharted() {
        show(row("", 1, "0.5"), row("USD", 2, "1"));
        assertEquals(List.of("USD", ""), model.currencies());
    }

    private void show(Row... rows) {
        model.timeProperty().set(TimeSeries.of(List.of(rows), ZoneOffset.UTC));
    }

    private static Row row(String currency, long calls, String amount) {
        return new Row(1_976_000, currency, calls, 0, new BigDecimal(amount));
    }
}
