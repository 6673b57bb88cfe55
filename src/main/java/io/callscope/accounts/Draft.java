package io.callscope.accounts;

import io.callscope.model.Product;
import io.callscope.provider.Account;
import io.callscope.provider.BaseAddress;
import io.callscope.provider.ProviderException;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What stands in the form of an account, right or wrong; never its token.
///
/// @param base as the user writes it
record Draft(
        String name,
        Product product,
        String id,
        String subaccount,
        ZoneId zone,
        String currency,
        String base,
        boolean mayAct) {
    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toSet());

    /// What can be wrong on its own.
    enum Part {
        NAME,
        ID,
        SUBACCOUNT,
        CURRENCY,
        BASE
    }

    /// An account that is to be entered.
    static Draft of(Product product) {
        return new Draft(
                "",
                product,
                "",
                "",
                product.zone(),
                product.currency(),
                BaseAddress.of(product).uri().toString(),
                false);
    }

    static Draft of(Account account) {
        return new Draft(
                account.name(),
                account.product(),
                account.id(),
                account.subaccount(),
                account.zone(),
                account.currency(),
                account.base().uri().toString(),
                account.mayAct());
    }

    /// Another product: its own zone, currency and address, where the user has not named others.
    Draft with(Product other) {
        Draft usual = of(product);
        Draft then = of(other);
        return new Draft(
                name,
                other,
                id,
                hasSubaccounts(other) ? subaccount : "",
                zone.equals(usual.zone) ? then.zone : zone,
                currency.equals(usual.currency) ? then.currency : currency,
                base.equals(usual.base) ? then.base : base,
                mayAct && hasLiveCalls(other));
    }

    Draft with(ZoneId other) {
        return new Draft(name, product, id, subaccount, other, currency, base, mayAct);
    }

    /// Where the API limits a list to the calls of a sub-account.
    static boolean hasSubaccounts(Product product) {
        return product == Product.PLIVO_VOICE;
    }

    static boolean hasLiveCalls(Product product) {
        return product != Product.PLIVO_ZENTRUNK;
    }

    /// What is wrong, each with the key of the text that says so, or the reason itself.
    ///
    /// @param others names of the other accounts
    Map<Part, String> mistakes(Collection<String> others) {
        Map<Part, String> mistakes = new EnumMap<>(Part.class);
        if (name.isBlank()) {
            mistakes.put(Part.NAME, "accounts.wrong.noName");
        } else if (others.stream().anyMatch(name.strip()::equalsIgnoreCase)) {
            mistakes.put(Part.NAME, "accounts.wrong.sameName");
        }
        if (id.isBlank()) {
            mistakes.put(Part.ID, "accounts.wrong.noId");
        } else if (!isId(id)) {
            mistakes.put(Part.ID, "accounts.wrong.id");
        }
        if (!subaccount.isBlank() && !isId(subaccount)) {
            mistakes.put(Part.SUBACCOUNT, "accounts.wrong.id");
        }
        if (!CURRENCIES.contains(code())) {
            mistakes.put(Part.CURRENCY, "accounts.wrong.currency");
        }
        try {
            BaseAddress.parse(base);
        } catch (ProviderException e) {
            mistakes.put(Part.BASE, String.valueOf(e.getMessage()));
        }
        return mistakes;
    }

    /// The account, if nothing is wrong.
    Optional<Account> account() {
        if (!mistakes(List.of()).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Account(
                            name.strip(),
                            product,
                            id.strip(),
                            subaccount.strip(),
                            zone,
                            code(),
                            BaseAddress.parse(base),
                            mayAct));
        } catch (ProviderException e) {
            return Optional.empty(); // it was a mistake
        }
    }

    private String code() {
        return currency.strip().toUpperCase(Locale.ROOT);
    }

    private static boolean isId(String text) {
        return text.strip().matches("[A-Za-z0-9_-]+");
    }
}
