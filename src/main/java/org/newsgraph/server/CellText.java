package org.newsgraph.server;

import java.util.Iterator;
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
    private CellText() {}

    /** The rows, with triple terms as strings in N-Triples syntax where the format has no form for them. */
    static RowSet forTable(Answer.Rows rows, RowFormat format) {
        Iterator<Binding> cells = format == RowFormat.CSV || format == RowFormat.TSV
                ? Iter.map(rows.rows(), CellText::withoutTripleTerms)
                : rows.rows();
        return RowSet.create(QueryIterPlainWrapper.create(cells), rows.columns());
    }

    private static Binding withoutTripleTerms(Binding row) {
        BindingBuilder cells = BindingFactory.builder();
        row.forEach((Var column, Node node) -> cells.add(
                column, node.isTripleTerm() ? NodeFactory.createLiteralString(NodeFmtLib.strNT(node)) : node));
        return cells.build();
    }
}
