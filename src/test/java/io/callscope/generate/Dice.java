package io.callscope.generate;

import java.util.List;
import java.util.UUID;

/// Random numbers that are the same everywhere: SplitMix64 (Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", 2014) with integer arithmetic, and `StrictMath` where a curve
/// is needed. `java.util.SplittableRandom` starts from the same sequence, but how it makes bounded
/// numbers from it has changed between JDKs.
final class Dice {
    private long state;

    Dice(long seed) {
        state = seed;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// From 0 to `bound - 1`.
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /// From `least` to `most`, both included.
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    /// From 0 to below 1.
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /// A long-tailed number: half of them are below `median`, two thirds lie within a factor of
    /// e^`spread` of it. The bell curve is the sum of twelve even draws.
    double logNormal(double median, double spread) {
        double bell = -6;
        for (int i = 0; i < 12; i++) {
            bell += share();
        }
        return median * StrictMath.exp(spread * bell);
    }

    <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    /// The pattern with a digit for each `#`.
    String digits(String pattern) {
        StringBuilder text = new StringBuilder(pattern);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '#') {
                text.setCharAt(i, (char) ('0' + below(10)));
            }
        }
        return text.toString();
    }

    /// A UUID of version 4.
    String uuid() {
        long high = (next() & ~0xF000L) | 0x4000L;
        long low = (next() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
