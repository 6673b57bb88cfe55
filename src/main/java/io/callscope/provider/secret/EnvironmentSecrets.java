package io.callscope.provider.secret;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Ids and tokens of scripts: `CALLSCOPE_<ACCOUNT>_ID` and `CALLSCOPE_<ACCOUNT>_TOKEN`, where
/// `<ACCOUNT>` is the account's name in capitals, with `_` for all but letters and digits.
public final class EnvironmentSecrets {
    private final Map<String, String> variables;

    public EnvironmentSecrets(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    public Optional<String> id(String account) {
        return variable(account, "ID");
    }

    public Optional<Secret> token(String account) {
        return variable(account, "TOKEN").map(Secret::new);
    }

    /// The name of an account's variable, for a message that tells which one to set.
    public static String variableName(String account, String kind) {
        return "CALLSCOPE_%s_%s"
                .formatted(
                        account.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"),
                        kind);
    }

    private Optional<String> variable(String account, String kind) {
        return Optional.ofNullable(variables.get(variableName(account, kind)))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
