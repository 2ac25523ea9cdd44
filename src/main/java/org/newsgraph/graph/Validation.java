package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Body;
import org.newsgraph.article.Span;
import org.newsgraph.ontology.Knowledge;

/** Checks the graphs of articles against the SHACL shapes. May be used by many threads. */
public final class Validation {
    private final Shapes shapes;
    private final Conformance conformance;

    /** A check against the shapes that come with the knowledge; parsed once. */
    public Validation(Knowledge knowledge) {
        this.shapes = Shapes.parse(knowledge.files().shapes().getGraph());
        this.conformance = new Conformance(shapes);
    }

    /** The violations in the graphs of articles, of copies and of contradictions, graph by graph; other graphs are not looked at. */
    public List<Violation> validate(DatasetGraph dataset) {
        List<Violation> violations = new ArrayList<>();
        for (Iterator<Node> names = dataset.listGraphNodes(); names.hasNext(); ) {
            Node name = names.next();
            Graph graph = dataset.getGraph(name);
            boolean looked = graph.contains(name, Vocabulary.TYPE, Vocabulary.NEWS_ARTICLE)
                    || graph.contains(Node.ANY, Vocabulary.COPY_OF, Node.ANY)
                    || graph.contains(Node.ANY, Vocabulary.TYPE, Vocabulary.CONTRADICTION);
            if (looked && !conformance.holds(graph)) {
                ShaclValidator.get().validate(shapes, graph).getEntries().stream()
                        .map(entry -> violation(graph, name, entry))
                        .forEach(violations::add);
            }
        }
        violations.sort(Comparator.comparing(Violation::graph).thenComparing(Violation::line));
        return List.copyOf(violations);
    }

    /**
     * Refuses a dataset that breaks a shape.
     *
     * @throws GraphException naming the first violation and how many there are
     */
    public void require(DatasetGraph dataset) {
        List<Violation> violations = validate(dataset);
        if (!violations.isEmpty()) {
            Violation first = violations.getFirst();
            throw new GraphException(first.graph() + ": " + first.line() + " (" + violations.size()
                    + " violations in all; this is a bug of newsgraph, please report it)");
        }
    }

    private static Violation violation(Graph graph, Node article, ReportEntry entry) {
        Node focus = entry.focusNode();
        String path = entry.resultPath() == null ? "" : entry.resultPath().toString();
        return new Violation(
                article.getURI(), focus.toString(), path, entry.message(), sentence(graph, article, focus));
    }

    /** The sentence that is evidence of the focus, or of a fact about it. */
    private static @Nullable String sentence(Graph graph, Node article, Node focus) {
        Stream<Node> facts = graph.stream(Node.ANY, Vocabulary.REIFIES, Node.ANY)
                .filter(t -> isAbout(t.getObject(), focus))
                .map(Triple::getSubject);
        return Stream.concat(Stream.of(focus), facts)
                .flatMap(node -> graph.stream(node, Vocabulary.EVIDENCE, Node.ANY))
                .flatMap(t -> Iris.range(t.getObject()).stream())
                .flatMap(span -> graph.stream(article, Vocabulary.ARTICLE_BODY, Node.ANY)
                        .map(t -> slice(Body.of(t.getObject().getLiteralLexicalForm()), span)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isAbout(Node reified, Node focus) {
        return reified.isTripleTerm()
                && (reified.getTriple().getSubject().equals(focus)
                        || reified.getTriple().getObject().equals(focus));
    }

    private static String slice(Body body, Span span) {
        int end = Math.min(span.end(), body.length());
        return span.begin() < end ? body.slice(new Span(span.begin(), end)) : "";
    }
}
