package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.binding.BindingRoot;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.util.Context;

/**
 * Tells whether a graph breaks any shape, not which. SHACL plans a SPARQL constraint's query anew for every focus node; a
 * query that binds {@code $this} itself has a solution for some node just when it has one unbound, so such queries are planned
 * once and asked once a graph. May be used by many threads.
 */
final class Conformance {
    private static final Var THIS = Var.alloc("this");

    private final List<Op> queries = new ArrayList<>();
    /** So that what was planned is not planned again. */
    private final Context context = ARQ.getContext().copy().set(ARQ.optimization, false);
    /** Without the constraints of {@link #queries}. */
    private final Shapes rest;

    Conformance(Shapes shapes) {
        Graph others = GraphFactory.createDefaultGraph();
        shapes.getGraph().find().forEachRemaining(others::add);
        shapes.iteratorAll().forEachRemaining(shape -> {
            List<Query> asked = queries(shape);
            if (shape.isNodeShape() && asked.stream().allMatch(Conformance::bindsThis)) {
                asked.forEach(query -> queries.add(Algebra.optimize(Algebra.compile(query))));
                others.remove(shape.getShapeNode(), SHACL.sparql, Node.ANY);
            }
        });
        this.rest = Shapes.parse(others);
    }

    private static List<Query> queries(Shape shape) {
        return shape.getConstraints().stream()
                .filter(SparqlConstraint.class::isInstance)
                .map(constraint -> ((SparqlConstraint) constraint).getQuery())
                .toList();
    }

    /** True for a query of one group whose first triples have {@code $this} as a subject and that uses no other such variable. */
    private static boolean bindsThis(Query query) {
        String text = query.serialize();
        boolean plain = query.isSelectType()
                && !query.hasGroupBy()
                && !query.hasHaving()
                && !query.hasAggregators()
                && !query.hasLimit()
                && !query.hasOffset()
                && !query.hasValues()
                && !query.hasDatasetDescription();
        return plain
                && Stream.of("PATH", "currentShape", "shapesGraph").noneMatch(text::contains)
                && query.getQueryPattern() instanceof ElementGroup group
                && beginsWithThis(group.getElements())
                && group.getElements().stream().allMatch(Conformance::isFlat);
    }

    private static boolean beginsWithThis(List<Element> elements) {
        return !elements.isEmpty()
                && elements.getFirst() instanceof ElementPathBlock block
                && block.getPattern().getList().stream()
                        .anyMatch(t -> t.getSubject().equals(THIS));
    }

    private static boolean isFlat(Element element) {
        return element instanceof ElementPathBlock
                || element instanceof ElementFilter
                || element instanceof ElementBind;
    }

    /** True when a graph breaks no shape. */
    boolean holds(Graph graph) {
        return queries.stream().noneMatch(query -> hasSolution(query, graph))
                && ShaclValidator.get().validate(rest, graph).getEntries().isEmpty();
    }

    private boolean hasSolution(Op query, Graph graph) {
        DatasetGraph dataset = DatasetGraphFactory.wrap(graph);
        Plan plan = QueryEngineMain.getFactory().create(query, dataset, BindingRoot.create(), context);
        try {
            return plan.iterator().hasNext();
        } finally {
            plan.close();
        }
    }
}
