package io.callscope.accounts;

import io.callscope.provider.Account;

import java.util.Optional;

/// What the form of an account says at its foot.
sealed interface EditorState {
    record Idle() implements EditorState {}

    /// Something is under way.
    ///
    /// @param key of the text that says what
    record Working(String key) implements EditorState {}

    /// The provider accepts id and token.
    ///
    /// @param calls of the last day; negative if the provider does not count them
    record Works(long calls) implements EditorState {}

    /// It did not go.
    ///
    /// @param words what is wrong, and what to do
    record Failed(String words) implements EditorState {}

    /// The account is kept.
    ///
    /// @param key of the text that says where its token is
    record Kept(String key) implements EditorState {}

    /// The account is to be removed, if the user says so once more.
    record AskedToRemove() implements EditorState {}

    /// Another account is to be shown, and what was entered here is not saved.
    ///
    /// @param next none for a new one
    record AskedToLeave(Optional<Account> next) implements EditorState {}
}
