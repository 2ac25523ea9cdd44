package org.newsgraph.bench;

import java.util.List;

/**
 * Our server beside a bare embedded Fuseki over the same database, asked the same in turns.
 *
 * @param clients that ask at a time
 * @param requests that were asked in turn
 * @param ours requests a second, by round
 * @param bare requests a second, by round
 * @param failed requests that a server did not answer, which do not count
 * @param differing requests of which the answers had not the same number of rows
 * @param leftOut queries that were not asked, because they take too long
 */
public record ServerFigure(
        int clients,
        int requests,
        List<Double> ours,
        List<Double> bare,
        int failed,
        int differing,
        List<String> leftOut) {
    public ServerFigure {
        leftOut = List.copyOf(leftOut);
        ours = List.copyOf(ours);
        bare = List.copyOf(bare);
    }

    public double oursPerSecond() {
        return mean(ours);
    }

    public double barePerSecond() {
        return mean(bare);
    }

    public double ratio() {
        return Meter.ratio(oursPerSecond(), barePerSecond());
    }

    private static double mean(List<Double> rates) {
        return rates.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
