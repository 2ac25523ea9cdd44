package org.newsgraph.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.SKOS;

/** The labels of a dataset's entities, without regard to case, and the IRIs that one entity goes by. */
public final class EntityNames {
    private static final int SUGGESTIONS = 5;
    private static final String ENTITIES = "https://w3id.org/newsgraph/id/";
    private static final Node SAME_ENTITY_AS = NodeFactory.createURI(Binder.NAMESPACE + "sameEntityAs");
    private static final Pattern ABSOLUTE = Pattern.compile("[a-z][a-z0-9+.-]*:[^\\s\\p{Cntrl}<>\"{}|\\\\^`]+");

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}");

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

    /**
     * The IRIs of the entities that are meant: of each all that are one with it, the one that stands for them first.
     *
     * @param words an IRI, {@code id:meta}, or a name, which may be that of several entities
     * @return empty when no entity has that name
     */
    public static List<Node> meant(DatasetGraph data, String words) {
        String bare = words.startsWith("<") && words.endsWith(">") ? words.substring(1, words.length() - 1) : words;
        String iri = bare.startsWith("id:")
                ? data.prefixes().getMapping().getOrDefault("id", ENTITIES) + bare.substring("id:".length())
                : bare;
        Collection<Node> named =
                ABSOLUTE.matcher(iri).matches() ? List.of(NodeFactory.createURI(iri)) : called(data, words);
        return Txn.calculateRead(
                data,
                () -> named.stream()
                        .flatMap(entity -> same(data, entity))
                        .distinct()
                        .toList());
    }

    /** The entities with this name as it is written or in usual case, which an index leads to; or else those in any case. */
    private static Collection<Node> called(DatasetGraph data, String name) {
        SortedSet<Node> found = Txn.calculateRead(
                data,
                () -> spellings(name.strip())
                        .flatMap(EntityNames::literals)
                        .flatMap(literal -> labelled(data, literal))
                        .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Node::getURI)))));
        return found.isEmpty() ? of(data).called(name) : found;
    }

    private static Stream<String> spellings(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(
                        name,
                        lower,
                        name.toUpperCase(Locale.ROOT),
                        WORD.matcher(lower).replaceAll(word -> word.group().toUpperCase(Locale.ROOT)))
                .distinct();
    }

    private static Stream<Node> literals(String spelling) {
        return Stream.concat(Stream.of(""), Stream.of(Locale.getISOLanguages()))
                .map(language -> NodeFactory.createLiteralLang(spelling, language));
    }

    private static Stream<Node> labelled(DatasetGraph data, Node literal) {
        return Stream.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())
                .flatMap(property -> Iter.asStream(data.findNG(Node.ANY, Node.ANY, property, literal)))
                .map(Quad::getSubject)
                .filter(EntityNames::isEntity);
    }

    private static Stream<Node> same(DatasetGraph data, Node entity) {
        Node canonical = Iter.asStream(data.findNG(Node.ANY, entity, SAME_ENTITY_AS, Node.ANY))
                .map(Quad::getObject)
                .findFirst()
                .orElse(entity);
        List<Node> others = Iter.asStream(data.findNG(Node.ANY, Node.ANY, SAME_ENTITY_AS, canonical))
                .map(Quad::getSubject)
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
        return Stream.concat(Stream.of(canonical), others.stream());
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
