package io.callscope.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.stream.Collectors;

class GridlinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 1",
                "1 | 0 1 | 1",
                "2 | 0 1 2 | 2",
                "3 | 0 1 2 | 3",
                "430 | 0 200 400 | 430",
                "700 | 0 500 | 700",
                "1180 | 0 500 1,000 | 1180",
                "3000000 | 0 1,000,000 2,000,000 | 3000000"
            })
    void countsHaveTwoOrThreeRoundLines(BigDecimal most, String lines, double top) {
        assertEquals(lines, text(Gridlines.upTo(most, BigDecimal.ONE)));
        assertEquals(top, Gridlines.upTo(most, BigDecimal.ONE).top());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "18 | 0 10 20 | 20",
                "0.024 | 0 0.01 0.02 | 0.024",
                "0.0000004 | 0 0.0000002 0.0000004 | 0.0000004"
            })
    void amountsMayHaveSmallSteps(BigDecimal most, String lines, double top) {
        assertEquals(lines, text(Gridlines.upTo(most, BigDecimal.ZERO)));
        assertEquals(top, Gridlines.upTo(most, BigDecimal.ZERO).top(), 1e-12);
    }

    @Test
    void aCreditNeedsNoLineAboveZero() {
        assertEquals("0", text(Gridlines.upTo(new BigDecimal("-3"), BigDecimal.ZERO)));
    }

    private static String text(Gridlines grid) {
        return grid.values().stream().map(Gridlines::text).collect(Collectors.joining(" "));
    }
}
