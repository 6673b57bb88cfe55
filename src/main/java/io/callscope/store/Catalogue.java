package io.callscope.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callscope.explain.HangupCatalogue;
import io.callscope.model.CallField;
import io.callscope.model.Product;
import io.callscope.model.Shape;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// The state of the tables and rules by which calls are made of records. Calls that another state
/// made are made anew when their library is opened.
final class Catalogue {
    /// Of what is no table: raised with each change of how values are read or outcomes derived.
    private static final int RULES = 2;

    static final String VERSION = RULES + "-" + tables();

    private Catalogue() {}

    /// A hash of the field catalogue and of the hangup tables, the same on every machine.
    private static String tables() {
        StringBuilder all = new StringBuilder();
        for (CallField field : CallField.values()) {
            if (!field.isAdded()) {
                all.append(field.key()).append(' ').append(field.type()).append('\n');
            }
        }
        for (Shape shape : Shape.values()) {
            Map<String, CallField> names = new TreeMap<>(CallField.names(shape));
            names.values().removeIf(CallField::isAdded);
            all.append(shape).append(names).append('\n');
        }
        for (Product product : Product.values()) {
            all.append(product).append(HangupCatalogue.all(product)).append('\n');
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
