package io.callscope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallIdTest {
    @ParameterizedTest
    @CsvSource({
        "34fcbc2d-4a3a-42c3-abae-38a99c359e79, 34fcbc2d4a3a42c3abae38a99c359e79, true",
        "34FCBC2D-4a3a-42c3-abae-38a99c359e79, 34fcbc2d4a3a42c3abae38a99c359e79, false",
        "34fcbc2d4a3a42c3abae38a99c359e79, 34fcbc2d4a3a42c3abae38a99c359e79, false",
        "34fcbc2-d4a3a-42c3-abae-38a99c359e79, 34fcbc2d4a3a42c3abae38a99c359e79, false",
        "34fcbc2d-4a3a-42c3-abae-38a99c359e7-, 34fcbc2d4a3a42c3abae38a99c359e7, false",
        "may.json#7, may.json#7, false",
        "É-1, é1, false",
        "---, '', false"
    })
    void anIdIsLookedForWithoutCaseAndDashesAndKeptAsItCame(
            String id, String key, boolean isRegular) {
        assertEquals(new CallId(key, isRegular), CallId.of(id));
    }
}
