package io.callscope.accounts;

import io.callscope.accounts.Draft.Part;
import io.callscope.model.Product;
import io.callscope.provider.Account;
import io.callscope.provider.Provider;
import io.callscope.provider.ProviderException;
import io.callscope.provider.secret.Secret;
import io.callscope.provider.secret.SecretStoreException;
import io.callscope.store.LibraryException;
import io.callscope.work.Jobs;
import io.callscope.work.Progress;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// An account that is being entered or changed. A token that was kept is never shown again: an
/// empty field leaves it as it is. Belongs to the UI thread.
final class AccountEditor {
    private final Connections connections;
    private final Jobs jobs;
    private final Supplier<Collection<String>> names;
    private final BiConsumer<Optional<Account>, Optional<Account>> onChanged;
    private final ReadOnlyObjectWrapper<Optional<Account>> edited =
            new ReadOnlyObjectWrapper<>(this, "edited", Optional.empty());
    private final ReadOnlyObjectWrapper<EditorState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new EditorState.Idle());
    private final ReadOnlyBooleanWrapper tried = new ReadOnlyBooleanWrapper(this, "tried");
    private final ObjectProperty<Draft> draft =
            new SimpleObjectProperty<>(this, "draft", Draft.of(Product.PLIVO_ZENTRUNK));
    private final StringProperty token = new SimpleStringProperty(this, "token", "");
    private Progress running = new Progress();

    /// @param names of all accounts
    /// @param onChanged told what the account was, and what it is now; none where there is none
    AccountEditor(
            Connections connections,
            Jobs jobs,
            Supplier<Collection<String>> names,
            BiConsumer<Optional<Account>, Optional<Account>> onChanged) {
        this.connections = connections;
        this.jobs = jobs;
        this.names = names;
        this.onChanged = onChanged;
        draft.subscribe((_, _) -> rest());
        token.subscribe((_, _) -> rest());
    }

    /// As it is kept; none for a new one.
    ReadOnlyObjectProperty<Optional<Account>> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<EditorState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether the user has tried to go on, so that what is still empty is a mistake.
    ReadOnlyBooleanProperty triedProperty() {
        return tried.getReadOnlyProperty();
    }

    /// What stands in the form. Input.
    ObjectProperty<Draft> draftProperty() {
        return draft;
    }

    /// What stands in the field of the token. Input.
    StringProperty tokenProperty() {
        return token;
    }

    /// Goes on to this account, or to a new one; asks first where that would lose what was entered.
    void choose(Optional<Account> next) {
        boolean isSame = next.map(Account::name).equals(edited.get().map(Account::name));
        if (!isChanged()) {
            edit(next);
        } else if (!isSame) {
            running.cancel();
            state.set(new EditorState.AskedToLeave(next));
        }
    }

    /// Begins with this account, or with a new one.
    void edit(Optional<Account> account) {
        running.cancel();
        edited.set(account);
        draft.set(account.map(Draft::of).orElseGet(() -> Draft.of(Product.PLIVO_ZENTRUNK)));
        token.set("");
        tried.set(false);
        rest();
    }

    Map<Part, String> mistakes() {
        String own = edited.get().map(Account::name).orElse("");
        return draft.get()
                .mistakes(names.get().stream().filter(name -> !name.equals(own)).toList());
    }

    /// Whether an account of this run can act on live calls at all.
    boolean canAct() {
        return connections.isRecorded();
    }

    /// Whether something was entered that is not kept yet.
    boolean isChanged() {
        Draft before = edited.get().map(Draft::of).orElseGet(() -> Draft.of(draft.get().product()));
        return !draft.get().equals(before) || !token.get().isEmpty();
    }

    /// Asks the provider whether it accepts what stands in the form.
    void test() {
        begin("accounts.testing")
                .ifPresent(
                        account -> {
                            String entered = token.get();
                            String kept = edited.get().map(Account::name).orElse(account.name());
                            running =
                                    jobs.run(
                                            progress ->
                                                    provider(account, entered, kept).test(progress),
                                            calls -> state.set(new EditorState.Works(calls)),
                                            this::fail);
                        });
    }

    private Provider provider(Account account, String entered, String kept)
            throws ProviderException, SecretStoreException {
        if (!entered.isBlank()) {
            return connections.provider(account, new Secret(entered));
        }
        Optional<Secret> token = connections.token(kept);
        return token.isPresent()
                ? connections.provider(account, token.get())
                : connections.provider(account);
    }

    /// Keeps what stands in the form.
    void save() {
        save(() -> {});
    }

    /// Keeps what stands in the form, and goes on; where something is wrong with it, it stays.
    void saveAndLeave(Optional<Account> next) {
        save(() -> edit(next));
    }

    private void save(Runnable then) {
        begin("accounts.saving")
                .ifPresent(
                        account -> {
                            Optional<Account> before = edited.get();
                            String entered = token.get();
                            running =
                                    jobs.run(
                                            _ -> keep(before, account, entered),
                                            key -> {
                                                kept(before, account, key);
                                                then.run();
                                            },
                                            this::fail);
                        });
    }

    private String keep(Optional<Account> before, Account account, String entered)
            throws IOException, SecretStoreException {
        connections.keep(
                before.map(Account::name).orElse(""),
                account,
                entered.isBlank() ? Optional.empty() : Optional.of(new Secret(entered)));
        return connections.token(account.name()).isEmpty()
                ? "accounts.kept.noToken"
                : connections.isLasting() ? "accounts.kept" : "accounts.kept.thisRun";
    }

    private void kept(Optional<Account> before, Account account, String key) {
        edit(Optional.of(account));
        state.set(new EditorState.Kept(key));
        onChanged.accept(before, Optional.of(account));
    }

    void askToRemove() {
        state.set(new EditorState.AskedToRemove());
    }

    /// Forgets the account and its token; its calls stay.
    void remove() {
        Optional<Account> gone = edited.get();
        if (gone.isPresent()) {
            state.set(new EditorState.Working("accounts.removing"));
            running =
                    jobs.run(
                            _ -> {
                                connections.forget(gone.get());
                                return true;
                            },
                            _ -> {
                                edit(Optional.empty());
                                onChanged.accept(gone, Optional.empty());
                            },
                            this::fail);
        }
    }

    /// Nothing is under way, and what was said of another form says nothing of this one.
    void rest() {
        running.cancel();
        state.set(new EditorState.Idle());
    }

    /// The account, if nothing is wrong with it.
    private Optional<Account> begin(String key) {
        running.cancel();
        tried.set(true);
        if (!mistakes().isEmpty()) {
            state.set(new EditorState.Idle());
            return Optional.empty();
        }
        state.set(new EditorState.Working(key));
        return draft.get().account();
    }

    private boolean fail(Exception e) {
        boolean isExpected =
                e instanceof ProviderException
                        || e instanceof SecretStoreException
                        || e instanceof IOException
                        || e instanceof LibraryException
                        || e instanceof IllegalArgumentException; // of a token with odd characters
        state.set(isExpected ? new EditorState.Failed(words(e)) : new EditorState.Idle());
        return isExpected;
    }

    /// A sentence begins with a capital, whatever the message of an exception.
    static String words(Exception e) {
        String message = String.valueOf(e.getMessage());
        return message.isEmpty()
                ? message
                : Character.toUpperCase(message.charAt(0)) + message.substring(1);
    }
}
