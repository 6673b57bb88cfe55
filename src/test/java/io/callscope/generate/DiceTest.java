package io.callscope.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class DiceTest {
    @Test
    void rollsTheNumbersOfSplitMix64() {
        Dice dice = new Dice(1234567);
        assertEquals(
                List.of(
                        "6457827717110365317",
                        "3203168211198807973",
                        "9817491932198370423",
                        "4593380528125082431",
                        "16408922859458223821"),
                Stream.generate(dice::next).limit(5).map(Long::toUnsignedString).toList());
    }

    @Test
    void drawsEveryWeightedValueAsOftenAsItsWeightSays() {
        Dice dice = new Dice(1);
        Weighted<Integer> weights = new Weighted<>(List.of(1, 0, 7, 2), weight -> weight);
        long sevens =
                Stream.generate(() -> weights.draw(dice)).limit(10_000).filter(w -> w == 7).count();
        assertTrue(sevens > 6_800 && sevens < 7_200, sevens + " sevens");
        assertEquals(
                0,
                Stream.generate(() -> weights.draw(dice))
                        .limit(10_000)
                        .filter(w -> w == 0)
                        .count());
    }
}
