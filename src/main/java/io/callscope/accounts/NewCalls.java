package io.callscope.accounts;

import io.callscope.provider.Account;

import java.util.Set;

/// Calls that an account has given while it was watched.
///
/// @param ids at least one
public record NewCalls(Account account, Set<String> ids) {}
