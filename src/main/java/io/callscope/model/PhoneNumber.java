package io.callscope.model;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A telephone number or SIP address as a record writes it, and what it means.
///
/// @param raw as it came, never changed
public record PhoneNumber(String raw) {
    /// What a number looks like, in its [#comparable] form, after the provider has removed it or a
    /// part of it, as Plivo does after 90 days: a run of mask characters among its digits or in
    /// their place, or a word. A regular expression that the database understands, too.
    public static final String REDACTED =
            "^\\+?[0-9]+[x*#•]{2,}[0-9]*$|^\\+?[x*•]{3,}[0-9]{0,4}$|^[<\\[]?(redacted|removed)[>\\]]?$";

    private static final Pattern IS_REDACTED = Pattern.compile(REDACTED);
    private static final Pattern SCHEME =
            Pattern.compile("^(sips?|tel):", Pattern.CASE_INSENSITIVE);
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s().\\-/\\u00A0\\u2004]");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern BARE = Pattern.compile("[1-9]\\d{7,14}");

    /// The form that compares equal for every way to write the same number: `+` and digits for an
    /// E.164 number, also when it came as bare digits of 8 to 15 places, as `tel:` or as the user
    /// part of a SIP address; else the user part in lower case without punctuation.
    public String comparable() {
        if (isPlain(raw)) {
            return raw;
        }
        String user = SCHEME.matcher(address(raw.strip())).replaceFirst("");
        int end = user.length();
        for (int i = 0; i < user.length(); i++) {
            if (user.charAt(i) == '@' || user.charAt(i) == ';') {
                end = i;
                break;
            }
        }
        String plain =
                PUNCTUATION.matcher(user.substring(0, end)).replaceAll("").toLowerCase(Locale.ROOT);
        return BARE.matcher(plain).matches() ? "+" + plain : plain;
    }

    /// What stands between the angle brackets of `"Anonymous" <sip:anonymous@anonymous.invalid>`.
    private static String address(String text) {
        int open = text.lastIndexOf('<');
        return open >= 0 && text.endsWith(">") ? text.substring(open + 1, text.length() - 1) : text;
    }

    /// Whether it is `+` and digits, as nearly all are: nothing to change then.
    private static boolean isPlain(String text) {
        if (text.length() < 2 || text.charAt(0) != '+') {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /// Whether the provider has removed the number or a part of it.
    public boolean isRedacted() {
        return IS_REDACTED.matcher(comparable()).find();
    }

    /// The country the number belongs to (two letters of ISO 3166-1), where its prefix tells; none
    /// for short numbers, SIP users, and numbers of no country.
    public Optional<String> country() {
        return parsed().map(PhoneNumberUtil.getInstance()::getRegionCodeForNumber)
                .filter(region -> !region.equals("001") && !region.equals("ZZ"));
    }

    /// Whether the number can exist: an E.164 number of a length its country has. A SIP user is no
    /// number and is not judged.
    public boolean isPossible() {
        String plain = comparable();
        if (plain.chars().anyMatch(Character::isLetter)) {
            return true;
        }
        return parsed().map(PhoneNumberUtil.getInstance()::isPossibleNumber).orElse(false);
    }

    /// The number in groups that people read, `+1 415 555 0132`, or the raw text where it is no
    /// E.164 number.
    ///
    /// @param gap stands between the groups: U+2004 in a table, U+00A0 in running text
    public String grouped(char gap) {
        return parsed().map(
                        n ->
                                PhoneNumberUtil.getInstance()
                                        .format(n, PhoneNumberFormat.INTERNATIONAL))
                .map(text -> text.replace('-', gap).replace(' ', gap))
                .orElse(raw);
    }

    private Optional<Phonenumber.PhoneNumber> parsed() {
        String plain = comparable();
        if (!E164.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PhoneNumberUtil.getInstance().parse(plain, null));
        } catch (NumberParseException e) {
            return Optional.empty(); // an unassigned country code: not a number that can be grouped
        }
    }
}
