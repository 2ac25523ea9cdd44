package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.newsgraph.graph.KeptApart;
import org.newsgraph.store.EntityNames;
import org.newsgraph.store.QueryCatalogue;

/** Tells which entities of a graph are one and why, and which are named alike and kept apart. */
record IdentityView(DatasetGraph data) {
    private static final String QUERY = "identity";
    private static final Node MENTIONS = NodeFactory.createURI("https://schema.org/mentions");
    private static final int SHOWN = 5;
    private static final int KEPT = 20;

    /** All merges, or those of an entity and whom it is kept apart from. */
    Stream<String> lines(Optional<String> entity) {
        Map<String, String> parameters = new TreeMap<>();
        entity.ifPresent(words -> parameters.put("entity", words));
        List<String> merges = new ArrayList<>(merges(parameters));
        if (merges.isEmpty()) {
            merges.add("no two entities are held to be one");
        }
        return entity.map(words -> Stream.concat(merges.stream(), apart(words))).orElseGet(merges::stream);
    }

    private List<String> merges(Map<String, String> parameters) {
        SequencedMap<String, List<Binding>> statements = new LinkedHashMap<>();
        try (QueryExec run = QueryExec.dataset(data)
                .query(QueryCatalogue.bundled().prepare(QUERY, parameters, data))
                .build()) {
            run.select()
                    .forEachRemaining(row -> statements
                            .computeIfAbsent(row.get("statement").getURI(), s -> new ArrayList<>())
                            .add(row));
        }
        return statements.values().stream().map(this::merge).toList();
    }

    /** The rows of one statement, which differ in what supports it. */
    private String merge(List<Binding> rows) {
        Binding row = rows.getFirst();
        String name = words(row, "name");
        String other = words(row, "otherName");
        List<Node> support =
                rows.stream().flatMap(r -> Stream.ofNullable(r.get("support"))).toList();
        return "“" + name + "”" + (other.equals(name) ? "" : " and “" + other + "”") + ": " + words(row, "reason")
                + (support.isEmpty() ? "" : ", by " + shown(support)) + "\n"
                + mentioned(words(row, "one")) + "\n" + mentioned(words(row, "other"));
    }

    private String mentioned(String entity) {
        List<Node> articles = articles(NodeFactory.createURI(entity));
        return "    " + entity + (articles.isEmpty() ? "" : "  in " + shown(articles));
    }

    private List<Node> articles(Node entity) {
        return Iter.asStream(data.findNG(Node.ANY, Node.ANY, MENTIONS, entity))
                .map(Quad::getSubject)
                .distinct()
                .toList();
    }

    private static String shown(List<Node> nodes) {
        String some = nodes.stream().map(Node::getURI).sorted().limit(SHOWN).collect(Collectors.joining(", "));
        int more = nodes.size() - SHOWN;
        return some + (more > 0 ? " and " + more + " more" : "");
    }

    private static String words(Binding row, String variable) {
        return row.get(variable).getLiteralLexicalForm();
    }

    private Stream<String> apart(String words) {
        List<KeptApart> apart = KeptApart.from(data, EntityNames.meant(data, words));
        Stream<String> lines = apart.stream()
                .limit(KEPT)
                .map(kept -> "apart: “" + kept.name() + "” " + kept.entity().getURI() + ": " + kept.why());
        return apart.size() > KEPT ? Stream.concat(lines, Stream.of("and " + (apart.size() - KEPT) + " more")) : lines;
    }
}
