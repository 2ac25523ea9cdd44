package org.newsgraph.graph;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;

/** What somebody decided about entities, whatever the rules say: which are one, and which are not. */
public final class Decisions {
    private static final Node SAME = OWL.sameAs.asNode();
    private static final Node DIFFERENT = OWL.differentFrom.asNode();

    private final Node name;
    private final Graph graph;

    private Decisions(Node name, Graph graph) {
        this.name = name;
        this.graph = graph;
    }

    /** The decisions that a dataset keeps; none when it keeps none. */
    static Decisions in(DatasetGraph dataset, String base) {
        Node name = Background.name(base, "decisions");
        return new Decisions(name, dataset.getGraph(name));
    }

    /**
     * The decisions in a Turtle file, lines such as {@code id:apple-records owl:differentFrom id:apple .} or {@code id:nea
     * owl:sameAs id:netzagentur .}; the prefixes {@code id:} and {@code owl:} need no declaration.
     *
     * @throws GraphException when it cannot be read or says anything else
     */
    public static Decisions read(Path file, String base) {
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            String text = Files.readString(file);
            RDFParser.create()
                    .source(new StringReader("PREFIX id: <" + base + "id/> PREFIX owl: <" + OWL.getURI() + "> " + text))
                    .lang(Lang.TURTLE)
                    .base(base)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(graph);
            graph.stream().forEach(triple -> check(file, text, graph, triple));
        } catch (NoSuchFileException e) {
            throw new GraphException("identity " + file + ": no such file; name a Turtle file of decisions", e);
        } catch (IOException e) {
            throw new GraphException("identity " + file + " cannot be read: " + e.getMessage(), e);
        } catch (RiotException
                | IndexOutOfBoundsException
                | IllegalFormatException e) { // the latter two from names that Jena stumbles over
            throw new GraphException("identity " + file + " is not Turtle: " + e.getMessage() + "; mend that place", e);
        }
        return new Decisions(Background.name(base, "decisions"), graph);
    }

    private static void check(Path file, String text, Graph graph, Triple triple) {
        boolean decides =
                triple.getPredicate().equals(SAME) || triple.getPredicate().equals(DIFFERENT);
        if (!decides || !triple.getSubject().isURI() || !triple.getObject().isURI()) {
            throw new GraphException(place(file, text, triple)
                    + " decides nothing; write 'IRI owl:sameAs IRI .' or 'IRI owl:differentFrom IRI .'");
        }
        Node opposite = triple.getPredicate().equals(SAME) ? DIFFERENT : SAME;
        if (graph.contains(triple.getSubject(), opposite, triple.getObject())
                || graph.contains(triple.getObject(), opposite, triple.getSubject())) {
            throw new GraphException(
                    place(file, text, triple) + " is decided both ways; keep owl:sameAs or owl:differentFrom");
        }
    }

    /** The file, the first line that names the subject, and what it says. */
    private static String place(Path file, String text, Triple triple) {
        String subject = local(triple.getSubject());
        List<String> lines = text.lines().toList();
        int line = 0;
        while (line < lines.size() && !lines.get(line).contains(subject)) {
            line++;
        }
        return "identity " + file + (line < lines.size() ? ", line " + (line + 1) : "") + ": " + subject + " "
                + local(triple.getPredicate()) + " " + local(triple.getObject());
    }

    private static String local(Node node) {
        String text = node.isURI() ? node.getURI() : node.toString();
        return text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('#')) + 1);
    }

    /** The name of their graph. */
    public String graph() {
        return name.getURI();
    }

    /** True when a dataset keeps these and no others. */
    public boolean areIn(DatasetGraph dataset) {
        return dataset.getGraph(name).isIsomorphicWith(graph);
    }

    /** A dataset of their graph, to be kept among others; what is decided later replaces it. */
    public DatasetGraph dataset() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        graph.stream().forEach(dataset.getGraph(name)::add);
        return dataset;
    }

    /** Those that are decided to differ from one of these. */
    Set<Node> opposed(Collection<Node> entities) {
        return graph.stream(Node.ANY, DIFFERENT, Node.ANY)
                .flatMap(t -> Stream.of(t, Triple.create(t.getObject(), DIFFERENT, t.getSubject())))
                .filter(t -> entities.contains(t.getSubject()))
                .map(Triple::getObject)
                .collect(Collectors.toSet());
    }

    List<Merge> same(Bearers bearers) {
        return pairs(bearers, SAME).toList();
    }

    List<Merge> different(Bearers bearers) {
        return pairs(bearers, DIFFERENT).toList();
    }

    /** Those of which both are in the corpus. */
    private Stream<Merge> pairs(Bearers bearers, Node property) {
        List<Merge> pairs = new ArrayList<>();
        graph.stream(Node.ANY, property, Node.ANY).forEach(triple -> {
            Integer one = bearers.rank(triple.getSubject());
            Integer other = bearers.rank(triple.getObject());
            if (one != null && other != null && !one.equals(other)) {
                pairs.add(Merge.of(bearers.get(one), bearers.get(other), Reason.DECLARED, 0, List.of(name)));
            }
        });
        return pairs.stream().sorted(Comparator.naturalOrder());
    }
}
