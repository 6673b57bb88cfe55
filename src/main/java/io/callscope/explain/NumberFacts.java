package io.callscope.explain;

import com.google.i18n.phonenumbers.PhoneNumberUtil;

import io.callscope.model.PhoneNumber;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;

/// The country of a number and whether it can exist, for millions of numbers. The country is that
/// of the prefix, also where the exchange behind the area code is not in use; whether a number can
/// exist depends on its length. So an answer is found once for each prefix and length, and
/// remembered: 1 MB for the whole process, a newer answer replaces an older one in the same slot.
/// Thread-safe: an entry is one long that holds its key and its answer. It is a memory of a pure
/// function, no state.
final class NumberFacts {
    private static final int SLOTS = 1 << 17;
    private static final AtomicLongArray MEMORY = new AtomicLongArray(SLOTS);
    private static final int ANSWER_BITS = 12;
    private static final int POSSIBLE = 1 << 11;
    private static final int LETTERS = 26;
    private static final String[] COUNTRIES = countries();
    private static final BitSet COUNTRY_CODES = countryCodes();

    private static final int SHORTEST = 7;
    private static final int SHORTEST_WITHOUT_PLUS = 8;
    private static final int LONGEST = 15;
    // what tells the country: the area code in +1, five digits elsewhere (Jersey, Vatican). A few
    // island numbers of Australia need more and count as Australian.
    private static final int LEADING_NORTH_AMERICA = 4;
    private static final int LEADING = 5;
    // what the prefix is filled up with to make a number: some pattern of each country takes one.
    private static final char[] FILLERS = {'2', '0'};

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
        int leading = Math.min(leading(text, start), length);
        long key = value(text, start, leading) << 4 | length;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 47);
        long entry = MEMORY.get(slot);
        if (entry >>> ANSWER_BITS != key) {
            entry = key << ANSWER_BITS | answer(text.substring(start, start + leading), length);
            MEMORY.set(slot, entry);
        }
        return (int) (entry & ((1 << ANSWER_BITS) - 1));
    }

    private static int answer(String prefix, int length) {
        int country = 0;
        for (int i = 0; i < FILLERS.length && country == 0; i++) {
            country =
                    filled(prefix, length, FILLERS[i]).country().map(NumberFacts::index).orElse(0);
        }
        return country | (filled(prefix, length, FILLERS[0]).isPossible() ? POSSIBLE : 0);
    }

    private static PhoneNumber filled(String prefix, int length, char filler) {
        return new PhoneNumber(
                "+" + prefix + String.valueOf(filler).repeat(length - prefix.length()));
    }

    private static int leading(String text, int start) {
        if (text.charAt(start) == '1') {
            return LEADING_NORTH_AMERICA;
        }
        int digits = 1;
        while (digits < 3 && !COUNTRY_CODES.get((int) value(text, start, digits))) {
            digits++;
        }
        return digits + LEADING;
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

    private static BitSet countryCodes() {
        var codes = new BitSet();
        PhoneNumberUtil.getInstance().getSupportedCallingCodes().forEach(codes::set);
        return codes;
    }
}
