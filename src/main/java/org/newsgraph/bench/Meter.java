package org.newsgraph.bench;

/** Measures one stage at a time, from its making to {@link #stop}. */
final class Meter {
    private final long begin = System.nanoTime();
    private final double cpu = Speed.worked();

    Meter() {
        Memory.forget();
    }

    /** What passed since it was made. */
    StageFigure stop(String name, long count, String unit) {
        return new StageFigure(name, seconds(), Speed.worked() - cpu, count, unit, Memory.heapPeak());
    }

    double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** A quotient; 0 where there is nothing to divide by, since JSON knows no infinity. */
    static double ratio(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }
}
