package org.newsgraph.export;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.newsgraph.store.Reification;

/**
 * The triples of graphs in the order of their subjects, predicates (the type first) and objects, with what is said about a
 * fact where a reader looks for it. Each is an array of three fields, or of three that tell where it belongs and three of its
 * own; the fields are N-Triples, a predicate has {@link #TYPE} or {@link #OTHER} before it.
 */
final class SubjectLines implements AutoCloseable {
    static final char TYPE = '0';
    static final char OTHER = '1';
    /** Stands where a predicate does when the facts about a subject follow. */
    static final String FACTS = "2";

    private static final String TAB = "\t";

    /** How facts are said. */
    enum Form {
        /** As annotations behind their triple when it is stated; else as subjects with a triple term. */
        ANNOTATIONS,
        /** As {@code rdf:Statement}, which are subjects. */
        STATEMENTS,
        /** As {@code rdf:Statement} below the subject of their triple, which need not be told again. */
        NESTED
    }

    private final Form form;
    private final SortedLines lines;

    SubjectLines(Form form, SortedLines lines) {
        this.form = form;
        this.lines = lines;
    }

    /** Adds the triples of a graph. */
    SubjectLines add(Graph graph) {
        return add(graph, subject -> Optional.empty());
    }

    /**
     * Adds the triples of one graph of many, which may tell of facts of another.
     *
     * @param elsewhere the other graph in which a subject reifies something
     */
    SubjectLines add(Graph graph, Function<Node, Optional<Graph>> elsewhere) {
        Place place = new Place("", false);
        Node last = Node.ANY;
        for (Iterator<Triple> triples = graph.find(); triples.hasNext(); ) {
            Triple triple = triples.next();
            if (!triple.getSubject().equals(last)) {
                last = triple.getSubject();
                place = place(graph, last, elsewhere);
            }
            add(place, triple);
        }
        return this;
    }

    private void add(Place place, Triple triple) {
        if (place.isBelow() && form == Form.ANNOTATIONS && triple.getPredicate().equals(Terms.REIFIES)) {
            lines.add(place.fields());
            return;
        }
        for (Triple said : form == Form.ANNOTATIONS ? List.of(triple) : Reification.of(triple)) {
            if (!place.isBelow() || !said.getPredicate().equals(RDF.Nodes.subject)) {
                lines.add(place.fields() + TAB + predicate(said.getPredicate()) + TAB + Terms.key(said.getObject()));
            }
        }
    }

    static String predicate(Node predicate) {
        return (predicate.equals(Terms.TYPE) ? TYPE : OTHER) + Terms.key(predicate);
    }

    /** Where the triples of a subject belong: to itself, or below what it is a fact of. */
    private record Place(String fields, boolean isBelow) {}

    private Place place(Graph graph, Node subject, Function<Node, Optional<Graph>> elsewhere) {
        boolean here = form == Form.STATEMENTS || graph.contains(subject, Terms.REIFIES, Node.ANY);
        Graph home = here ? graph : elsewhere.apply(subject).orElse(graph);
        Triple fact = form == Form.STATEMENTS ? null : told(home, subject);
        if (fact == null) {
            return new Place(Terms.key(subject), false);
        }
        String above = Terms.key(fact.getSubject()) + TAB;
        return new Place(
                form == Form.NESTED
                        ? above + FACTS + TAB + TAB + Terms.key(subject)
                        : above
                                + predicate(fact.getPredicate())
                                + TAB
                                + Terms.key(fact.getObject())
                                + TAB
                                + Terms.key(subject),
                true);
    }

    /** The one triple that a subject reifies, where it can be told with it: not one about a reifier, so that none gets lost. */
    private @Nullable Triple told(Graph graph, Node subject) {
        List<Triple> reified = Iter.toList(Iter.limit(graph.find(subject, Terms.REIFIES, Node.ANY), 2));
        if (reified.size() != 1 || !reified.getFirst().getObject().isTripleTerm()) {
            return null;
        }
        Triple triple = reified.getFirst().getObject().getTriple();
        boolean stated = form == Form.NESTED || graph.contains(triple);
        return stated && !graph.contains(triple.getSubject(), Terms.REIFIES, Node.ANY) ? triple : null;
    }

    /** The fields of the lines in order, after the last graph was added. */
    Iterator<String[]> fields() {
        return Iter.map(lines.iterator(), line -> line.split(TAB, -1));
    }

    @Override
    public void close() {
        lines.close();
    }
}
