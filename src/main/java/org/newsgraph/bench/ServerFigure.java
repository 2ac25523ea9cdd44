package org.newsgraph.bench;

import java.util.List;

/**
 * Our server beside a bare embedded Fuseki over the same database, asked the same in turns.
 *
 * @param clients that ask at a time
 * @param requests that were asked in turn
 * @param ours requests a second, by round
 * @param bare requests a second, by round
 * @param differing requests of which the answers had not the same number of rows
 */
public record ServerFigure(int clients, int requests, List<Double> ours, List<Double> bare, int differing) {
    public ServerFigure {
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
