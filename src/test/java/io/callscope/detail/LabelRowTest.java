package io.callscope.detail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.callscope.detail.LabelRow.Wish;

import org.junit.jupiter.api.Test;

import java.util.List;

class LabelRowTest {
    @Test
    void labelsWithRoomStandWhereTheyBelong() {
        assertArrayEquals(new double[] {0, 100}, place(300, wish(0, 50, 1), wish(100, 50, 1)));
    }

    @Test
    void aLabelThatWouldCoverTheOneBeforeMovesAside() {
        assertArrayEquals(new double[] {0, 58}, place(300, wish(0, 50, 1), wish(20, 50, 1)));
    }

    @Test
    void labelsAtTheRightEdgeMoveBackTogether() {
        assertArrayEquals(
                new double[] {184, 242, 300},
                place(350, wish(290, 50, 1), wish(295, 50, 1), wish(300, 50, 1)));
    }

    @Test
    void withoutRoomTheLeastImportantLeaves() {
        assertArrayEquals(
                new double[] {0, Double.NaN, 60},
                place(110, wish(0, 50, 2), wish(20, 50, 1), wish(90, 50, 3)));
    }

    @Test
    void aLabelWiderThanTheRoomIsLeftOut() {
        assertArrayEquals(new double[] {Double.NaN}, place(40, wish(0, 50, 1)));
    }

    private static Wish wish(double left, double width, int importance) {
        return new Wish(left, width, importance);
    }

    private static double[] place(double room, Wish... wishes) {
        return LabelRow.place(List.of(wishes), room);
    }
}
