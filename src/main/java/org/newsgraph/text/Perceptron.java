package org.newsgraph.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A linear classifier over hashed features with one byte a weight. */
final class Perceptron {
    private final int mask;
    private final int classes;
    private final byte[] weights;

    Perceptron(int rows, int classes, byte[] weights) {
        if (Integer.bitCount(rows) != 1 || weights.length != rows * classes) {
            throw new IllegalArgumentException("weights do not fit " + rows + " rows of " + classes + " classes");
        }
        this.mask = rows - 1;
        this.classes = classes;
        this.weights = weights;
    }

    static Perceptron read(InputStream gzipped) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(gzipped, 1 << 16))) {
            int rows = in.readInt();
            int classes = in.readInt();
            byte[] weights = new byte[rows * classes];
            in.readFully(weights);
            return new Perceptron(rows, classes, weights);
        }
    }

    void write(OutputStream target) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(target))) {
            out.writeInt(mask + 1);
            out.writeInt(classes);
            out.write(weights);
        }
    }

    int classes() {
        return classes;
    }

    /** Sums the weights of the first {@code count} features into {@code scores} for these classes; others stay 0. */
    void score(int[] features, int count, int[] wanted, int[] scores) {
        Arrays.fill(scores, 0);
        for (int i = 0; i < count; i++) {
            int row = row(features[i], mask) * classes;
            for (int k : wanted) {
                scores[k] += weights[row + k];
            }
        }
    }

    /** The row of a feature: its bits mixed (Murmur3's finaliser). */
    static int row(int feature, int mask) {
        int h = feature;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        h ^= h >>> 16;
        return h & mask;
    }
}
