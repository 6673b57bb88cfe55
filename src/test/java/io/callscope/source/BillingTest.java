package io.callscope.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.model.CallField;
import io.callscope.model.Problem;
import io.callscope.model.Shape;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

final class BillingTest {
    private static final Interpretation CONSOLE = Interpretation.of(Shape.ZENTRUNK_CONSOLE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'total_amount':'0.002' | USD",
                "'total_amount(inr)':'0.002' | INR",
                "'Total Amount (EUR)':'0.002' | EUR",
                "'rate(inr)':'1','total_amount':'0.002' | INR",
                "'total_amount':'INR 0.002' | INR",
                "'total_amount':'0.002 INR' | INR",
                "'total_amount':'INR0.002' | INR",
                "'total_amount':'₹0.002' | INR",
                "'total_amount':'$0.002' | USD",
                "'total_amount':'$ 0.002' | USD",
                "'total_amount':'US$0.002' | USD",
                "'total_amount':'0.002 €' | EUR",
                "'currency':'gbp','total_amount':'0.002' | GBP",
                "'currency':'','total_amount(inr)':'0.002' | INR",
                "'currency':'INR','total_amount(inr)':'0.002' | INR"
            })
    void theCurrencyIsTheRecordsThenTheHeadingsThenTheDatasets(String members, String currency) {
        Read read = Read.of(CONSOLE, record(members));
        assertEquals(Optional.of(currency), read.call().text(CallField.CURRENCY));
        assertEquals(
                Optional.of(new BigDecimal("0.002")), read.call().decimal(CallField.TOTAL_AMOUNT));
        assertEquals(List.of(), read.problems());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'currency':'INR','total_amount':'$0.002'",
                "'currency':'INR','total_amount':'USD 0.002'",
                "'currency':'USD','total_amount(inr)':'0.002'",
                "'total_amount':'₹0.002 USD'",
                "'total_amount':'$ 0,002'",
                "'total_amount':'¤0.002'"
            })
    void anAmountInAnotherCurrencyThanItsCallIsRefused(String members) {
        Read read = Read.of(CONSOLE, record(members));
        assertEquals(Optional.empty(), read.call().decimal(CallField.TOTAL_AMOUNT));
        assertEquals(1, read.problems().size());
    }

    @Test
    void ratesAndTotalsOfTwoCurrenciesAreNotMixed() {
        Read read = Read.of(CONSOLE, record("'rate(inr)':'1','total_amount(usd)':'0.002'"));
        assertEquals(Optional.of("USD"), read.call().text(CallField.CURRENCY));
        assertEquals(List.of("rate(inr)"), read.problems().stream().map(Problem::field).toList());
    }

    @Test
    void whatTheUserStatesWinsOverAHeadingButNotOverTheRecord() {
        Interpretation stated = CONSOLE.statingCurrency("EUR");
        Read headed = Read.of(stated, record("'rate(inr)':'1','total_amount(inr)':'0.002'"));
        assertEquals(Optional.of("EUR"), headed.call().text(CallField.CURRENCY));
        assertEquals(List.of(), headed.problems());
        Read own = Read.of(stated, record("'currency':'GBP','total_amount':'0.002'"));
        assertEquals(Optional.of("GBP"), own.call().text(CallField.CURRENCY));
        Read beside = Read.of(stated, record("'total_amount':'INR 0.002'"));
        assertEquals(Optional.of("INR"), beside.call().text(CallField.CURRENCY));
    }

    @Test
    void aCurrencyThatIsNoneIsAProblem() {
        Read read = Read.of(CONSOLE, record("'currency':'rupees','total_amount':'0.002'"));
        assertEquals(Optional.of("USD"), read.call().text(CallField.CURRENCY));
        assertEquals(List.of("currency"), read.problems().stream().map(Problem::field).toList());
    }

    private static String record(String members) {
        return ("{'call_uuid':'a'," + members + "}").replace('\'', '"');
    }
}
