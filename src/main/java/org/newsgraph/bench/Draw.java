package org.newsgraph.bench;

import java.util.List;

/**
 * Random numbers that are the same on any machine and Java: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom
 * number generators", 2014), started from a seed and what it is drawn for, so that draws for one thing do not depend on those
 * for another.
 */
final class Draw {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final int NORMAL_SUM = 12;

    private long state;

    Draw(long seed, String purpose, long number) {
        this.state = mix(mix(seed + purpose.hashCode() * GAMMA) + number * GAMMA);
    }

    private static long mix(long value) {
        long z = value + GAMMA;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        state += GAMMA;
        return mix(state);
    }

    /** From 0, inclusive, to 1, exclusive. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** True with this probability. */
    boolean chance(double probability) {
        return unit() < probability;
    }

    /** From 0, inclusive, to a bound, exclusive. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Between two numbers, inclusive; their logarithm is uniform, as that of amounts in news nearly is (Benford). */
    int amount(int least, int most) {
        double ratio = (most + 1.0) / least;
        return Math.min(most, (int) (least * StrictMath.pow(ratio, unit())));
    }

    /** A normally distributed number, by the sum of twelve uniform ones. */
    double normal(double mean, double deviation) {
        double sum = -NORMAL_SUM / 2.0;
        for (int i = 0; i < NORMAL_SUM; i++) {
            sum += unit();
        }
        return mean + deviation * sum;
    }

    /**
     * A rank from 0, exclusive of the size, by the law of Zipf and Mandelbrot: rank r comes up in proportion to (r + shift)
     * to the power of minus the exponent.
     *
     * @param exponent not 1
     */
    int rank(int size, double exponent, double shift) {
        double power = 1 - exponent;
        double low = StrictMath.pow(shift, power);
        double high = StrictMath.pow(size + shift, power);
        double at = StrictMath.pow(low + unit() * (high - low), 1 / power) - shift;
        return Math.max(0, Math.min(size - 1, (int) at));
    }
}
