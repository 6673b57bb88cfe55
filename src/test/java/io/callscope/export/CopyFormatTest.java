package io.callscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.model.Call;
import io.callscope.model.CallField;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

final class CopyFormatTest {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    private static final List<CallField> FIELDS =
            List.of(
                    CallField.INITIATION_TIME,
                    CallField.FROM_NUMBER,
                    CallField.TOTAL_AMOUNT,
                    CallField.TRUNK_DOMAIN);

    private static final List<Call> CALLS =
            List.of(
                    call("+14155550132", "0.0020000001", "a|b,\tc"),
                    call("+14155550177", "12", "two\nlines \"x\""));

    private static Call call(String from, String amount, String trunk) {
        return new Call.Builder()
                .set(CallField.INITIATION_TIME, Instant.parse("2026-05-14T20:00:00Z"))
                .set(CallField.FROM_NUMBER, from)
                .set(CallField.TOTAL_AMOUNT, new BigDecimal(amount))
                .set(CallField.TRUNK_DOMAIN, trunk)
                .build();
    }

    private static String copied(CopyFormat format) {
        return format.text(CALLS, FIELDS, KOLKATA);
    }

    @Test
    void tabsStandBetweenTheCellsOfATableForSpreadsheets() {
        assertEquals(
                """
                Initiated (Asia/Kolkata)\tFrom\tAmount\tTrunk
                2026-05-15 01:30:00\t+14155550132\t0.0020000001\t"a|b,\tc"
                2026-05-15 01:30:00\t+14155550177\t12.00000\t"two
                lines ""x""\"
                """,
                heads(copied(CopyFormat.TSV)));
    }

    @Test
    void csvIsThatOfAnExport() {
        assertEquals(
                """
                Initiated (Asia/Kolkata),From,Amount,Trunk
                2026-05-15 01:30:00,+14155550132,0.0020000001,"a|b,\tc"
                2026-05-15 01:30:00,+14155550177,12.00000,"two
                lines ""x""\"
                """,
                heads(copied(CopyFormat.CSV).replace("\r\n", "\n")));
    }

    @Test
    void markdownIsATableWhateverTheValuesAre() {
        assertEquals(
                """
                | Initiated (Asia/Kolkata) | From | Amount | Trunk |
                | --- | --- | ---: | --- |
                | 2026-05-15 01:30:00 | +14155550132 | 0.0020000001 | a\\|b,\tc |
                | 2026-05-15 01:30:00 | +14155550177 | 12.00000 | two<br>lines "x" |
                """,
                heads(copied(CopyFormat.MARKDOWN)));
    }

    @Test
    void jsonHasTheKeysOfTheCatalogueAndExactAmounts() {
        assertEquals(
                """
                [
                {"initiation_time":"2026-05-15T01:30+05:30","from_number":"+14155550132","total_amount":0.0020000001,"trunk_domain":"a|b,\\tc"},
                {"initiation_time":"2026-05-15T01:30+05:30","from_number":"+14155550177","total_amount":12.00000,"trunk_domain":"two\\nlines \\"x\\""}
                ]
                """,
                copied(CopyFormat.JSON));
    }

    @Test
    void aCellIsTheValueAlone() {
        Call call = CALLS.getFirst();
        assertEquals("a|b,\tc", CopyFormat.cell(call, CallField.TRUNK_DOMAIN, KOLKATA));
        assertEquals(
                "2026-05-15 01:30:00", CopyFormat.cell(call, CallField.INITIATION_TIME, KOLKATA));
        assertEquals("", CopyFormat.cell(call, CallField.CALL_UUID, KOLKATA));
    }

    /// The labels are the catalogue's business.
    private static String heads(String text) {
        Columns columns = Columns.shown(FIELDS, KOLKATA);
        String[] known = {"Initiated (Asia/Kolkata)", "From", "Amount", "Trunk"};
        String named = text;
        for (int i = 0; i < known.length; i++) {
            named = named.replaceFirst(Pattern.quote(columns.headings().get(i)), known[i]);
        }
        return named;
    }
}
