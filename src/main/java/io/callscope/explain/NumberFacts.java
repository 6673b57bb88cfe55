package io.callscope.explain;

import com.google.i18n.phonenumbers.PhoneNumberUtil;

import io.callscope.model.PhoneNumber;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;

/// The country of a number and whether it can exist, for millions of numbers. An answer depends on
/// the leading digits and the length alone, so it is remembered for those: 1 MB for the whole
/// process, a newer answer replaces an older one in the same slot. Thread-safe: an entry is one
/// long that holds its key and its answer. It is a memory of a pure function, no state.
final class NumberFacts {
    private static final int SLOTS = 1 << 17;
    private static final AtomicLongArray MEMORY = new AtomicLongArray(SLOTS);
    private static final int ANSWER_BITS = 12;
    private static final int POSSIBLE = 1 << 11;
    private static final int LETTERS = 26;
    private static final String[] COUNTRIES = countries();
    private static final BitSet SHARED_CODES = sharedCodes();

    private static final int SHORTEST = 7;
    private static final int SHORTEST_WITHOUT_PLUS = 8;
    private static final int LONGEST = 15;
    // an area code and exchange of +1; where other countries share a code, one digit more
    private static final int LEADING = 7;
    private static final int LEADING_SHARED = 8;

    private NumberFacts() {}

    /// What is known of a number as a record writes it, for [#country] and [#isPossible].
    static int of(String raw) {
        int start = !raw.isEmpty() && raw.charAt(0) == '+' ? 1 : 0;
        int shortest = start == 1 ? SHORTEST : SHORTEST_WITHOUT_PLUS;
        if (isInternational(raw, start, shortest)) {
            return international(raw, start);
        }
        String plain = new PhoneNumber(raw).comparable();
        if (isInternational(plain, 1, SHORTEST) && plain.charAt(0) == '+') {
            return international(plain, 1);
        }
        return canBeNational(plain) ? POSSIBLE : 0;
    }

    static @Nullable String country(int facts) {
        int index = facts & (POSSIBLE - 1);
        return index == 0 ? null : COUNTRIES[index - 1];
    }

    static boolean isPossible(int facts) {
        return (facts & POSSIBLE) != 0;
    }

    private static boolean isInternational(String text, int start, int shortest) {
        int length = text.length() - start;
        if (length < shortest || length > LONGEST || text.charAt(start) == '0') {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /// Short numbers, numbers in national form, withheld and redacted ones are not judged; only
    /// what claims to be international, or is too long for any number, can be wrong.
    private static boolean canBeNational(String plain) {
        boolean digitsOnly = true;
        for (int i = plain.startsWith("+") ? 1 : 0; i < plain.length(); i++) {
            digitsOnly &= plain.charAt(i) >= '0' && plain.charAt(i) <= '9';
        }
        return !digitsOnly || (!plain.startsWith("+") && plain.length() <= LONGEST);
    }

    private static int international(String text, int start) {
        int length = text.length() - start;
        int leading = isShared(text, start) ? LEADING_SHARED : LEADING;
        long key = value(text, start, Math.min(leading, length)) << 4 | length;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 47);
        long entry = MEMORY.get(slot);
        if (entry >>> ANSWER_BITS != key) {
            entry = key << ANSWER_BITS | answer("+" + text.substring(start));
            MEMORY.set(slot, entry);
        }
        return (int) (entry & ((1 << ANSWER_BITS) - 1));
    }

    private static int answer(String e164) {
        var number = new PhoneNumber(e164);
        int country = number.country().map(NumberFacts::index).orElse(0);
        return country | (number.isPossible() ? POSSIBLE : 0);
    }

    private static boolean isShared(String text, int start) {
        return text.charAt(start) != '1'
                && (SHARED_CODES.get((int) value(text, start, 1))
                        || SHARED_CODES.get((int) value(text, start, 2))
                        || SHARED_CODES.get((int) value(text, start, 3)));
    }

    private static long value(String text, int start, int digits) {
        long value = 0;
        for (int i = start; i < start + digits; i++) {
            value = value * 10 + (text.charAt(i) - '0');
        }
        return value;
    }

    private static int index(String country) {
        return (country.charAt(0) - 'A') * LETTERS + country.charAt(1) - 'A' + 1;
    }

    private static String[] countries() {
        String[] all = new String[LETTERS * LETTERS];
        for (String country : Locale.getISOCountries()) {
            all[index(country) - 1] = country;
        }
        for (String country : PhoneNumberUtil.getInstance().getSupportedRegions()) {
            all[index(country) - 1] = country;
        }
        return all;
    }

    private static BitSet sharedCodes() {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        var shared = new BitSet();
        util.getSupportedCallingCodes().stream()
                .filter(code -> util.getRegionCodesForCountryCode(code).size() > 1)
                .forEach(shared::set);
        return shared;
    }
}
