package org.newsgraph.graph;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.ontology.Knowledge;

/**
 * What made a graph: version, knowledge and options, and no clock, so that two runs of the same making are one.
 *
 * @param iri also the name of the graph that describes it
 */
record Run(Node iri, String version, String knowledge, SortedMap<String, String> options) {
    static Run of(String base, Knowledge knowledge, SortedMap<String, String> options) {
        String version = GraphWriter.class.getPackage().getImplementationVersion();
        String digest = "sha256:"
                + Iris.hash(
                        64,
                        canonical(List.copyOf(knowledge.ontology().classes().values())),
                        canonical(List.copyOf(knowledge.ontology().properties().values())),
                        canonical(knowledge.lexicon().frames()),
                        canonical(knowledge.register().entities()));
        String named = version == null ? "development" : version;
        Node iri = NodeFactory.createURI(base + "run/" + Iris.hash(32, named, digest, options.toString()));
        return new Run(iri, named, digest, options);
    }

    void describe(Graph graph) {
        graph.add(iri, Vocabulary.TYPE, Vocabulary.ACTIVITY);
        graph.add(iri, Vocabulary.VERSION, Literals.string(version));
        graph.add(iri, Vocabulary.LEXICON_DIGEST, Literals.string(knowledge));
        options.forEach((name, value) -> graph.add(iri, Vocabulary.OPTION, Literals.string(name + "=" + value)));
    }

    /** A value as text in which sets and maps are sorted, since their own order differs from process to process. */
    private static String canonical(Object value) {
        return switch (value) {
            case Set<?> set -> new TreeSet<>(texts(set)).toString();
            case Collection<?> list -> texts(list).toString();
            case Map<?, ?> map -> {
                SortedMap<String, String> sorted = new TreeMap<>();
                map.forEach((key, item) -> sorted.put(canonical(key), canonical(item)));
                yield sorted.toString();
            }
            case Record thing -> record(thing);
            default -> value.toString();
        };
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Run::canonical).toList();
    }

    private static String record(Record thing) {
        StringBuilder out = new StringBuilder(thing.getClass().getSimpleName());
        for (RecordComponent component : thing.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(thing);
                out.append('|').append(value == null ? "" : canonical(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
        return out.toString();
    }
}
