package org.newsgraph.ontology;

import static org.newsgraph.ontology.TurtleFile.local;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.newsgraph.ontology.Shape.Check;
import org.newsgraph.ontology.Shape.Constraint;
import org.newsgraph.ontology.Shape.Target;

/** Reads node shapes as people read them. */
final class ShapeReader {
    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final Node NODE_SHAPE = NodeFactory.createURI(SH + "NodeShape");
    private static final Set<String> LISTS = Set.of("or", "and", "xone");
    /** Property paths by their SHACL properties, as SPARQL writes them. */
    private static final Map<String, String> PATHS =
            Map.of("inversePath", "^%s", "zeroOrMorePath", "%s*", "oneOrMorePath", "%s+", "zeroOrOnePath", "%s?");

    private final Model model;
    private final Graph graph;

    ShapeReader(Model model) {
        this.model = model;
        this.graph = model.getGraph();
    }

    List<Shape> read() {
        return graph.find(Node.ANY, Vocabulary.TYPE, NODE_SHAPE).mapWith(Triple::getSubject).toList().stream()
                .filter(Node::isURI)
                .sorted(Comparator.comparing(Node::getURI))
                .map(node -> new Shape(local(node), targets(node), constraint(node, new HashSet<>()), source(node)))
                .toList();
    }

    private List<Target> targets(Node shape) {
        return about(shape).stream()
                .filter(t -> isShacl(t) && local(t.getPredicate()).startsWith("target"))
                .map(t -> new Target(local(t.getPredicate()), text(t.getObject())))
                .toList();
    }

    /** @param above nodes that lead here, so that a shape within itself ends */
    private Constraint constraint(Node node, Set<Node> above) {
        List<Check> checks = new ArrayList<>();
        Map<String, String> messages = new TreeMap<>();
        String path = null;
        above.add(node);
        for (Triple triple : about(node)) {
            Node value = triple.getObject();
            String component = isShacl(triple) ? local(triple.getPredicate()) : "";
            if (component.equals("path")) {
                path = path(value);
            } else if (component.equals("message") && value.isLiteral()) {
                messages.put(value.getLiteralLanguage(), value.getLiteralLexicalForm());
            } else if (!component.isEmpty() && !component.startsWith("target")) {
                checks.add(check(component, value, above));
            }
        }
        above.remove(node);
        return new Constraint(path, checks, messages);
    }

    private Check check(String component, Node value, Set<Node> above) {
        if (LISTS.contains(component)) {
            return new Check(
                    component,
                    "",
                    members(value).stream()
                            .filter(member -> !above.contains(member))
                            .map(member -> constraint(member, above))
                            .toList());
        }
        if (component.equals("in")) {
            return new Check(
                    component, members(value).stream().map(this::text).collect(Collectors.joining(", ")), List.of());
        }
        boolean anonymous = value.isBlank() && !above.contains(value);
        boolean property = component.equals("property") || component.equals("sparql");
        return anonymous || (property && !above.contains(value) && value.isURI())
                ? new Check(component, value.isURI() ? text(value) : "", List.of(constraint(value, above)))
                : new Check(component, text(value), List.of());
    }

    private List<Node> members(Node list) {
        return GraphList.members(GNode.create(graph, list));
    }

    private String path(Node path) {
        if (path.isURI()) {
            return text(path);
        }
        List<Node> sequence = members(path);
        if (!sequence.isEmpty()) {
            return sequence.stream().map(this::path).collect(Collectors.joining("/"));
        }
        for (Triple triple : about(path)) {
            String kind = local(triple.getPredicate());
            if (PATHS.containsKey(kind)) {
                return String.format(PATHS.get(kind), path(triple.getObject()));
            }
            if (kind.equals("alternativePath")) {
                return members(triple.getObject()).stream().map(this::path).collect(Collectors.joining("|"));
            }
        }
        return "?";
    }

    private String text(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        String iri = node.toString();
        String shortened = node.isURI() ? model.shortForm(iri) : iri;
        return shortened.equals(iri) && node.isURI() ? "<" + iri + ">" : shortened;
    }

    private List<Triple> about(Node node) {
        return graph.find(node, Node.ANY, Node.ANY).toList().stream()
                .sorted(Comparator.comparing((Triple t) -> t.getPredicate().toString())
                        .thenComparing(t -> order(t.getObject())))
                .toList();
    }

    /** Blank nodes in the order of the file, by the numbers in their labels. */
    private static String order(Node node) {
        return node.isBlank() ? String.format(Locale.ROOT, "%12s", node.getBlankNodeLabel()) : NodeFmtLib.strNT(node);
    }

    private static boolean isShacl(Triple triple) {
        return triple.getPredicate().getURI().startsWith(SH);
    }

    /** The shape and what it is made of. */
    private String source(Node shape) {
        Graph part = GraphFactory.createDefaultGraph();
        part.getPrefixMapping().setNsPrefixes(model);
        Deque<Node> open = new ArrayDeque<>(List.of(shape));
        Set<Node> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Node node = open.pop();
            for (Triple triple : seen.add(node) ? about(node) : List.<Triple>of()) {
                part.add(triple);
                Node object = triple.getObject();
                if (object.isBlank() || local(triple.getPredicate()).equals("sparql")) {
                    open.add(object);
                }
            }
        }
        String turtle = RDFWriter.create().lang(Lang.TURTLE).source(part).asString();
        return turtle.replaceAll("(?m)^(@prefix|PREFIX) .*\\R", "").strip();
    }
}
