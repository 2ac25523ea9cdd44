package org.newsgraph.server;

import java.io.OutputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;

/** Rows as a graph in the W3C's result-set vocabulary, row by row with their numbers; Jena's own writer loses the order. */
final class ResultSetGraph {
    private static final String RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#";
    private static final Node RESULT_SET = rs("ResultSet");
    private static final Node RESULT_VARIABLE = rs("resultVariable");
    private static final Node SIZE = rs("size");
    private static final Node SOLUTION = rs("solution");
    private static final Node INDEX = rs("index");
    private static final Node BINDING = rs("binding");
    private static final Node VARIABLE = rs("variable");
    private static final Node VALUE = rs("value");

    private final StreamRDF sink;
    private final Node results = NodeFactory.createBlankNode();

    private ResultSetGraph(StreamRDF sink) {
        this.sink = sink;
    }

    static void write(Answer.Rows rows, OutputStream out) {
        StreamRDF sink = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
        sink.start();
        sink.prefix("rs", RS);
        sink.prefix("xsd", "http://www.w3.org/2001/XMLSchema#");
        new ResultSetGraph(sink).write(rows);
        sink.finish();
    }

    private void write(Answer.Rows rows) {
        triple(results, RDF.Nodes.type, RESULT_SET);
        rows.columns().forEach(column -> triple(results, RESULT_VARIABLE, name(column)));
        int index = 0;
        while (rows.rows().hasNext()) {
            index++;
            write(rows.rows().next(), index);
        }
        triple(results, SIZE, number(index));
    }

    private void write(Binding row, int index) {
        Node solution = NodeFactory.createBlankNode();
        triple(results, SOLUTION, solution);
        triple(solution, INDEX, number(index));
        row.forEach((Var variable, Node value) -> {
            Node binding = NodeFactory.createBlankNode();
            triple(solution, BINDING, binding);
            triple(binding, VARIABLE, name(variable));
            triple(binding, VALUE, value);
        });
    }

    private void triple(Node subject, Node property, Node object) {
        sink.triple(Triple.create(subject, property, object));
    }

    private static Node name(Var variable) {
        return NodeFactory.createLiteralString(variable.getVarName());
    }

    private static Node number(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
    }

    private static Node rs(String name) {
        return NodeFactory.createURI(RS + name);
    }
}
