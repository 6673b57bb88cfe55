package io.callscope.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.plivo.com",
                "https://proxy.example:8443/plivo",
                "http://localhost:8080",
                "http://127.0.0.1:8080",
                "http://[::1]:8080"
            })
    void httpsAnywhereAndPlainHttpOnThisMachineAreTaken(String text) throws Exception {
        assertEquals(text, BaseAddress.parse(text + "/").uri().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.plivo.com",
                "http://127.0.0.1.example",
                "http://localhost.example:80",
                "http://192.0.2.7",
                "ftp://localhost",
                "https://",
                "https://id:token@api.plivo.com",
                "https://api.plivo.com/?a=b",
                "https://api.plivo.com#a",
                "api.plivo.com",
                "no address",
                ""
            })
    void anythingElseIsRefusedInWords(String text) {
        ProviderException e = assertThrows(ProviderException.class, () -> BaseAddress.parse(text));
        assertInstanceOf(Failure.BadAddress.class, e.failure());
    }

    @Test
    void pathsFollowTheBase() throws Exception {
        assertEquals(
                "https://proxy.example/plivo/v1/x",
                BaseAddress.parse("https://proxy.example/plivo/").resolve("/v1/x").toString());
    }
}
