package io.callscope.provider;

import io.callscope.model.Product;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/// Where an API is: the provider's own host, a proxy or a test host. HTTPS only; plain HTTP for
/// this very machine, which is told by its name: a name that someone else's server resolves to it
/// would not be safe.
///
/// @param uri scheme, host, port and the path before `/v1` or `/api/v1`, without a `/` at its end
public record BaseAddress(URI uri) {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    /// Checks the rules of a base address.
    ///
    /// @throws IllegalArgumentException if the address breaks one of them
    public BaseAddress {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("the address has no host");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("id and token don't belong into the address");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("the address has more than a host and a path");
        }
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new IllegalArgumentException("the address must begin with https://");
        }
        if (scheme.equals("http") && !LOOPBACK.matcher(host).matches()) {
            throw new IllegalArgumentException(
                    "plain http is for this machine only; use https, or everyone on the way reads the token");
        }
        uri = URI.create(uri.toString().replaceFirst("/+$", ""));
    }

    /// The provider's own.
    public static BaseAddress of(Product product) {
        return new BaseAddress(
                URI.create(
                        switch (product) {
                            case PLIVO_ZENTRUNK, PLIVO_VOICE -> "https://api.plivo.com";
                            case VOBIZ -> "https://api.vobiz.ai";
                        }));
    }

    /// Reads what a user has typed.
    public static BaseAddress parse(String text) throws ProviderException {
        try {
            return new BaseAddress(new URI(text.strip()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new ProviderException(
                    new Failure.BadAddress(
                            e instanceof URISyntaxException
                                    ? "this is no address"
                                    : String.valueOf(e.getMessage())),
                    e);
        }
    }

    URI resolve(String pathAndQuery) {
        return URI.create(uri + pathAndQuery);
    }
}
