package io.callscope.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.accounts.Draft.Part;
import io.callscope.model.Product;
import io.callscope.provider.Account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

class DraftTest {
    private static Draft draft(String base) {
        return new Draft(
                " Night shift ",
                Product.PLIVO_VOICE,
                "MAEXAMPLE00000000001",
                "",
                ZoneId.of("UTC"),
                "usd",
                base,
                false);
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.plivo.com, false",
        "https://proxy.example:8443/plivo/, false",
        "http://127.0.0.1:8080, false",
        "http://localhost:8080, false",
        "http://api.plivo.com, true",
        "http://localhost.example.com, true",
        "ftp://api.plivo.com, true",
        "api.plivo.com, true",
        "https://id:token@api.plivo.com, true",
        "'', true"
    })
    void plainHttpIsForThisMachineOnly(String base, boolean isWrong) {
        Draft draft = draft(base);
        assertEquals(isWrong ? Set.of(Part.BASE) : Set.of(), draft.mistakes(List.of()).keySet());
        assertEquals(isWrong, draft.account().isEmpty());
    }

    @Test
    void whatIsEnteredBecomesTheAccount() {
        Account account = draft("https://api.plivo.com/").account().orElseThrow();
        assertEquals("Night shift", account.name());
        assertEquals("USD", account.currency());
        assertFalse(account.mayAct());
        assertEquals(draft("https://api.plivo.com").account().orElseThrow(), account);
    }

    @Test
    void twoAccountsCannotHaveTheSameNameWhateverItsCase() {
        assertEquals(
                Set.of(Part.NAME),
                draft("https://api.plivo.com").mistakes(List.of("night SHIFT")).keySet());
    }

    @Test
    void anotherProductBringsItsOwnZoneCurrencyAndAddressUnlessTheUserNamedOthers() {
        Draft usual = Draft.of(Product.PLIVO_ZENTRUNK).with(Product.VOBIZ);
        assertEquals(Draft.of(Product.VOBIZ), usual);
        Draft own = draft("http://localhost:8080").with(ZoneId.of("Asia/Tokyo"));
        Draft then = own.with(Product.VOBIZ);
        assertEquals("http://localhost:8080", then.base());
        assertEquals(ZoneId.of("Asia/Tokyo"), then.zone());
    }

    @Test
    void onlyAProductThatTellsOfLiveCallsCanBeAllowedToActOnThem() {
        Draft may =
                new Draft(
                        "a",
                        Product.VOBIZ,
                        "MA_1",
                        "",
                        ZoneId.of("UTC"),
                        "INR",
                        "https://api.vobiz.ai",
                        true);
        assertTrue(may.with(Product.PLIVO_VOICE).mayAct());
        assertFalse(may.with(Product.PLIVO_ZENTRUNK).mayAct());
    }
}
