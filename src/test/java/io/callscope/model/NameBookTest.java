package io.callscope.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

final class NameBookTest {
    private static final NameBook BOOK =
            NameBook.of(
                    List.of(
                            new Name("+91*", "India", "abroad"),
                            new Name("+91 98*", "Mobiles", "abroad"),
                            new Name("+91 98000 01234", "Asha", "staff"),
                            new Name("1415*", "San Francisco", ""),
                            new Name("100*", "Extensions", "")));

    @ParameterizedTest
    @CsvSource({
        "+919800001234, Asha",
        "+919800001235, Mobiles",
        "+911140001234, India",
        "+14155550132, San Francisco",
        "1001, Extensions",
        "+9, ",
        "+442079460123, "
    })
    void aWholeNumberWinsOverABeginningAndTheLongestBeginningWins(String number, String name) {
        assertEquals(Optional.ofNullable(name), BOOK.of(number).map(Name::name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "919800001234",
                "+91-98000-01234",
                "(+91) 98000 01234",
                "tel:+919800001234",
                "sip:919800001234@pbx.example"
            })
    void aNumberIsTheSameHoweverItIsWritten(String number) {
        Name again = new Name(number, "Ravi", "");
        assertEquals("Asha", BOOK.entry(again).orElseThrow().name());
        NameBook changed = BOOK.with(List.of(again));
        assertEquals(BOOK.size(), changed.size());
        assertEquals("Ravi", changed.of("+919800001234").orElseThrow().name());
        assertEquals(BOOK.size() - 1, BOOK.without(List.of(again)).size());
    }

    @Test
    void aBeginningWithItsPlusWinsOverTheSameDigitsAlone() {
        for (List<String> order : List.of(List.of("+10*", "10*"), List.of("10*", "+10*"))) {
            NameBook book =
                    NameBook.of(
                            order.stream().map(number -> new Name(number, number, "")).toList());
            assertEquals("+10*", book.of("+1055501").orElseThrow().name());
            assertEquals("10*", book.of("1055").orElseThrow().name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "+*", "( )", "+"})
    void whatHasNoDigitNamesNothing(String number) {
        assertEquals(false, new Name(number, "x", "").namesSomething());
    }

    /// Whatever the nesting: a number is covered if the name that it has is wanted.
    @Test
    void theCoverOfNamesIsTheirNumbersAndNoOthers() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            List<Name> names = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String star = random.nextInt(3) > 0 ? "*" : "";
                names.add(new Name(digits(random) + star, i % 3 == 0 ? "wanted" : "other", ""));
            }
            NameBook book = NameBook.of(names);
            Predicate<Name> wanted = name -> name.name().equals("wanted");
            for (int i = 0; i < 40; i++) {
                String number = new PhoneNumber(digits(random)).comparable();
                assertEquals(
                        book.of(number).filter(wanted).isPresent(),
                        isCovered(number, book.cover(wanted)),
                        () -> number + " in " + names);
            }
        }
    }

    private static String digits(Random random) {
        StringBuilder digits = new StringBuilder(random.nextBoolean() ? "+" : "");
        for (int length = 1 + random.nextInt(9); length > 0; length--) {
            digits.append(1 + random.nextInt(2));
        }
        return digits.toString();
    }

    private static boolean isCovered(String number, List<NameBook.Step> steps) {
        for (NameBook.Step step : steps) {
            String part =
                    step.length() == 0
                            ? number
                            : number.substring(0, Math.min(step.length(), number.length()));
            if (step.in().contains(part) || step.out().contains(part)) {
                return step.in().contains(part);
            }
        }
        return false;
    }
}
