package org.newsgraph.bench;

/**
 * How long a catalogued query takes, warm.
 *
 * @param name of the query
 * @param bound whether its parameters were drawn from the data, or left out
 * @param runs that were measured
 * @param median milliseconds
 * @param p99 milliseconds that 99 of 100 runs do not exceed
 * @param longest milliseconds
 * @param rows of all runs, on average
 * @param timeouts runs that were given up after half a minute, as the server does; they count as long as that
 */
public record QueryFigure(
        String name, boolean bound, int runs, double median, double p99, double longest, double rows, int timeouts) {}
