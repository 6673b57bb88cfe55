package io.callscope.explain;

import static java.util.Objects.requireNonNull;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Outcome;
import io.callscope.model.Product;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The published hangup tables. A code means nothing without its product: 3000 is a normal hangup
/// on Zentrunk and "no answer" on Voice and Vobiz. Vobiz uses the table of Plivo Voice, with two
/// codes and the text causes of its CDR in addition.
public final class HangupCatalogue {
    private static final String ZENTRUNK = "zentrunk";
    private static final String VOICE = "voice";
    private static final String VOBIZ = "vobiz";
    private static final Map<String, Texts> TEXTS =
            Map.of(
                    ZENTRUNK, new Texts(ZENTRUNK),
                    VOICE, new Texts(VOICE),
                    VOBIZ, new Texts(VOBIZ));
    private static final Map<Product, HangupCatalogue> CATALOGUES = catalogues();

    private final List<HangupCause> causes;
    private final Map<Long, HangupCause> byCode = new HashMap<>();
    private final Map<String, HangupCause> byName = new HashMap<>();

    private final Set<String> ambiguous = new HashSet<>();

    private HangupCatalogue(List<HangupCause> causes) {
        this.causes = causes;
        for (HangupCause cause : causes) {
            cause.code().ifPresent(code -> byCode.put(code, cause));
            for (String name : cause.names()) {
                String plain = Words.plain(name);
                HangupCause other = byName.putIfAbsent(plain, cause);
                if (other != null && other.bucket() != cause.bucket()) {
                    ambiguous.add(plain);
                }
            }
        }
        byName.keySet().removeAll(ambiguous);
    }

    /// Every row of the product's tables; those of Vobiz alone first, so that its text causes win.
    public static List<HangupCause> all(Product product) {
        return of(product).causes;
    }

    public static Optional<HangupCause> byCode(Product product, long code) {
        return Optional.ofNullable(of(product).byCode.get(code));
    }

    /// The row of this name or text cause, whatever its case, blanks, `-` and `_`. None where
    /// several codes with different outcomes share the name; the first of several with the same
    /// outcome.
    public static Optional<HangupCause> byName(Product product, String name) {
        return Optional.ofNullable(of(product).named(name));
    }

    /// Whether several codes with different outcomes share the name.
    static boolean isAmbiguous(Product product, String name) {
        return of(product).ambiguous.contains(Words.plain(name));
    }

    /// What the record says about its end: the row of its code; without a known code, that of its
    /// cause name, else of its text cause.
    public static Optional<HangupCause> of(Call call) {
        Long code = call.value(CallField.HANGUP_CAUSE_CODE).map(value -> (Long) value).orElse(null);
        return Optional.ofNullable(
                find(
                        call.product(),
                        code,
                        call.text(CallField.HANGUP_CAUSE_NAME).orElse(null),
                        call.text(CallField.HANGUP_CAUSE).orElse(null)));
    }

    static @Nullable HangupCause find(
            Product product, @Nullable Long code, @Nullable String name, @Nullable String text) {
        HangupCatalogue catalogue = of(product);
        HangupCause coded = code == null ? null : catalogue.byCode.get(code);
        if (coded != null && coded.bucket() != Outcome.UNKNOWN) {
            return coded;
        }
        HangupCause named = catalogue.named(name);
        if (named == null || named.bucket() == Outcome.UNKNOWN) {
            HangupCause told = catalogue.named(text);
            boolean tells = told != null && told.bucket() != Outcome.UNKNOWN;
            named = named == null || tells ? told : named;
        }
        boolean tellsMore = named != null && named.bucket() != Outcome.UNKNOWN;
        return coded == null || tellsMore ? named : coded;
    }

    static Texts texts(String table) {
        return requireNonNull(TEXTS.get(table));
    }

    private @Nullable HangupCause named(@Nullable String name) {
        return name == null ? null : byName.get(Words.plain(name));
    }

    private static HangupCatalogue of(Product product) {
        return requireNonNull(CATALOGUES.get(product));
    }

    private static Map<Product, HangupCatalogue> catalogues() {
        Map<Product, HangupCatalogue> all = new EnumMap<>(Product.class);
        all.put(Product.PLIVO_ZENTRUNK, catalogue(Product.PLIVO_ZENTRUNK, ZENTRUNK));
        all.put(Product.PLIVO_VOICE, catalogue(Product.PLIVO_VOICE, VOICE));
        all.put(Product.VOBIZ, catalogue(Product.VOBIZ, VOBIZ, VOICE));
        return all;
    }

    private static HangupCatalogue catalogue(Product product, String... tables) {
        return new HangupCatalogue(
                Stream.of(tables)
                        .flatMap(table -> HangupTable.read(table, product).stream())
                        .toList());
    }
}
