package org.newsgraph.graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Computes what follows from the articles' graphs, in two graphs of its own: inverse, symmetric and more general relations of
 * asserted facts as the ontology in the dataset declares them, with pairs of facts of which one denies the other; and which
 * articles are copies of others. It depends on the articles alone, not on their order.
 */
public final class Derivation {
    private static final Set<Node> DENIALS = Set.of(Vocabulary.term("Denied"), Vocabulary.term("Negated"));
    private static final Node ASSERTED = Vocabulary.term("Asserted");

    private final Node name;
    private final Node ontology;
    private final Node copies;
    private final Node identity;
    private final String base;

    /** A property that follows from another one, with subject and object swapped or not. */
    private record Consequence(Node property, boolean swapped) {}

    public Derivation(String base) {
        this.name = Background.name(base, "derived");
        this.ontology = Background.name(base, "ontology");
        this.copies = Background.name(base, "copies");
        this.identity = Background.name(base, "identity");
        this.base = base;
    }

    /** Those for the ontologies that a dataset holds, whatever its IRIs begin with. */
    public static List<Derivation> of(DatasetGraph dataset) {
        Pattern ontology = Pattern.compile(
                "(.+)" + Pattern.quote(Background.name("", "ontology").getURI()));
        return Iter.asStream(dataset.findNG(Node.ANY, Node.ANY, Vocabulary.LEXICON_DIGEST, Node.ANY))
                .map(Quad::getGraph)
                .map(graph -> ontology.matcher(graph.getURI()))
                .filter(Matcher::matches)
                .map(graph -> new Derivation(graph.group(1)))
                .toList();
    }

    String base() {
        return base;
    }

    /**
     * The names of the derived graphs. Whoever changes articles' graphs removes these first, so that none is ever there that
     * does not follow from the articles.
     */
    public List<String> graphs() {
        return List.of(name.getURI(), copies.getURI(), identity.getURI());
    }

    /** True when a dataset holds the derived graphs. */
    public boolean isIn(DatasetGraph dataset) {
        return Stream.of(name, copies, identity).allMatch(graph -> dataset.contains(graph, graph, Node.ANY, Node.ANY));
    }

    /**
     * A dataset with the derived graphs alone, computed anew; facts that lost their evidence leave nothing behind. Neither is
     * ever empty, so that they replace those of before: one says which ontology it follows, the other what it is.
     */
    public DatasetGraph derive(DatasetGraph dataset) {
        DatasetGraph result = copies(dataset);
        result.add(copies, copies, Vocabulary.LABEL, Literals.words("copies of articles", "en"));
        new Identity(dataset, base).write(result.getGraph(identity));
        Graph derived = result.getGraph(name);
        derived.add(name, Vocabulary.WAS_DERIVED_FROM, ontology);
        Graph terms = dataset.getGraph(ontology);
        for (Node property : properties(terms)) {
            for (Consequence consequence : consequences(terms, property)) {
                follow(dataset, property, consequence, derived);
            }
        }
        DENIALS.forEach(denial -> conflicts(dataset, denial, derived));
        return result;
    }

    /**
     * Puts the graphs of articles in place of those of the same names, removes others, and brings the derived graphs up to
     * date: afterwards they are what {@link #derive} gives of the dataset.
     *
     * @param dataset whose default graph is the union of its named graphs, in a write transaction
     * @param articles datasets of one named graph each
     * @param removed names of graphs
     */
    public void update(DatasetGraph dataset, Collection<DatasetGraph> articles, Collection<String> removed) {
        Stream.of(name, copies, identity).forEach(dataset::removeGraph);
        removed.stream().map(NodeFactory::createURI).forEach(dataset::removeGraph);
        articles.forEach(article -> replace(dataset, article));
        replace(dataset, derive(dataset));
    }

    private static void replace(DatasetGraph dataset, DatasetGraph graphs) {
        graphs.listGraphNodes().forEachRemaining(dataset::removeGraph);
        graphs.find().forEachRemaining(dataset::add);
    }

