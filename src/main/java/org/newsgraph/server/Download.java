package org.newsgraph.server;

import java.io.OutputStream;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A format in which the graph is had as a file.
 *
 * @param name as {@code format=} calls it
 * @param extension of the file, without dot
 */
public record Download(String name, String extension, String mediaType, Content content) {
    /** Writes named graphs; the stream stays open. */
    @FunctionalInterface
    public interface Content {
        void write(DatasetGraph graphs, OutputStream out);
    }
}
