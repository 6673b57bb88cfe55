package io.callscope.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Map;

class SystemProxiesTest {
    private static final URI API = URI.create("https://api.plivo.com/v1/");
    private static final Proxy ENVIRONMENT = proxy("proxy.example", 3128);
    private static final Proxy DESKTOP = proxy("desktop.example", 8080);

    private static Proxy proxy(String host, int port) {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    }

    private static List<Proxy> select(Map<String, String> environment, URI uri) {
        return new SystemProxies(
                        environment,
                        ProxySelector.of(
                                InetSocketAddress.createUnresolved("desktop.example", 8080)))
                .select(uri);
    }

    @Test
    void theEnvironmentIsAskedFirstThenTheDesktop() {
        assertEquals(List.of(DESKTOP), select(Map.of(), API));
        assertEquals(List.of(DESKTOP), select(Map.of("https_proxy", ""), API));
        assertEquals(
                List.of(ENVIRONMENT),
                select(Map.of("https_proxy", "http://proxy.example:3128/"), API));
        assertEquals(
                List.of(ENVIRONMENT), select(Map.of("HTTPS_PROXY", "proxy.example:3128"), API));
        assertEquals(List.of(ENVIRONMENT), select(Map.of("ALL_PROXY", "proxy.example:3128"), API));
    }

    @Test
    void exceptionsAndThisMachineNeedNoProxy() {
        Map<String, String> environment =
                Map.of("https_proxy", "proxy.example:3128", "no_proxy", "vobiz.ai, .plivo.com");
        assertEquals(List.of(Proxy.NO_PROXY), select(environment, API));
        assertEquals(
                List.of(ENVIRONMENT), select(environment, URI.create("https://notplivo.com/")));
        assertEquals(
                List.of(Proxy.NO_PROXY),
                select(
                        Map.of("http_proxy", "proxy.example"),
                        URI.create("http://127.0.0.1:8080/")));
    }

    @Test
    void aProxyThatCanNotBeUsedIsNotGoneAround() {
        assertThrows(
                IllegalArgumentException.class,
                () -> select(Map.of("https_proxy", "socks5://proxy.example:1080"), API));
    }
}