    /**
     * A dataset with one graph: which article is a copy of which ({@code ng:copyOf}), and which facts the copies repeat
     * ({@code ng:repeats}). It is empty when there are none.
     */
    public DatasetGraph copies(DatasetGraph dataset) {
        DatasetGraph result = DatasetGraphFactory.create();
        Graph graph = result.getGraph(copies);
        SequencedMap<Node, Node> originals = new Copies(dataset).originals();
        originals.forEach((copy, original) -> graph.add(copy, Vocabulary.COPY_OF, original));
        new Repetitions(dataset, originals)
                .repeated()
                .forEach((fact, told) -> graph.add(fact, Vocabulary.REPEATS, told));
        return result;
    }

    private void follow(DatasetGraph dataset, Node property, Consequence consequence, Graph derived) {
        for (Iterator<Quad> stated = dataset.findNG(Node.ANY, Node.ANY, property, Node.ANY); stated.hasNext(); ) {
            Quad quad = stated.next();
            if (isOurs(quad) || (consequence.swapped() && quad.getObject().isLiteral())) {
                continue;
            }
            Triple triple = consequence.swapped()
                    ? Triple.create(quad.getObject(), consequence.property(), quad.getSubject())
                    : Triple.create(quad.getSubject(), consequence.property(), quad.getObject());
            if (!isStated(dataset, triple)) {
                derived.add(triple);
            }
        }
    }

    private boolean isStated(DatasetGraph dataset, Triple triple) {
        return Iter.anyMatch(
                dataset.findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject()),
                quad -> !isOurs(quad));
    }

    private boolean isOurs(Quad quad) {
        return quad.getGraph().equals(name);
    }

    private static Set<Node> properties(Graph terms) {
        Stream<Node> related = Stream.of(OWL.inverseOf, RDFS.subPropertyOf)
                .flatMap(p -> terms.stream(Node.ANY, p.asNode(), Node.ANY))
                .flatMap(t -> Stream.of(t.getSubject(), t.getObject()));
        Stream<Node> symmetric = terms.stream(Node.ANY, RDF.type.asNode(), OWL.SymmetricProperty.asNode())
                .map(Triple::getSubject);
        return Stream.concat(related, symmetric).collect(Collectors.toSet());
    }

    /** All that follows from a property, over any number of steps. */
    private static Collection<Consequence> consequences(Graph terms, Node property) {
        Consequence start = new Consequence(property, false);
        Set<Consequence> seen = new LinkedHashSet<>(List.of(start));
        Deque<Consequence> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            steps(terms, open.pop()).filter(seen::add).forEach(open::add);
        }
        seen.remove(start);
        return seen;
    }

    private static Stream<Consequence> steps(Graph terms, Consequence from) {
        Node property = from.property();
        Stream<Consequence> broader = terms.stream(property, RDFS.subPropertyOf.asNode(), Node.ANY)
                .map(t -> new Consequence(t.getObject(), from.swapped()));
        Stream<Consequence> inverse = Stream.concat(
                        terms.stream(property, OWL.inverseOf.asNode(), Node.ANY).map(Triple::getObject),
                        terms.stream(Node.ANY, OWL.inverseOf.asNode(), property).map(Triple::getSubject))
                .map(other -> new Consequence(other, !from.swapped()));
        Stream<Consequence> symmetric = terms.contains(property, RDF.type.asNode(), OWL.SymmetricProperty.asNode())
                ? Stream.of(new Consequence(property, !from.swapped()))
                : Stream.empty();
        return Stream.concat(broader, Stream.concat(inverse, symmetric));
    }

    private static void conflicts(DatasetGraph dataset, Node denial, Graph derived) {
        for (Iterator<Quad> denied = dataset.findNG(Node.ANY, Node.ANY, Vocabulary.STATUS, denial);
                denied.hasNext(); ) {
            Node fact = denied.next().getSubject();
            Iter.asStream(dataset.findNG(Node.ANY, fact, Vocabulary.REIFIES, Node.ANY))
                    .flatMap(q -> Iter.asStream(dataset.findNG(Node.ANY, Node.ANY, Vocabulary.REIFIES, q.getObject())))
                    .map(Quad::getSubject)
                    .filter(other ->
                            Iter.anyMatch(dataset.findNG(Node.ANY, other, Vocabulary.STATUS, ASSERTED), q -> true))
                    .forEach(other -> {
                        derived.add(fact, Vocabulary.CONFLICTS_WITH, other);
                        derived.add(other, Vocabulary.CONFLICTS_WITH, fact);
                    });
        }
    }
}
