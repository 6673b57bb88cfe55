package io.callscope.query.clue;

import io.callscope.query.clue.Clue.Phone.Extent;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads telephone numbers in any spelling, and their last digits.
final class NumberReader implements Reader {
    private static final Pattern MASKED =
            Pattern.compile("(?:\\+?\\d{1,8})?(?:[xX*•]{2,12}|…|\\.{3})[- ]?(\\d{3,8})(?!\\w)");
    private static final Pattern TAIL = Pattern.compile("(\\d{3,8})(?!\\w)");
    private static final Pattern ENDING =
            Pattern.compile(
                    "(?:ending|ends|end)(?: in| with)?$|last (?:\\d|four|five|six|seven)(?: digits?)?(?: are| is| were)?$");
    private static final int LEAST = 7;
    private static final int MOST = 15;

    /// Digits in one group, without a label, are a number if it has an area code at least.
    private static final int LEAST_ALONE = 10;

    private final Reader times;

    NumberReader(Reader times) {
        this.times = times;
    }

    @Override
    public Optional<Found> read(Text text, int place) {
        Matcher masked = text.matcher(MASKED, place);
        if (masked.lookingAt()) {
            return tail(place, masked);
        }
        boolean isPlus = text.at(place) == '+';
        int from = isPlus ? place + 1 : place;
        if (!text.isDigit(from) && text.at(from) != '(') {
            return Optional.empty();
        }
        Matcher tail = text.matcher(TAIL, place);
        if (tail.lookingAt() && ENDING.matcher(text.before(place)).find()) {
            return tail(place, tail);
        }
        Digits digits = Digits.at(text, from, times);
        if (digits.groups().isEmpty()) {
            return Optional.empty();
        }
        return number(text, place, isPlus, digits)
                .map(number -> new Clue.Phone(place, digits.end(), number, Extent.WHOLE))
                .map(Found::clue)
                .orElseGet(() -> Found.nothingUntil(digits.end()));
    }

    private static Optional<Found> tail(int place, Matcher matcher) {
        return Found.clue(new Clue.Phone(place, matcher.end(), matcher.group(1), Extent.END));
    }

    private static Optional<String> number(Text text, int place, boolean isPlus, Digits digits) {
        if (goesOn(text, digits)) {
            return Optional.empty();
        }
        String all = digits.all();
        boolean isExit = all.startsWith("00") && all.length() > LEAST + 2 && all.charAt(2) != '0';
        if (isPlus || isExit) {
            String plain = isPlus ? digits.international() : digits.international().substring(2);
            boolean isNumber =
                    plain.length() >= LEAST && plain.length() <= MOST && !plain.startsWith("0");
            return isNumber ? Optional.of("+" + plain) : Optional.empty();
        }
        return isNumber(text, place, digits)
                ? Optional.of(all.replaceFirst("^0+", "")).filter(it -> it.length() >= LEAST)
                : Optional.empty();
    }

    private static boolean isNumber(Text text, int place, Digits digits) {
        int count = digits.count();
        Label label = Label.of(text, place);
        boolean isOut =
                count < LEAST
                        || count > MOST
                        || label == Label.OTHER
                        || text.at(place - 1) == '#'
                        || digits.isSomethingElse();
        if (isOut || label == Label.PHONE) {
            return !isOut;
        }
        return digits.groups().size() == 1 ? count >= LEAST_ALONE : digits.isGroupedLikeANumber();
    }

    /// Whether the digits are a part of something longer: a word, an address, a share, thousands.
    private static boolean goesOn(Text text, Digits digits) {
        char next = text.at(digits.end());
        boolean isThousands =
                next == ','
                        && text.isDigit(digits.end() + 1)
                        && digits.groups().getLast().length() <= 3;
        boolean isExtension =
                text.chars().regionMatches(true, digits.end(), "x", 0, 1)
                        && text.isDigit(digits.end() + 1);
        return (text.isWord(digits.end()) && !isExtension)
                || next == '@'
                || next == '%'
                || isThousands;
    }
}
