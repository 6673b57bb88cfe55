package io.callscope.provider;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The proxies that the system's settings name: the variables of the environment, which a shell
/// knows and Java does not, else the settings of the desktop. None for this machine itself.
final class SystemProxies extends ProxySelector {
    private final Map<String, String> environment;
    private final ProxySelector desktop;

    SystemProxies(Map<String, String> environment, ProxySelector desktop) {
        this.environment = environment;
        this.desktop = desktop;
    }

    static ProxySelector selector() {
        return new SystemProxies(System.getenv(), ProxySelector.getDefault());
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        if (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]")) {
            return List.of(Proxy.NO_PROXY);
        }
        String named = variable(uri.getScheme() + "_proxy", variable("all_proxy", ""));
        if (named.isBlank()) {
            return desktop.select(uri);
        }
        return List.of(isExcepted(host) ? Proxy.NO_PROXY : proxy(named));
    }

    private String variable(String name, String otherwise) {
        return environment.getOrDefault(
                name.toLowerCase(Locale.ROOT),
                environment.getOrDefault(name.toUpperCase(Locale.ROOT), otherwise));
    }

    private boolean isExcepted(String host) {
        for (String entry : variable("no_proxy", "").toLowerCase(Locale.ROOT).split(",", -1)) {
            String domain = entry.strip().replaceFirst("^\\*?\\.", "");
            if (entry.strip().equals("*")
                    || (!domain.isEmpty()
                            && (host.equals(domain) || host.endsWith("." + domain)))) {
                return true;
            }
        }
        return false;
    }

    /// Host and port of `http://proxy.example:3128`, of `proxy.example:3128` and the like.
    private static Proxy proxy(String text) {
        try {
            URI uri = new URI(text.contains("://") ? text.strip() : "http://" + text.strip());
            if (uri.getHost() != null && String.valueOf(uri.getScheme()).startsWith("http")) {
                int port = uri.getPort() < 0 ? 80 : uri.getPort();
                return new Proxy(
                        Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), port));
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the environment names a proxy by no address", e);
        }
        throw new IllegalArgumentException("the environment names a proxy that is none for http");
    }

    @Override
    public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {
        desktop.connectFailed(uri, proxy, failure);
    }
}
