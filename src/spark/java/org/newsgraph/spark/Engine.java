package org.newsgraph.spark;

import java.io.Serializable;
import java.nio.file.Path;
import org.apache.spark.SparkFiles;
import org.jspecify.annotations.Nullable;
import org.newsgraph.NewsGraph;
import org.newsgraph.ontology.Knowledge;

/**
 * How graphs are built. It travels to the executors, each of which makes its one {@link NewsGraph} of it when the first article
 * comes.
 *
 * @param base what IRIs begin with
 * @param annotations whether graphs tell where in an HTML page sentences stand
 * @param mentions whether graphs tell where entities are mentioned
 * @param register name of a file that Spark hands to the executors, or null
 */
record Engine(
        String base,
        boolean annotations,
        boolean mentions,
        @Nullable String register) implements Serializable {
    private static final String XML_READER = "javax.xml.stream.XMLInputFactory";

    static {
        // Hadoop brings one that does not know how Jena forbids external entities.
        if (System.getProperty(XML_READER) == null) {
            System.setProperty(XML_READER, "com.sun.xml.internal.stream.XMLInputFactoryImpl");
        }
    }

    private static @Nullable Engine made;
    private static @Nullable NewsGraph newsgraph;

    /** The one of this process; it is made anew only for an engine that builds otherwise. */
    NewsGraph newsgraph() {
        return shared(this);
    }

    private static synchronized NewsGraph shared(Engine engine) {
        if (newsgraph == null || !engine.equals(made)) {
            newsgraph = engine.make();
            made = engine;
        }
        return newsgraph;
    }

    private NewsGraph make() {
        Knowledge bundled = Knowledge.bundled();
        Knowledge known = register == null ? bundled : bundled.withRegister(Path.of(SparkFiles.get(register)));
        NewsGraph plain = NewsGraph.standard(known, base);
        NewsGraph told = annotations ? plain.withAnnotations() : plain;
        return mentions ? told : told.withoutMentions();
    }
}
