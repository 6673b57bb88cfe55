package io.callscope.provider.secret;

/// The system's key store does not give or take a token. The message says what to do.
public final class SecretStoreException extends Exception {
    private static final long serialVersionUID = 1L;

    SecretStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
