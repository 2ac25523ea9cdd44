package org.newsgraph.spark;

import java.io.Serializable;
import java.util.Comparator;
import org.apache.spark.Partitioner;

/**
 * Which article something is about, and where in the input it stood: what is built last stands first, as {@code newsgraph
 * build} lets an article replace what came before it.
 *
 * @param name IRI of the article; of a source without one, what messages call it
 * @param file place of the file among all, in the order of the inputs
 * @param part place within the file
 */
record Key(String name, int file, long part) implements Serializable {
    /** By name, and of one name the latest first. */
    static final class Order implements Comparator<Key>, Serializable {
        private static final long serialVersionUID = 1L;
        private static final Comparator<Key> LATEST =
                Comparator.comparingInt(Key::file).thenComparingLong(Key::part).reversed();

        @Override
        public int compare(Key left, Key right) {
            int names = left.name.compareTo(right.name);
            return names == 0 ? LATEST.compare(left, right) : names;
        }
    }

    /** Brings all that is about one article to one place. */
    static final class ByName extends Partitioner {
        private static final long serialVersionUID = 1L;
        private final int partitions;

        ByName(int partitions) {
            this.partitions = partitions;
        }

        @Override
        public int numPartitions() {
            return partitions;
        }

        @Override
        public int getPartition(Object key) {
            return Math.floorMod(((Key) key).name.hashCode(), partitions);
        }
    }
}
