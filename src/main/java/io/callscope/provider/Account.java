package io.callscope.provider;

import io.callscope.model.Product;

import java.time.ZoneId;
import java.util.regex.Pattern;

/// An account with a provider, without its token.
///
/// @param name how the user calls it; no two accounts have the same
/// @param id the provider's: Auth ID
/// @param subaccount whose calls are meant, where the API has such a filter (Plivo Voice); empty
///   for all. A Vobiz sub-account has an id and a token of its own, and is an account here
/// @param zone of times without an offset
/// @param currency of amounts whose record names none, ISO 4217
/// @param base where the API is
/// @param mayAct whether live calls may be hung up and transferred
public record Account(
        String name,
        Product product,
        String id,
        String subaccount,
        ZoneId zone,
        String currency,
        BaseAddress base,
        boolean mayAct) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+");

    /// Checks name and id.
    ///
    /// @throws IllegalArgumentException if one of them can't be of an account
    public Account {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the account has no name");
        }
        if (!ID.matcher(id).matches() || !(subaccount + "a").matches(ID.pattern())) {
            throw new IllegalArgumentException(
                    "an account's id has letters, digits, - and _ only; copy it from the provider's console");
        }
    }

    /// A whole account at the provider's own address, with the product's zone and currency.
    public static Account of(String name, Product product, String id) {
        return new Account(
                name,
                product,
                id,
                "",
                product.zone(),
                product.currency(),
                BaseAddress.of(product),
                false);
    }

    /// The same text for the same calls, whatever the user calls the account.
    public String identity() {
        return "%s/%s/%s@%s".formatted(product, id, subaccount, base.uri().getRawAuthority());
    }

    /// The same, reached elsewhere.
    public Account at(BaseAddress other) {
        return new Account(name, product, id, subaccount, zone, currency, other, mayAct);
    }

    /// The same, limited to the calls of this sub-account.
    public Account limitedTo(String sub) {
        return new Account(name, product, id, sub, zone, currency, base, mayAct);
    }

    /// The same, with or without the permission to act on live calls.
    public Account acting(boolean may) {
        return new Account(name, product, id, subaccount, zone, currency, base, may);
    }
}
