package org.newsgraph.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * What is measured at which size.
 *
 * @param sizes how many articles are generated, smallest first; empty when inputs are given
 * @param inputs articles to measure instead of generated ones
 * @param work a directory for corpora and stores, which are removed again
 * @param patience seconds that a catalogued query is measured at most
 * @param rounds of requests to each server
 * @param roundSeconds of each round
 * @param gold at most so many generated articles are compared with what they say
 */
public record ScaleOptions(
        List<Integer> sizes,
        List<Path> inputs,
        long seed,
        Path work,
        double patience,
        int rounds,
        double roundSeconds,
        int gold) {
    public ScaleOptions {
        sizes = sizes.stream().sorted().distinct().toList();
        inputs = List.copyOf(inputs);
        if (sizes.isEmpty() == inputs.isEmpty()) {
            throw new BenchException("either sizes or inputs are measured; give one of them");
        }
        if (!sizes.isEmpty() && sizes.getFirst() < 1) {
            throw new BenchException("size " + sizes.getFirst() + ": a corpus has 1 article or more");
        }
        if (!(patience > 0 && roundSeconds > 0) || rounds < 1 || gold < 0) {
            throw new BenchException("patience, rounds and their seconds must be more than 0, gold not less");
        }
    }
}
