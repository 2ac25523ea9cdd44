package org.newsgraph.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.ontology.Term.Kind;
import org.newsgraph.ontology.Term.Property;

/**
 * A triple that no article says and that follows from what they say.
 *
 * @param rule its name, or empty when it is not known
 * @param from what it follows from, each as subject, relation and object
 */
record Conclusion(List<Ref> triple, String rule, List<List<Ref>> from) {
    Conclusion {
        triple = List.copyOf(triple);
        from = List.copyOf(from);
    }

    /** The derived triples with an entity that no article states. */
    static List<Triple> of(View view, Entity entity) {
        Node derived = NodeFactory.createURI(view.links().base() + "graph/derived");
        return entity.all().stream()
                .flatMap(one -> Stream.of(
                        view.graphs().data().find(derived, one, Node.ANY, Node.ANY),
                        view.graphs().data().find(derived, Node.ANY, Node.ANY, one)))
                .flatMap(Iter::asStream)
                .map(Quad::asTriple)
                .distinct()
                .filter(triple -> isRelation(view, triple) && !isStated(view, triple, derived))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    private static boolean isRelation(View view, Triple triple) {
        Property property = view.knowledge().ontology().properties().get(Names.local(triple.getPredicate()));
        return property != null && property.kind() == Kind.RELATION;
    }

    private static boolean isStated(View view, Triple triple, Node derived) {
        return Iter.asStream(view.graphs()
                        .data()
                        .find(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .anyMatch(quad -> !quad.getGraph().equals(derived));
    }

    /** The triples as pages show them, with what they follow from. */
    static List<Conclusion> read(View view, List<Triple> triples, Grounding grounding) {
        Map<Triple, Grounding.Ground> grounds =
                triples.isEmpty() ? Map.of() : grounding.of(view.graphs().data(), triples);
        return triples.stream()
                .map(triple -> {
                    Grounding.Ground ground = grounds.getOrDefault(triple, new Grounding.Ground("", List.of()));
                    return new Conclusion(
                            refs(view, triple),
                            ground.rule(),
                            ground.from().stream().map(from -> refs(view, from)).toList());
                })
                .toList();
    }

    private static List<Ref> refs(View view, Triple triple) {
        return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .map(view.names()::ref)
                .toList();
    }
}
