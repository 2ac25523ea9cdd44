package org.newsgraph.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.newsgraph.ontology.Ontology;

/** What the graph says about an entity and what the entity says: facts with evidence and the names of what they name. */
final class EntityGraph {
    /** Told of each entity by many graphs, or of use within a store alone. */
    private static final Set<Node> LEFT_OUT = Set.of(Terms.MENTION, Terms.IN_GROUP);

    private static final List<Node> NAMING =
            List.of(Terms.TYPE, Terms.PREF_LABEL, Terms.LABEL, Terms.VALUE, Terms.HEADLINE, Terms.PUBLISHED);

    private static final Map<String, String> PREFIXES = Map.of(
            "rdf", RDF.getURI(),
            "rdfs", RDFS.getURI(),
            "skos", SKOS.getURI(),
            "owl", OWL.getURI(),
            "xsd", XSD.getURI(),
            "schema", Terms.SCHEMA);

    private final Graphs graphs;
    private final Graph graph = GraphFactory.createDefaultGraph();

    private EntityGraph(Graphs graphs) {
        this.graphs = graphs;
        graph.getPrefixMapping()
                .setNsPrefixes(PREFIXES)
                .setNsPrefixes(new TreeMap<>(graphs.data().prefixes().getMapping()));
    }

    static Graph of(Graphs graphs, Entity entity) {
        EntityGraph description = new EntityGraph(graphs);
        entity.all().forEach(description::addEntity);
        new ToldFacts(graphs, entity, Coverage.of(graphs, entity)).all().forEach(description::addFact);
        description.addNames();
        return description.graph;
    }

    private void addEntity(Node entity) {
        addAll(entity);
        graphs.subjects(Terms.SAME_ENTITY_AS, entity).forEach(other -> graph.add(other, Terms.SAME_ENTITY_AS, entity));
    }

    private void addFact(Told told) {
        addAll(told.fact());
        Triple triple = told.triple();
        if (graphs.has(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
            graph.add(triple);
        }
        Node object = triple.getObject();
        if (object.isURI() && !graphs.has(object, Terms.PREF_LABEL, Node.ANY)) { // a statement or an amount of money
            addAll(object);
        }
    }

    private void addAll(Node subject) {
        graphs.about(subject)
                .map(Quad::asTriple)
                .filter(triple -> !LEFT_OUT.contains(triple.getPredicate()))
                .forEach(graph::add);
    }

    /** What kinds of things are named and how they are called; articles by their headlines. */
    private void addNames() {
        List<Node> named = Iter.asStream(graph.find())
                .flatMap(EntityGraph::terms)
                .filter(node -> node.isURI() && !node.getURI().startsWith(Ontology.NAMESPACE))
                .flatMap(node -> Stream.of(node, Links.articleOf(node)))
                .distinct()
                .toList();
        named.forEach(node -> NAMING.forEach(
                property -> graphs.objects(node, property).forEach(object -> graph.add(node, property, object))));
    }

    private static Stream<Node> terms(Triple triple) {
        Node object = triple.getObject();
        return Stream.concat(
                Stream.of(triple.getSubject()), object.isTripleTerm() ? terms(object.getTriple()) : Stream.of(object));
    }
}
