package io.callscope.provider;

import org.jspecify.annotations.Nullable;

/// A provider gave no answer. The message is what happened and what to do, in words; it never has a
/// token in it.
public final class ProviderException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Failure failure;

    public ProviderException(Failure failure) {
        this(failure, null);
    }

    public ProviderException(Failure failure, @Nullable Throwable cause) {
        super(message(failure), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }

    private static String message(Failure failure) {
        return switch (failure) {
            case Failure.Unauthorised(String words) ->
                    "The provider does not accept this id and token; copy both again from its console"
                            + said(words);
            case Failure.Forbidden(String words) ->
                    "The sign-in is right, but the provider does not give call records to this account:"
                            + " the feature is off, or the account is not active"
                            + said(words);
            case Failure.NoSuchAccount(String words) ->
                    "There is no such account at this address; check the id, the product and the base address"
                            + said(words);
            case Failure.NoSuchCall(String id) ->
                    "The call " + id + " is not live at the provider any more; nothing was done";
            case Failure.Refused(int status, String words) ->
                    "The provider refuses the request (" + status + ")" + said(words);
            case Failure.RateLimited(var pause) ->
                    "The provider gets too many requests from this account; try again "
                            + (pause.isZero() ? "later" : "in " + pause.toSeconds() + " seconds");
            case Failure.Trouble(int status, String words) ->
                    "The provider has trouble (" + status + "); try again later" + said(words);
            case Failure.NoNetwork(String words) ->
                    "The provider is not reached; check the network and the base address"
                            + said(words);
            case Failure.Proxy(String words) ->
                    "The proxy of this network does not let the request through" + said(words);
            case Failure.Tls(String words) ->
                    "The host can't prove that it is the provider; something stands between, or the base address is wrong"
                            + said(words);
            case Failure.Clock(var ahead) ->
                    ahead.isZero()
                            ? "The host's certificate is of another time; check the clock of this computer first"
                            : "The clock of this computer is %d minutes %s; set it right"
                                    .formatted(
                                            Math.abs(ahead.toMinutes()),
                                            ahead.isNegative() ? "behind" : "ahead");
            case Failure.Redirected(String host) ->
                    "The address leads to another one, %s; the token is not sent there. Correct the base address"
                            .formatted(host);
            case Failure.Malformed(String words) ->
                    "The answer is none of this API; check the base address" + said(words);
            case Failure.NotOffered(String what) ->
                    "This provider's API does not offer this: " + what;
            case Failure.NotAllowed(String account) ->
                    "Live calls are not touched: it is not switched on for the account " + account;
            case Failure.BadAddress(String words) -> "The base address can't be used: " + words;
            case Failure.NoToken(String account) ->
                    "There is no token for the account "
                            + account
                            + "; enter it, or set its environment variable";
        };
    }

    private static String said(String words) {
        return words.isEmpty() ? "" : " (" + words + ")";
    }
}
