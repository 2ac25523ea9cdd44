package org.newsgraph.server;

/**
 * How the graph is changed over HTTP, by users who may write.
 *
 * @param largest body that is read, in bytes
 */
public record Writing(Ingest ingest, int largest) {
    /** Twenty megabytes, as for what is fetched. */
    public static final int LARGEST = 20 << 20;

    public Writing {
        if (largest < 1) {
            throw new IllegalArgumentException("the largest body must have at least 1 byte, not " + largest);
        }
    }
}
