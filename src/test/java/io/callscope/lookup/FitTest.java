package io.callscope.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Comparator;
import java.util.List;

final class FitTest {
    @ParameterizedTest
    @CsvSource({
        "copy, Copy as: JSON",
        "COPY, Copy as: JSON",
        "cop, Copy as: JSON",
        "json copy, Copy as: JSON",
        "caj, Copy as: JSON",
        "cojs, Copy as: JSON",
        "ecalls, Export the calls…",
        "port, Export the calls…",
        "exprt, Export the calls…",
        "light dark, Light or dark: Dark",
    })
    void wordsTheirBeginningsPartsAndLettersFit(String typed, String name) {
        assertTrue(Fit.of(typed, name).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "'', Copy as: JSON",
        "'…', Copy as: JSON",
        "copyx, Copy as: JSON",
        "copy csv, Copy as: JSON",
        "jac, Copy as: JSON",
        "oyo, Copy as: JSON",
        "ct, Export the calls…",
        "coaccount, Copy rows for an account",
    })
    void whatIsNotInANameDoesNotFit(String typed, String name) {
        assertTrue(Fit.of(typed, name).isEmpty());
    }

    @Test
    void aWholeWordFitsBestThenABeginningThenSeveralThenAPart() {
        List<String> names =
                List.of("Unfind", "Open the fine index", "Go finding", "Go and find", "Find");
        List<String> best =
                names.stream()
                        .sorted(
                                Comparator.comparingInt(
                                        (String name) -> -Fit.of("find", name).orElse(0)))
                        .toList();
        assertEquals(
                List.of("Find", "Go and find", "Go finding", "Open the fine index", "Unfind"),
                best);
    }
}
