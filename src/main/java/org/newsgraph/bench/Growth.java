package org.newsgraph.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * How the cost of a stage grows with the number of articles.
 *
 * @param articles by size
 * @param cpuSeconds by size
 */
public record Growth(String stage, List<Long> articles, List<Double> cpuSeconds) {
    private static final List<String> STAGES = List.of("extract", "load", "derive", "copies");

    public Growth {
        articles = List.copyOf(articles);
        cpuSeconds = List.copyOf(cpuSeconds);
        if (articles.size() != cpuSeconds.size()) {
            throw new IllegalArgumentException("as many costs as sizes are wanted");
        }
    }

    /** Of the stages whose cost must not run away. */
    static List<Growth> of(List<SizeFigure> sizes) {
        List<Growth> all = new ArrayList<>();
        for (String stage : STAGES) {
            all.add(new Growth(
                    stage,
                    sizes.stream().map(SizeFigure::articles).toList(),
                    sizes.stream().map(size -> size.stage(stage).cpuSeconds()).toList()));
        }
        return all;
    }

    /** CPU milliseconds an article at a size. */
    public double millisPerArticle(int size) {
        return Meter.ratio(1000 * cpuSeconds.get(size), articles.get(size));
    }

    /** CPU nanoseconds for each of n log2 n at a size. */
    public double nanosPerStep(int size) {
        double n = articles.get(size);
        return Meter.ratio(1e9 * cpuSeconds.get(size), n * Math.log(n) / Math.log(2));
    }

    /** The power of the number of articles that fits the cost best, by least squares of logarithms; 0 for one size. */
    public double exponent() {
        double[] x = articles.stream().mapToDouble(Math::log).toArray();
        double[] y = cpuSeconds.stream()
                .mapToDouble(c -> Math.log(Math.max(c, 1e-6)))
                .toArray();
        return slope(x, y);
    }

    /** The exponent that n log n itself would have over these sizes. */
    public double exponentOfNLogN() {
        double[] x = articles.stream().mapToDouble(Math::log).toArray();
        double[] y = articles.stream()
                .mapToDouble(n -> Math.log(n * Math.max(Math.log(n), 1e-6)))
                .toArray();
        return slope(x, y);
    }

    private static double slope(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double above = 0;
        double below = 0;
        for (int i = 0; i < x.length; i++) {
            above += (x[i] - meanX) * (y[i] - meanY);
            below += (x[i] - meanX) * (x[i] - meanX);
        }
        return Meter.ratio(above, below);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
