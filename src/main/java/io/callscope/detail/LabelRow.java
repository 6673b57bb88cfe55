package io.callscope.detail;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Puts labels side by side, each as near as it can be to where it belongs, so that none covers
/// another.
final class LabelRow {
    private static final double GAP = 8;

    private LabelRow() {}

    /// A label's wish.
    ///
    /// @param left where it would start
    /// @param importance when there is no room for all, the least important one leaves
    record Wish(double left, double width, int importance) {}

    /// Where each label starts; NaN for one that has no room.
    ///
    /// @param wishes from left to right
    static double[] place(List<Wish> wishes, double room) {
        double[] places = new double[wishes.size()];
        Arrays.fill(places, Double.NaN);
        var shown = new TreeSet<Integer>();
        for (int i = 0; i < wishes.size(); i++) {
            shown.add(i);
        }
        while (!shown.isEmpty() && needed(wishes, shown) > room) {
            shown.remove(
                    Collections.min(shown, Comparator.comparingInt(i -> wishes.get(i).importance)));
        }
        double end = -GAP;
        for (int i : shown) {
            places[i] = Math.max(wishes.get(i).left, end + GAP);
            end = places[i] + wishes.get(i).width;
        }
        double limit = room;
        for (int i : shown.descendingSet()) {
            places[i] = Math.min(places[i], limit - wishes.get(i).width);
            limit = places[i] - GAP;
        }
        return places;
    }

    private static double needed(List<Wish> wishes, Set<Integer> shown) {
        double widths = shown.stream().mapToDouble(i -> wishes.get(i).width).sum();
        return widths + GAP * (shown.size() - 1);
    }
}
