package io.callscope.query.account;

/// Problems that have the same reason.
///
/// @param name the reason up to its first semicolon or colon; what follows is of one record
public record ProblemKind(String name, long count) {}
