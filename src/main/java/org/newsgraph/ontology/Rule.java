package org.newsgraph.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** What follows from what is stated, as a SPARQL CONSTRUCT query of {@code ontology/rules} says it. */
public sealed interface Rule {
    /** The file's name without its ending, such as {@code inverse}. */
    String name();

    /**
     * A rule as its file says it.
     *
     * @param text of which the {@code BASE} is replaced by {@code base}, the one of the dataset
     * @throws OntologyException when it is no SPARQL, or no rule of either kind
     */
    static Rule parse(String name, String text, String base) {
        return RuleReader.read(name, text, base);
    }

    /**
     * A rule that concludes one triple from others.
     *
     * @param schema what the ontology must say
     * @param body the triples that must hold
     */
    record TripleRule(String name, Triple head, List<Triple> schema, List<Triple> body, ExprList filters)
            implements Rule {
        public TripleRule {
            schema = List.copyOf(schema);
            body = List.copyOf(body);
        }
    }

    /**
     * A rule that concludes nodes, each {@code ng:about} a subject and {@code ng:onProperty} a property, from all facts about
     * that subject with that property.
     *
     * @param properties those that the rule is about; empty for any
     */
    record NodeRule(String name, Query query, Set<Node> properties) implements Rule {
        static final Var SUBJECT = Var.alloc("subject");
        static final Var PROPERTY = Var.alloc("property");

        public NodeRule {
            properties = Set.copyOf(properties);
        }

        static NodeRule of(String name, Query query, List<Binding> rows) {
            boolean any = rows.stream().anyMatch(row -> !row.contains(PROPERTY));
            return new NodeRule(
                    name,
                    query,
                    any ? Set.of() : rows.stream().map(row -> row.get(PROPERTY)).collect(Collectors.toSet()));
        }

        /** The rule's query for some pairs of {@code ?subject} and {@code ?property} alone. */
        public Query on(List<Binding> keys) {
            return QueryTransformOps.transform(query, new ElementTransformCopyBase() {
                @Override
                public Element transform(ElementData data) {
                    return isKeys(data) ? keys(data.getVars(), keys) : data;
                }
            });
        }

        /** True for the block of values that the pairs take the place of. */
        static boolean isKeys(ElementData data) {
            return data.getVars().size() == 2 && data.getVars().containsAll(List.of(SUBJECT, PROPERTY));
        }

        private static ElementData keys(List<Var> vars, List<Binding> keys) {
            return new ElementData(new ArrayList<>(vars), new ArrayList<>(keys));
        }
    }
}
