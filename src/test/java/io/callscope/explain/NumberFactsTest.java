package io.callscope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callscope.model.PhoneNumber;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

final class NumberFactsTest {
    private static final String[] PREFIXES = {
        "+1415", "+1246", "+1876", "+1416", "+44207", "+441481", "+441534", "+91980", "+7495",
        "+7727", "+39066", "+61291", "+590690", "+262639", "+599", "+212528", "+35818", "+4779",
        "+971", "+800", "+8816", "+999"
    };

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "+14155550132, US",
                "14165550132, CA",
                "+442079460123, GB",
                "sip:+919800000123@phone.example, IN",
                "+999123456789, none",
                "anna, none",
                "112, none"
            })
    void theCountryIsThatOfThePrefix(String number, String country) {
        assertEquals(country, NumberFacts.country(NumberFacts.of(number)));
    }

    /// The memory answers by prefix and length. Where the number itself tells its country, that
    /// must be the same one; the exchange of a random number is often not in use, then only the
    /// memory tells it.
    @Test
    void rememberedAnswersAreThoseOfTheNumberItself() {
        var random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            var number = new StringBuilder(PREFIXES[random.nextInt(PREFIXES.length)]);
            int length = 9 + random.nextInt(6);
            while (number.length() < length) {
                number.append((char) ('0' + random.nextInt(10)));
            }
            var itself = new PhoneNumber(number.toString());
            int facts = NumberFacts.of(number.toString());
            itself.country()
                    .ifPresent(
                            country ->
                                    assertEquals(
                                            country,
                                            NumberFacts.country(facts),
                                            "country of " + number));
            assertEquals(itself.isPossible(), NumberFacts.isPossible(facts), number.toString());
        }
    }

    @Test
    void theCountryDoesNotDependOnWhichNumberCameFirst() {
        assertEquals("US", NumberFacts.country(NumberFacts.of("+12120550132")));
        assertEquals("US", NumberFacts.country(NumberFacts.of("+12125550132")));
        assertEquals("US", NumberFacts.country(NumberFacts.of("+12120550132")));
    }
}
