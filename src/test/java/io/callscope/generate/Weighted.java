package io.callscope.generate;

import java.util.List;
import java.util.function.ToIntFunction;

/// A list from which each value is drawn as often as its weight says.
final class Weighted<T> {
    private final List<T> values;
    private final int[] upTo;

    Weighted(List<T> values, ToIntFunction<T> weight) {
        this.values = List.copyOf(values);
        upTo = new int[values.size()];
        int sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum = Math.addExact(sum, weight.applyAsInt(this.values.get(i)));
            upTo[i] = sum;
        }
    }

    int total() {
        return upTo[upTo.length - 1];
    }

    T draw(Dice dice) {
        int wanted = dice.below(total());
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] > wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return values.get(low);
    }
}
