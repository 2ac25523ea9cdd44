package org.newsgraph.site;

import java.util.Comparator;
import java.util.List;
import org.newsgraph.ontology.Term.Kind;
import org.newsgraph.ontology.Term.Property;

/**
 * {@code /graph}: a picture of entities and the facts between them, with the same as a table.
 *
 * @param entries where to begin when nothing is asked for
 */
record GraphPage(Frame frame, GraphQuestion question, GraphPicture picture, List<Ref> entries, List<Ref> relations) {
    GraphPage {
        entries = List.copyOf(entries);
        relations = List.copyOf(relations);
    }

    static GraphPage of(View view, GraphQuestion question, List<org.apache.jena.graph.Node> mentioned) {
        Frame frame = Frame.of(view.reader(), view.messages().lookup("graph.title"), Section.GRAPH)
                .withStyles("graph.css")
                .withScripts("/static/picture.js", "/static/graph.js");
        List<Ref> entries = mentioned.stream()
                .map(node -> new Ref(view.names().of(node), address(node.getURI())))
                .toList();
        List<Ref> relations = view.knowledge().ontology().properties().values().stream()
                .filter(property -> property.kind() == Kind.RELATION)
                .map(Property::name)
                .map(name -> new Ref(view.names().term(name), name))
                .sorted(Comparator.comparing(Ref::label))
                .toList();
        return new GraphPage(frame, question, new GraphReading(view, question).picture(), entries, relations);
    }

    /** What stands in the search field. */
    String words() {
        return question.entities().isEmpty()
                ? ""
                : picture.nodes().isEmpty()
                        ? question.entities().getFirst()
                        : picture.nodes().getFirst().label();
    }

    /** True when something is asked for that the graph does not know. */
    boolean isUnknown() {
        return !question.entities().isEmpty() && picture.nodes().isEmpty();
    }

    /** The address of the picture without a script. */
    String drawing() {
        return "/graph/picture.svg" + question.query();
    }

    /** Of the page that draws an entity. */
    static String address(String iri) {
        return "/graph?entity=" + Links.encode(iri);
    }

    String html() {
        return Templates.page("graph", frame, this);
    }
}
