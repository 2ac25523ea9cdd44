package org.newsgraph.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.store.CataloguedQuery;
import org.newsgraph.store.Parameter;
import org.newsgraph.store.QueryCatalogue;

/**
 * The catalogued queries as users may ask them of a dataset: about entities that it states facts of, half of them drawn as often
 * as they are told of, half of them each as often as the others.
 */
final class Requests {
    private static final Pattern TERM = Pattern.compile("\\bng:(\\w+)");
    private static final String REIFIES = RDF.getURI() + "reifies";

    /** What is asked where a query must be told something, by the kind of it. */
    private static final Map<String, String> SAMPLES =
            Map.of("STATUS", "asserted", "TERM", "holdsPosition", "NUMBER", "1", "DATE", "2021-06-30");

    private final QueryCatalogue catalogue = QueryCatalogue.bundled();
    private final DatasetGraph data;
    private final long seed;
    /** By local name of the property: subjects and things that are objects, each as often as it is told of. */
    private final Map<String, List<String>> ends = new TreeMap<>();

    private final Map<String, String> names = new HashMap<>();

    /** Reads the dataset's facts, in a read transaction. */
    Requests(DatasetGraph data, long seed) {
        this.data = data;
        this.seed = seed;
        Iterator<Quad> facts = data.findNG(Node.ANY, Node.ANY, NodeFactory.createURI(REIFIES), Node.ANY);
        facts.forEachRemaining(quad -> count(quad.getObject()));
        ends.values().forEach(names -> names.sort(null));
    }

    private void count(Node object) {
        if (object.isTripleTerm()) {
            Triple triple = object.getTriple();
            add(triple.getPredicate(), triple.getSubject());
            add(triple.getPredicate(), triple.getObject());
        }
    }

    private void add(Node property, Node end) {
        if (end.isURI()
                && !end.getURI().contains("#")) { // what is said in an article is no entity that users ask about
            String name = names.computeIfAbsent(end.getURI(), uri -> uri); // each once in memory
            ends.computeIfAbsent(property.getLocalName(), p -> new ArrayList<>())
                    .add(name);
        }
    }

    List<CataloguedQuery> queries() {
        return catalogue.all();
    }

    /** The query about entities that are drawn, so many times; none where it takes no entity. */
    List<Query> bound(CataloguedQuery query, int count) {
        List<String> candidates = candidates(query);
        if (candidates.isEmpty() || query.parameters().isEmpty()) {
            return List.of();
        }
        List<String> each = List.copyOf(new TreeSet<>(candidates));
        Draw draw = new Draw(seed, query.name(), 0);
        List<Query> bound = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, String> values = values(query.parameters(), draw.of(i % 2 == 0 ? candidates : each));
            if (!values.isEmpty()) {
                bound.add(catalogue.prepare(query.name(), values, data));
            }
        }
        return bound;
    }

    /** The query about everything; none where it needs a parameter. */
    List<Query> unbound(CataloguedQuery query) {
        return query.parameters().stream().anyMatch(Parameter::required)
                ? List.of()
                : List.of(catalogue.prepare(query.name(), Map.of(), data));
    }

    /** The first entity parameter, and whatever is required. */
    private static Map<String, String> values(Collection<Parameter> parameters, String entity) {
        Map<String, String> values = new TreeMap<>();
        for (Parameter parameter : parameters) {
            boolean first = parameter.kind() == Parameter.Kind.ENTITY && !values.containsValue(entity);
            if (first) {
                values.put(parameter.name(), entity);
            } else if (parameter.required()) {
                values.put(
                        parameter.name(), SAMPLES.getOrDefault(parameter.kind().name(), entity));
            }
        }
        return values.containsValue(entity) ? values : Map.of();
    }

    /** The ends of facts of the relations that the query names, or of all where it names none. */
    private List<String> candidates(CataloguedQuery query) {
        Set<String> named = TERM.matcher(query.text())
                .results()
                .map((MatchResult match) -> match.group(1))
                .filter(ends::containsKey)
                .collect(Collectors.toCollection(TreeSet::new));
        return (named.isEmpty() ? ends.keySet() : named)
                .stream().map(ends::get).flatMap(List::stream).sorted().toList();
    }
}
