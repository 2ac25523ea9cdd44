package org.newsgraph.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.KnownEntity;
import org.newsgraph.ontology.Rule;

/** The graphs behind the articles' graphs: what may be said, and who is known. */
record Background(String base, Knowledge knowledge) {
    private static final String RULES = "rule/";

    /**
     * The name of a graph that no article states: {@code ontology}, {@code register}, {@code derived},
     * {@code copies}, {@code identity}, {@code decisions}.
     */
    static Node name(String base, String graph) {
        return NodeFactory.createURI(base + "graph/" + graph);
    }

    /** The ontology's triples, its blank nodes named by what is said of them, so that equal ontologies stay equal; and their digest. */
    void ontology(DatasetGraph dataset) {
        Node name = name(base, "ontology");
        Graph target = dataset.getGraph(name);
        Graph source = knowledge.files().ontology().getGraph();
        source.stream()
                .forEach(t -> target.add(
                        named(source, name, t.getSubject()), t.getPredicate(), named(source, name, t.getObject())));
        knowledge.files().rules().forEach((rule, text) -> rule(target, rule, text));
        target.add(name, Vocabulary.LEXICON_DIGEST, Literals.string(knowledge.digest()));
    }

    /** A rule in SHACL's words, so that a dataset keeps the rules by which it is to be brought up to date. */
    private void rule(Graph target, String name, String text) {
        Node rule = NodeFactory.createURI(base + RULES + name);
        target.add(rule, Vocabulary.TYPE, Vocabulary.RULE);
        target.add(rule, Vocabulary.CONSTRUCT, Literals.string(text));
    }

    /** The rules that the ontology graph of a dataset keeps, in the order of their names. */
    static List<Rule> rules(String base, Graph ontology) {
        String prefix = base + RULES;
        return ontology.stream(Node.ANY, Vocabulary.CONSTRUCT, Node.ANY)
                .filter(t -> t.getSubject().isURI() && t.getSubject().getURI().startsWith(prefix))
                .sorted(Comparator.comparing(t -> t.getSubject().getURI()))
                .map(t -> Rule.parse(
                        t.getSubject().getURI().substring(prefix.length()),
                        t.getObject().getLiteralLexicalForm(),
                        base))
                .toList();
    }

    /** True when the ontology of a dataset is this one. */
    boolean isOntologyOf(DatasetGraph dataset) {
        Node name = name(base, "ontology");
        return dataset.contains(name, name, Vocabulary.LEXICON_DIGEST, Literals.string(knowledge.digest()));
    }

    private static Node named(Graph source, Node graph, Node node) {
        return node.isBlank()
                ? NodeFactory.createURI(graph.getURI() + "#" + Iris.hash(16, content(source, node, 0)))
                : node;
    }

    /** What is said of a blank node, sorted; blank nodes in it by what is said of them in turn. */
    private static String content(Graph source, Node blank, int depth) {
        return source.stream(blank, Node.ANY, Node.ANY)
                .map(t -> NodeFmtLib.strNT(t.getPredicate()) + " " + told(source, t, depth))
                .sorted()
                .collect(Collectors.joining(";"));
    }

    private static String told(Graph source, Triple triple, int depth) {
        Node object = triple.getObject();
        boolean deeper = object.isBlank() && depth < 100;
        return deeper
                ? "[" + content(source, object, depth + 1) + "]"
                : object.isBlank() ? "[]" : NodeFmtLib.strNT(object);
    }

    void register(DatasetGraph dataset) {
        Graph graph = dataset.getGraph(name(base, "register"));
        knowledge.register().entities().forEach(entity -> known(graph, entity));
    }

    private void known(Graph graph, KnownEntity entity) {
        Node node = new Iris(base, base).entity("id/" + entity.slug());
        graph.add(node, Vocabulary.TYPE, Vocabulary.term(entity.type()));
        for (Map.Entry<String, String> label : entity.labels().entrySet()) {
            graph.add(node, Vocabulary.PREF_LABEL, Literals.words(label.getValue(), label.getKey()));
        }
        entity.aliases().forEach(alias -> graph.add(node, Vocabulary.ALT_LABEL, Literals.string(alias)));
        String item = entity.wikidata();
        if (item != null) {
            graph.add(node, Vocabulary.SAME_AS, Iris.wikidata(item));
        }
    }
}
