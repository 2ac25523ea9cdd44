package org.newsgraph.site;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.jspecify.annotations.Nullable;

/**
 * {@code /sparql} for browsers: what a query answers.
 *
 * @param query the text
 * @param answer null when it is yes or no
 * @param truth of a question for yes or no, else null
 * @param picture of a graph as JSON, or null
 * @param formats for programs, by what {@code format=} calls them
 */
record AnswerPage(
        Frame frame,
        String query,
        @Nullable Table answer,
        @Nullable Boolean truth,
        @Nullable String picture,
        List<String> formats) {
    private static final List<String> OF_ROWS = List.of("json", "csv", "tsv", "xml");
    private static final List<String> OF_TRUTH = List.of("json", "xml");
    private static final List<String> OF_GRAPH = List.of("turtle", "ntriples", "trig", "jsonld", "rdfxml");
    private static final Var SUBJECT = Var.alloc("subject");
    private static final Var PREDICATE = Var.alloc("predicate");
    private static final Var OBJECT = Var.alloc("object");
    private static final Var GRAPH = Var.alloc("graph");

    AnswerPage {
        formats = List.copyOf(formats);
    }

    static AnswerPage of(View view, String query, Rows rows) {
        return new AnswerPage(frame(view), query, Table.plain(view, rows), null, null, OF_ROWS);
    }

    static AnswerPage of(View view, String query, boolean truth) {
        return new AnswerPage(frame(view), query, null, truth, null, OF_TRUTH);
    }

    /** Of a graph or dataset: a triple a row, and a picture. */
    static AnswerPage of(View view, String query, List<Quad> quads, boolean truncated) {
        boolean named = quads.stream().anyMatch(quad -> !quad.isDefaultGraph());
        List<Var> columns = Stream.of(SUBJECT, PREDICATE, OBJECT, GRAPH)
                .filter(column -> named || !column.equals(GRAPH))
                .toList();
        Rows rows = new Rows(columns, quads.stream().map(AnswerPage::row).toList(), truncated);
        String picture = Picture.of(view, quads).json();
        return new AnswerPage(frame(view), query, Table.plain(view, rows), null, picture, OF_GRAPH);
    }

    private static Binding row(Quad quad) {
        Node graph = quad.getGraph();
        Binding triple = BindingFactory.binding(
                SUBJECT, quad.getSubject(), PREDICATE, quad.getPredicate(), OBJECT, quad.getObject());
        return quad.isDefaultGraph() ? triple : BindingFactory.binding(triple, GRAPH, graph);
    }

    private static Frame frame(View view) {
        return Frame.of(view.reader(), view.messages().lookup("query.answer"), Section.SPARQL)
                .withStyles("query.css", "graph.css")
                .withScripts("/static/picture.js", "/static/query.js");
    }

    String as(String format) {
        return "/sparql?format=" + format + "&query=" + Links.encode(query);
    }

    String inEditor() {
        return "/query?query=" + Links.encode(query);
    }

    String html() {
        return Templates.page("answer", frame, this);
    }
}
