package io.callscope.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+14155550132",
                "14155550132",
                " +1 (415) 555-0132 ",
                "1-415-555-0132",
                "tel:+14155550132",
                "tel:+1-415-555-0132;phone-context=example.com",
                "sip:14155550132@phone.example.com",
                "sip:+14155550132@pbx.example.com;transport=udp",
                "SIPS:+14155550132@pbx.example.com:5061",
                "<sip:+14155550132@pbx.example.com>",
                "\"Reception\" <sip:+14155550132@pbx.example.com>"
            })
    void everyWayToWriteANumberComparesEqual(String written) {
        assertEquals("+14155550132", new PhoneNumber(written).comparable());
    }

    @ParameterizedTest
    @CsvSource({
        "sip:Reception@pbx.example.com, reception",
        "\"Anonymous\" <sip:anonymous@anonymous.invalid>, anonymous",
        "112, 112",
        "04155550132, 04155550132",
        "+112, +112"
    })
    void whatIsNoFullNumberIsNotMadeOne(String written, String comparable) {
        assertEquals(comparable, new PhoneNumber(written).comparable());
    }

    @Test
    void aNumberIsShownAsItCame() {
        PhoneNumber number = new PhoneNumber("sip:+14155550132@pbx.example.com");
        assertEquals("sip:+14155550132@pbx.example.com", number.raw());
        assertNotEquals(number, new PhoneNumber("+14155550132"));
    }
}
