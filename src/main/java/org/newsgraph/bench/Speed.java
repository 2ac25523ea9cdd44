package org.newsgraph.bench;

import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;
import org.newsgraph.Reading;
import org.newsgraph.text.Sentence;

/**
 * How fast articles became graphs.
 *
 * @param passes over all articles
 * @param articles in one pass
 * @param tokens in one pass
 * @param facts in one pass
 * @param seconds by stage, of all passes, on the clock
 * @param cpuSeconds that the whole process worked meanwhile, compiler and garbage collector included: the measure that does
 *     not depend on what else runs on the machine
 */
public record Speed(int passes, long articles, long tokens, long facts, Map<Stage, Double> seconds, double cpuSeconds) {
    public Speed {
        if (passes < 1 || articles < 1) {
            throw new BenchException("no article to measure; give inputs with articles");
        }
        seconds = Map.copyOf(seconds);
    }

    /** What is measured apart. */
    public enum Stage {
        /** Bytes to articles. */
        READ,
        TEXT,
        ENTITIES,
        FACTS,
        /** Facts to RDF, checked against the shapes. */
        GRAPH
    }

    /** Of all stages and passes. */
    public double totalSeconds() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    public double articlesPerSecond() {
        return passes * articles / totalSeconds();
    }

    public double tokensPerSecond() {
        return passes * tokens / totalSeconds();
    }

    public double articlesPerCpuSecond() {
        return passes * articles / cpuSeconds;
    }

    /** Milliseconds that an article spends in a stage. */
    public double millis(Stage stage) {
        return seconds.getOrDefault(stage, 0.0) * 1000 / (passes * articles);
    }

    /** CPU seconds that this process has worked so far; those on the clock where the platform does not tell. */
    public static double worked() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : System.nanoTime() / 1e9;
    }

    /** Adds up while passes run. */
    static final class Clock {
        private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
        private final double cpuBefore = worked();
        private int passes;
        private long articles;
        private long tokens;
        private long facts;

        void add(Stage stage, long more) {
            nanos.merge(stage, more, Long::sum);
        }

        void count(Reading reading) {
            articles++;
            facts += reading.facts().size();
            for (Sentence sentence : reading.text().sentences()) {
                tokens += sentence.tokens().size();
            }
        }

        /** Ends a pass, in which everything but the stages within took this long. */
        void pass(long reading) {
            add(Stage.READ, reading);
            passes++;
        }

        long nanos() {
            return nanos.values().stream().mapToLong(Long::longValue).sum();
        }

        /** CPU seconds of the process since this clock was made. */
        double spent() {
            return worked() - cpuBefore;
        }

        Speed speed() {
            Map<Stage, Double> seconds = new EnumMap<>(Stage.class);
            nanos.forEach((stage, time) -> seconds.put(stage, time / 1e9));
            return new Speed(passes, articles / passes, tokens / passes, facts / passes, seconds, spent());
        }
    }
}
