package io.callscope.provider;

import org.jspecify.annotations.Nullable;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLException;

/// Says in words why a connection failed. The innermost cause knows best; a certificate of another
/// time is a matter of the clock, before it is one of the host.
final class Disconnections {
    private Disconnections() {}

    static ProviderException explain(@Nullable Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            causes.addFirst(cause);
        }
        Failure known =
                causes.stream()
                        .flatMap(cause -> known(cause).stream())
                        .findFirst()
                        .orElse(new Failure.NoNetwork("the connection broke off"));
        return new ProviderException(known, failure);
    }

    private static Optional<Failure> known(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case CertificateNotYetValidException _ -> new Failure.Clock(Duration.ZERO);
                    case CertificateExpiredException _ -> new Failure.Clock(Duration.ZERO);
                    case SSLException e -> new Failure.Tls(first(e.getMessage()));
                    case UnknownHostException _ -> new Failure.NoNetwork("no such host");
                    case UnresolvedAddressException _ -> new Failure.NoNetwork("no such host");
                    case NoRouteToHostException _ -> new Failure.NoNetwork("no way to it");
                    case HttpTimeoutException _ -> new Failure.NoNetwork("no answer in time");
                    case ConnectException _ -> new Failure.NoNetwork("nothing answers there");
                    default -> null;
                });
    }

    private static String first(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
