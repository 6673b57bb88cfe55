package io.callscope.provider;

import java.io.Serializable;
import java.time.Duration;

/// Why a provider gave no answer. "No calls" is an answer, and none of these.
///
/// `words` are the provider's or the system's own, shortened, without the token; empty if there are
/// none.
public sealed interface Failure extends Serializable {
    /// Wrong id or token, or an expired token: 401.
    record Unauthorised(String words) implements Failure {}

    /// The sign-in is right, but the feature is off, or the account is inactive or has no credit:
    /// 402 and 403.
    record Forbidden(String words) implements Failure {}

    /// Nothing is at the account's address: 404.
    record NoSuchAccount(String words) implements Failure {}

    /// The call is not live, or not any more: 404 to a request that acts on it.
    record NoSuchCall(String id) implements Failure {}

    /// The request itself is not accepted: 400, 405, 422 and others of their kind.
    record Refused(int status, String words) implements Failure {}

    /// Too many requests, in spite of all pauses: 429.
    ///
    /// @param pause that the provider asks for; zero if it does not say
    record RateLimited(Duration pause) implements Failure {}

    /// The provider has trouble: 5xx, in spite of all retries.
    record Trouble(int status, String words) implements Failure {}

    /// The host is not reached, or the connection breaks.
    record NoNetwork(String words) implements Failure {}

    /// The network's own proxy can't be used, or wants a sign-in: 407.
    record Proxy(String words) implements Failure {}

    /// The host can't prove who it is.
    record Tls(String words) implements Failure {}

    /// The computer's clock is wrong: certificates and periods can't be right.
    ///
    /// @param ahead how far it is ahead of the provider's; negative if it is behind; zero if only
    ///   the host's certificate says so, which may have expired indeed
    record Clock(Duration ahead) implements Failure {}

    /// The address leads elsewhere. The token does not go there.
    record Redirected(String host) implements Failure {}

    /// An answer that is no answer of this API.
    record Malformed(String words) implements Failure {}

    /// The product has no such thing.
    record NotOffered(String what) implements Failure {}

    /// The user has not allowed this account to act on live calls.
    record NotAllowed(String account) implements Failure {}

    /// An address that breaks a rule of [BaseAddress].
    record BadAddress(String words) implements Failure {}

    /// The account's token is in no store.
    record NoToken(String account) implements Failure {}
}
