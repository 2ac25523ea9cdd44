package org.newsgraph.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.ontology.Knowledge;

/**
 * Graphs of articles told in Turtle, in a dataset with the bundled ontology, and what is derived from them. Whom the register
 * knows is left out unless asked for: its thousands are compared by name at each derivation, and no article here names them.
 */
final class Desk {
    private static final DatasetGraph BACKGROUND = new GraphWriter(Knowledge.bundled()).background();
    private static final Node REGISTER = Background.name(GraphWriter.BASE, "register");
    private static final Derivation DERIVATION = new Derivation(GraphWriter.BASE);
    private static final String PREFIXES = "PREFIX ng: <https://w3id.org/newsgraph/ontology#> "
            + "PREFIX id: <https://w3id.org/newsgraph/id/> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
            + "PREFIX schema: <https://schema.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
            + "PREFIX owl: <http://www.w3.org/2002/07/owl#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ";
    private static final String FOLDER = "https://blatt.example/";

    private final DatasetGraph data = DatasetGraphFactory.create();

    Desk() {
        Iter.asStream(BACKGROUND.find())
                .filter(quad -> !quad.getGraph().equals(REGISTER))
                .forEach(data::add);
    }

    Desk withRegister() {
        BACKGROUND.find(REGISTER, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(data::add);
        return this;
    }

    DatasetGraph data() {
        return data;
    }

    /**
     * The graph of an article of a day with facts such as {@code "Asserted id:a ng:partnersWith id:b ; ng:year 2024"}, named
     * {@code #0}, {@code #1} and so on.
     */
    static DatasetGraph article(String name, String published, String... facts) {
        StringBuilder turtle = new StringBuilder("<> schema:datePublished \"" + published + "\"^^xsd:date . ");
        for (int i = 0; i < facts.length; i++) {
            String[] status = facts[i].split(" ", 2);
            String[] claim = status[1].split(" ;", 2);
            turtle.append("<#")
                    .append(i)
                    .append("> rdf:reifies <<( ")
                    .append(claim[0])
                    .append(" )>> ; ng:status ng:");
            turtle.append(status[0]).append(" ; ng:evidence <#char=").append(i).append(",9>");
            turtle.append(claim.length > 1 ? " ;" + claim[1] : "").append(" . ");
            turtle.append(status[0].equals("Asserted") ? claim[0] + " . " : "");
        }
        return graph(FOLDER + name, turtle.toString());
    }

    /** The graph of an article that mentions organisations, each called as its IRI ends. */
    static DatasetGraph mentions(String... entities) {
        return graph(
                FOLDER + "mentions",
                Stream.of(entities)
                        .map(entity -> "<> schema:mentions id:" + entity + " . id:" + entity
                                + " a ng:Organization ; skos:prefLabel '" + entity + "' . ")
                        .collect(Collectors.joining()));
    }

    /** What somebody decided about entities, such as {@code "id:b owl:sameAs id:a ."}. */
    static DatasetGraph decisions(String turtle) {
        return graph(GraphWriter.BASE + "graph/decisions", "<> a ng:Dataset . " + turtle);
    }

    /** A graph told in Turtle. */
    static DatasetGraph graph(String name, String turtle) {
        DatasetGraph graph = DatasetGraphFactory.create();
        String text = PREFIXES + "GRAPH <" + name + "> { " + turtle + " }";
        RDFParser.fromString(text, Lang.TRIG).base(name).parse(graph);
        return graph;
    }

    /** Adds or replaces graphs, without what follows. */
    Desk with(DatasetGraph... graphs) {
        for (DatasetGraph graph : graphs) {
            graph.listGraphNodes().forEachRemaining(data::removeGraph);
            graph.find().forEachRemaining(data::add);
        }
        return this;
    }

    /** The derived triples of a property, as {@code subject object} by their last parts. */
    Set<String> derived(String property) {
        return Iter.asStream(DERIVATION.derive(data).find(Node.ANY, Node.ANY, Vocabulary.term(property), Node.ANY))
                .map(quad -> last(quad.getSubject()) + " " + last(quad.getObject()))
                .collect(Collectors.toSet());
    }

    /** The contradictions, each as its subject and property, and its sides by their kinds, as {@code article#fact}. */
    List<String> contradictions() {
        DatasetGraph derived = DERIVATION.derive(data);
        return Iter.asStream(derived.find(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.term("Contradiction")))
                .map(Quad::getSubject)
                .map(node -> told(derived, node))
                .sorted()
                .toList();
    }

    private static String told(DatasetGraph derived, Node node) {
        Map<String, String> parts = Iter.asStream(derived.find(Node.ANY, node, Node.ANY, Node.ANY))
                .map(Quad::asTriple)
                .filter(t -> !t.getObject().equals(Vocabulary.term("Contradiction")))
                .collect(Collectors.groupingBy(
                        t -> last(t.getPredicate()),
                        Collectors.mapping(
                                (Triple t) -> last(t.getObject()),
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        ends -> ends.stream().sorted().collect(Collectors.joining(","))))));
        String sides = parts.containsKey("denyingSide")
                ? parts.get("affirmingSide") + " against " + parts.get("denyingSide")
                : parts.get("side");
        return parts.get("type") + ": " + parts.get("about") + " " + parts.get("onProperty") + ": " + sides;
    }

    /** What is derived, in full. */
    Set<Quad> derived() {
        return Iter.toSet(DERIVATION.derive(data).find());
    }

    /** What of the dataset is derived, as it was brought up to date. */
    Set<Quad> kept() {
        return DERIVATION.graphs().stream()
                .flatMap(graph -> Iter.asStream(data.find(NodeFactory.createURI(graph), Node.ANY, Node.ANY, Node.ANY)))
                .collect(Collectors.toSet());
    }

    private static String last(Node node) {
        return node.isURI() ? node.getURI().replaceFirst(".*(/|ontology#|-ns#)", "") : node.getLiteralLexicalForm();
    }
}
