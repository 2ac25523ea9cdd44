package org.newsgraph.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.SKOS;

/** The labels of a dataset's entities, without regard to case. */
final class EntityNames {
    private static final int SUGGESTIONS = 5;

    private final SortedMap<String, SortedSet<Node>> entities = new TreeMap<>();
    private final SortedSet<String> labels = new TreeSet<>();

    private EntityNames() {}

    static EntityNames of(DatasetGraph data) {
        return Txn.calculateRead(data, () -> {
            EntityNames names = new EntityNames();
            names.read(data.getUnionGraph(), SKOS.prefLabel.asNode());
            names.read(data.getUnionGraph(), SKOS.altLabel.asNode());
            return names;
        });
    }

    private void read(Graph graph, Node property) {
        graph.find(Node.ANY, property, Node.ANY).forEach(triple -> {
            Node label = triple.getObject();
            if (label.isLiteral() && isEntity(triple.getSubject())) {
                labels.add(label.getLiteralLexicalForm());
                entities.computeIfAbsent(
                                folded(label.getLiteralLexicalForm()),
                                name -> new TreeSet<>(Comparator.comparing(Node::getURI)))
                        .add(triple.getSubject());
            }
        });
    }

    /** Concepts of the ontology have labels too. */
    private static boolean isEntity(Node node) {
        return node.isURI() && !node.getURI().startsWith(Binder.NAMESPACE);
    }

    /** The entities that bear this name. */
    Collection<Node> called(String name) {
        return entities.getOrDefault(folded(name), new TreeSet<>());
    }

    /** A few names that hold these characters. */
    List<String> containing(String part) {
        return labels.stream()
                .filter(label -> folded(label).contains(folded(part)))
                .limit(SUGGESTIONS)
                .toList();
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
