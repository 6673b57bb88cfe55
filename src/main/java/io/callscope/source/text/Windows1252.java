package io.callscope.source.text;

/// Tells text in Windows-1252 from UTF-8 with damage: it has no character of several bytes in
/// UTF-8, and what is no ASCII stands where letters and signs stand.
final class Windows1252 {
    /// `€ … ‘ ’ “ ” • – —`, no-break space, pound: they stand anywhere.
    private static final String SIGNS =
            "\u0080\u0085\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u00A0\u00A3";

    /// No characters here, and no whole ones in UTF-8: damage, which tells neither.
    private static final String UNUSED = "\u0081\u008D\u008F\u0090\u009D";

    private Windows1252() {}

    /// @param from where to begin; what is before it is only looked at as a neighbour
    static boolean isLikely(byte[] bytes, int from) {
        boolean likely = false;
        for (int i = from; i < bytes.length; i++) {
            int b = bytes[i] & 0xff;
            if (b < 0x80 || UNUSED.indexOf(b) >= 0) {
                continue;
            }
            int more = continuations(b);
            if (isSequence(bytes, i, more) || (more > 0 && i + more >= bytes.length)) {
                return likely && i + more >= bytes.length;
            }
            if (isLetter(b) ? !isInWord(bytes, i) : SIGNS.indexOf(b) < 0 && b < 0xA1) {
                return false;
            }
            if (b == 0x80 && isAlphanumeric(bytes, i - 1) && isAlphanumeric(bytes, i + 1)) {
                return false; // an amount's sign does not stand within a word
            }
            likely |= isLetter(b) || SIGNS.indexOf(b) >= 0;
            if (b == 0xC2 || b == 0xC3 || b >= 0xFE) {
                return false; // the halves of UTF-8 that damage leaves most often
            }
        }
        return likely;
    }

    private static int continuations(int b) {
        if (b >= 0xC2 && b < 0xE0) {
            return 1;
        }
        if (b >= 0xE0 && b < 0xF0) {
            return 2;
        }
        return b >= 0xF0 && b < 0xF5 ? 3 : 0;
    }

    private static boolean isSequence(byte[] bytes, int at, int more) {
        for (int i = 1; i <= more; i++) {
            if (at + i >= bytes.length || (bytes[at + i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return more > 0;
    }

    private static boolean isLetter(int b) {
        return b >= 0xC0 && b != 0xD7 && b != 0xF7;
    }

    /// Beside another letter, and not beside a digit: no part of an id or a number.
    private static boolean isInWord(byte[] bytes, int at) {
        int before = at == 0 ? ' ' : bytes[at - 1] & 0xff;
        int after = at + 1 == bytes.length ? ' ' : bytes[at + 1] & 0xff;
        boolean digit = Character.isDigit(before) || Character.isDigit(after);
        return !digit && (isAnyLetter(before) || isAnyLetter(after));
    }

    private static boolean isAlphanumeric(byte[] bytes, int at) {
        return at >= 0 && at < bytes.length && Character.isLetterOrDigit(bytes[at]);
    }

    private static boolean isAnyLetter(int b) {
        return b < 0x80 ? Character.isLetter(b) : isLetter(b);
    }
}
