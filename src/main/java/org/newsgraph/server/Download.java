package org.newsgraph.server;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A format in which the graph, or a part of it, is had as a file.
 *
 * @param name as {@code format=} calls it
 * @param extension of the file, without dot
 */
public record Download(String name, String extension, String mediaType, Content content) {
    /** The parameters that choose a part. */
    static final Set<String> CHOICE = Set.of("article", "entity", "depth", "relation", "status");

    /** What the file holds. */
    @FunctionalInterface
    public interface Content {
        /**
         * Looks the choice up, before anything is written.
         *
         * @param choice values by parameter: {@code article}, {@code entity}, {@code depth}, {@code relation}, {@code status};
         *     none for all
         * @throws IllegalArgumentException when a value means nothing here; the message is one line with the remedy
         */
        File of(DatasetGraph graphs, Map<String, List<String>> choice);
    }

    /** A file that can be written. */
    @FunctionalInterface
    public interface File {
        /** Writes it; the stream stays open. */
        void write(OutputStream out);
    }
}
