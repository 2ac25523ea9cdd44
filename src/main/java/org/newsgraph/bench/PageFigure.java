package org.newsgraph.bench;

/**
 * How long a kind of page takes, in milliseconds.
 *
 * @param pages different ones that were asked for
 * @param failed answers that were not 200
 */
public record PageFigure(String kind, int pages, int failed, double median, double p99, double longest) {}
