package org.newsgraph.bench;

/**
 * What a stage of a run took.
 *
 * @param seconds on the clock
 * @param cpuSeconds of all threads of the process, compiler and garbage collector included
 * @param count how many units went through
 * @param unit {@code article} or {@code quad}
 * @param heapPeak bytes, garbage included
 */
public record StageFigure(String name, double seconds, double cpuSeconds, long count, String unit, long heapPeak) {
    /** The same for so many units. */
    StageFigure counting(long units) {
        return new StageFigure(name, seconds, cpuSeconds, units, unit, heapPeak);
    }

    public double perSecond() {
        return Meter.ratio((double) count, seconds);
    }

    public double perCpuSecond() {
        return Meter.ratio((double) count, cpuSeconds);
    }
}
