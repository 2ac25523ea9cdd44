package org.newsgraph.export;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The named graphs that a format writes, read one at a time; used in the dataset's read transaction. */
final class Content {
    private final DatasetGraph dataset;
    private final Excerpt excerpt;
    /** Characters that a sorter may keep in memory. */
    private final long run;

    private Content(DatasetGraph dataset, Selection selection, long run) {
        this.dataset = dataset;
        this.excerpt = new Excerpt(dataset, selection);
        this.run = run;
    }

    /** All of a dataset. */
    static Content of(DatasetGraph dataset) {
        return of(dataset, Selection.ALL);
    }

    /** What is selected of a dataset. */
    static Content of(DatasetGraph dataset, Selection selection) {
        return new Content(dataset, selection, SortedLines.RUN);
    }

    /** The same with another limit of memory for each sorter. */
    Content sortingIn(long characters) {
        return new Content(dataset, excerpt.selection(), characters);
    }

    /** Where prefixes are, and what is not selected as well. */
    DatasetGraph dataset() {
        return dataset;
    }

    /** The names of the graphs, in order of their text. */
    SortedMap<String, Node> graphs() {
        return excerpt.graphs();
    }

    /** The quads of a graph as they come; one may be larger than the memory. */
    Iterator<Quad> quads(Node graph) {
        return excerpt.isWhole()
                ? dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY)
                : Iter.map(graph(graph).find(), triple -> new Quad(graph, triple));
    }

    /** A graph, to look up in; it need not be in memory. */
    Graph graph(Node name) {
        return excerpt.isWhole() ? dataset.getGraph(name) : excerpt.graph(name);
    }

    /** The one graph in which a subject reifies something. */
    Optional<Graph> home(Node subject) {
        Set<Node> names = Iter.asStream(dataset.findNG(Node.ANY, subject, Terms.REIFIES, Node.ANY))
                .map(Quad::getGraph)
                .collect(Collectors.toSet());
        return names.size() == 1 ? Optional.of(graph(names.iterator().next())) : Optional.empty();
    }

    /** The facts that an article's graph tells, in text order; none for a graph of something else. */
    List<FactLine> facts(Node graph) {
        List<FactLine> all = FactLines.of(dataset, graph);
        if (excerpt.isWhole()) {
            return all;
        }
        Set<String> chosen = excerpt.facts(graph);
        return all.stream().filter(fact -> chosen.contains(fact.iri())).toList();
    }

    /** A sorter of lines; close it. */
    SortedLines lines() {
        return new SortedLines(run);
    }

    /** A sorter of triples by subject; close it. */
    SubjectLines subjects(SubjectLines.Form form) {
        return new SubjectLines(form, lines());
    }
}
