package io.callscope.source.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CellTextTest {
    @ParameterizedTest
    @CsvSource({
        "1.2300000000000001E-2, 0.0123",
        "0.30000000000000004, 0.3",
        "14155550132, 14155550132",
        "1.4155550132E10, 14155550132",
        "12345678901234567890, 12345678901234567890",
        "-2.50, -2.5",
        "0, 0"
    })
    void aNumberIsWhatTheWorkbooksProgramShows(String raw, String text) {
        assertEquals(text, CellText.number(raw));
    }

    @ParameterizedTest
    @CsvSource({
        "46156.396608796298, yyyy-mm-dd, 2026-05-14T09:31:07",
        "46156, dd/mm/yy, 2026-05-14T00:00:00",
        "0.5, hh:mm, 12:00:00",
        "1.25, [h]:mm:ss, 30:00:00"
    })
    void aTimeIsWrittenInIsoForm(String raw, String format, String text) {
        assertEquals(text, CellText.time(raw, format, false));
    }

    @ParameterizedTest
    @CsvSource({
        "164, yyyy\\-mm\\-dd, true",
        "22, '', true",
        "165, '[Red]0.00 \"Stunden\"', false",
        "0, General, false",
        "2, 0.00, false",
        "166, '_-* #,##0.00 [$USD-409]_-', false",
        "167, [mm]:ss, true"
    })
    void theFormatTellsATimeFromANumber(int id, String format, boolean isTime) {
        assertEquals(isTime, CellText.isTime(id, format));
    }
}
