package org.newsgraph.store;

import java.io.InputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;

/** Reads the N-Quads that the log holds. They were written from terms, so that nothing about them has to be checked again. */
final class NQuads {
    private NQuads() {}

    static void parse(InputStream in, StreamRDF sink) {
        RDFParser.source(in)
                .lang(Lang.NQUADS)
                .checking(false)
                .labelToNode(LabelToNode.createUseLabelEncoded())
                .errorHandler(ErrorHandlerFactory.errorHandlerExceptions())
                .parse(sink);
    }
}
