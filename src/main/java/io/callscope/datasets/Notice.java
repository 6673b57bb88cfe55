package io.callscope.datasets;

import io.callscope.query.account.Account;

import java.util.Optional;

/// Something the user should know about a file, shown in place until it is dismissed.
///
/// @param subject the file's name
/// @param text what is so and what to do; empty if there is an account
/// @param isFailure nothing of the file was loaded
/// @param account of a file that was loaded, but not as it should be
public record Notice(String subject, String text, boolean isFailure, Optional<Account> account) {
    /// Without an account.
    public Notice(String subject, String text, boolean isFailure) {
        this(subject, text, isFailure, Optional.empty());
    }

    static Notice of(Account account) {
        return new Notice(account.dataset().name(), "", false, Optional.of(account));
    }

    boolean isOf(int dataset) {
        return account.filter(one -> one.dataset().number() == dataset).isPresent();
    }
}
