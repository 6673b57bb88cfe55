package io.callscope.provider;

import io.callscope.model.Product;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The accounts, without their tokens, in a JSON file of the user's settings.
public final class AccountBook {
    private static final JsonMapper JSON = new JsonMapper();

    private final Optional<Path> file;
    private List<Account> ofThisRun = List.of();

    private AccountBook(Optional<Path> file) {
        this.file = file;
    }

    /// A book in this file, which need not exist yet.
    public AccountBook(Path file) {
        this(Optional.of(file));
    }

    /// A book that is empty at first and forgotten with the run.
    public static AccountBook ofThisRun() {
        return new AccountBook(Optional.empty());
    }

    /// A line of the file.
    private record Entry(
            String name,
            Product product,
            String id,
            String subaccount,
            String zone,
            String currency,
            String base,
            boolean mayAct) {

        static Entry of(Account account) {
            return new Entry(
                    account.name(),
                    account.product(),
                    account.id(),
                    account.subaccount(),
                    account.zone().getId(),
                    account.currency(),
                    account.base().uri().toString(),
                    account.mayAct());
        }

        Account account() {
            return new Account(
                    name,
                    product,
                    id,
                    subaccount,
                    ZoneId.of(zone),
                    currency,
                    new BaseAddress(URI.create(base)),
                    mayAct);
        }
    }

    /// All accounts, in the user's order.
    ///
    /// @throws IOException if the file can't be read or is none of ours
    public synchronized List<Account> accounts() throws IOException {
        if (file.isEmpty()) {
            return ofThisRun;
        }
        return Files.exists(file.get()) ? read(file.get()) : List.of();
    }

    private static List<Account> read(Path file) throws IOException {
        try {
            Entry[] entries = JSON.readValue(Files.readString(file), Entry[].class);
            List<Account> accounts = new ArrayList<>();
            for (Entry entry : entries) {
                accounts.add(entry.account());
            }
            return accounts;
        } catch (JacksonException
                | IllegalArgumentException
                | DateTimeException
                | NullPointerException e) {
            throw new IOException("the accounts in " + file + " can't be read; correct them", e);
        }
    }

    /// The account of this name, in any case.
    public Optional<Account> find(String name) throws IOException {
        return accounts().stream()
                .filter(account -> account.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /// Writes all accounts; the old file stays until the new one is complete.
    public synchronized void save(List<Account> accounts) throws IOException {
        if (file.isEmpty()) {
            ofThisRun = List.copyOf(accounts);
        } else {
            write(accounts, file.get());
        }
    }

    private static void write(List<Account> accounts, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path partial = file.resolveSibling(file.getFileName() + ".tmp");
        List<Entry> entries = accounts.stream().map(Entry::of).toList();
        Files.writeString(
                partial, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(entries));
        Files.move(
                partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
