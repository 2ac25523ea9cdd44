package org.newsgraph.server;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.RowSet;

/** RDF terms as the cells of tables. */
final class CellText {
    private static final Map<String, String> PREFIXES = new TreeMap<>(Map.of(
            "https://w3id.org/newsgraph/ontology#", "ng:",
            "https://w3id.org/newsgraph/id/", "id:",
            "https://schema.org/", "schema:",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:",
            "http://www.w3.org/2000/01/rdf-schema#", "rdfs:",
            "http://www.w3.org/2004/02/skos/core#", "skos:",
            "http://www.w3.org/2002/07/owl#", "owl:",
            "http://www.w3.org/ns/prov#", "prov:"));

    private CellText() {}

    /** A term as people read it: an IRI with its usual prefix, a literal's characters. */
    static String brief(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        if (!node.isURI()) {
            return NodeFmtLib.strNT(node);
        }
        return PREFIXES.entrySet().stream()
                .filter(prefix -> node.getURI().startsWith(prefix.getKey()))
                .findFirst()
                .map(prefix -> prefix.getValue()
                        + node.getURI().substring(prefix.getKey().length()))
                .orElse(node.getURI());
    }

    /** The rows, with triple terms as strings in N-Triples syntax where the format has no form for them. */
    static RowSet forTable(Answer.Rows rows, RowFormat format) {
        List<Binding> cells = format == RowFormat.CSV || format == RowFormat.TSV
                ? rows.rows().stream().map(CellText::withoutTripleTerms).toList()
                : rows.rows();
        return RowSet.create(QueryIterPlainWrapper.create(Iter.iter(cells)), rows.columns());
    }

    private static Binding withoutTripleTerms(Binding row) {
        BindingBuilder cells = BindingFactory.builder();
        row.forEach((Var column, Node node) -> cells.add(
                column, node.isTripleTerm() ? NodeFactory.createLiteralString(NodeFmtLib.strNT(node)) : node));
        return cells.build();
    }
}
