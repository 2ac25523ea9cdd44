package org.newsgraph.export;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.newsgraph.store.EntityNames;

/**
 * What a person asks of an export, in words; each value of a kind is an alternative, and relations and
 * statuses may be lists with commas.
 *
 * @param articles IRIs
 * @param entities names, {@code id:meta}, or IRIs
 * @param depth how many hops over asserted facts lead from the entities to others that count as they do
 * @param relations such as {@code partnersWith}, each with those below it in the ontology
 * @param statuses such as {@code planned}
 */
public record Choice(
        List<String> articles, List<String> entities, int depth, List<String> relations, List<String> statuses) {
    private static final List<String> STATUSES =
            List.of("Asserted", "Planned", "Possible", "Alleged", "Denied", "Negated");
    private static final Node SUB_PROPERTY =
            NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#subPropertyOf");
    /** Farther than this everything hangs together. */
    private static final int DEEPEST = 5;

    public Choice {
        articles = words(articles.stream());
        entities = words(entities.stream());
        relations = words(relations.stream().flatMap(Choice::listed));
        statuses = words(statuses.stream().flatMap(Choice::listed));
        if (depth < 0 || depth > DEEPEST) {
            throw new ExportException("depth " + depth + ": not that far; give 0 to " + DEEPEST);
        }
        if (depth > 0 && entities.isEmpty()) {
            throw new ExportException("depth " + depth + ": from no entity; name one");
        }
    }

    /** The choice that parameters of an address make: {@code article}, {@code entity}, {@code depth} and so on. */
    public static Choice of(Map<String, List<String>> parameters) {
        return new Choice(
                parameters.getOrDefault("article", List.of()),
                parameters.getOrDefault("entity", List.of()),
                depth(parameters.getOrDefault("depth", List.of("0")).getFirst()),
                parameters.getOrDefault("relation", List.of()),
                parameters.getOrDefault("status", List.of()));
    }

    private static int depth(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw new ExportException("depth " + number + ": no whole number; give 0 to " + DEEPEST, e);
        }
    }

    private static List<String> words(Stream<String> given) {
        return given.map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private static Stream<String> listed(String words) {
        return Stream.of(words.split(",", -1));
    }

    /**
     * The selection in a dataset.
     *
     * @throws ExportException when a name is not known there
     */
    public Selection in(DatasetGraph data) {
        return Txn.calculateRead(
                data,
                () -> new Selection(
                        all(articles, iri -> article(data, iri)),
                        Reach.of(data, all(entities, name -> entity(data, name)), depth),
                        all(relations, name -> relation(data, name)),
                        all(statuses, Choice::status),
                        null));
    }

    private static Set<Node> all(List<String> words, Function<String, Stream<Node>> meaning) {
        return words.stream().flatMap(meaning).collect(Collectors.toSet());
    }

    private static Stream<Node> article(DatasetGraph data, String iri) {
        Node article = NodeFactory.createURI(iri);
        if (!data.contains(article, article, Terms.ARTICLE_BODY, Node.ANY)) {
            throw new ExportException("no article has the IRI " + iri + "; the query facts-per-article lists them");
        }
        return Stream.of(article);
    }

    private static Stream<Node> entity(DatasetGraph data, String name) {
        List<Node> meant = EntityNames.meant(data, name).stream()
                .filter(node -> data.contains(Node.ANY, node, Node.ANY, Node.ANY))
                .toList();
        if (meant.isEmpty()) {
            throw new ExportException("no entity is called " + name + "; the query entities-by-mentions lists them");
        }
        return meant.stream();
    }

    private static Stream<Node> relation(DatasetGraph data, String name) {
        Node relation = Terms.ng(name.startsWith("ng:") ? name.substring("ng:".length()) : name);
        if (!data.contains(Node.ANY, relation, Terms.TYPE, Node.ANY)) {
            throw new ExportException(
                    "no relation is called " + name + "; 'newsgraph ontology' lists them, such as partnersWith");
        }
        return narrower(data, relation, new HashSet<>());
    }

    /** A relation and all below it: whoever asks for the wider one means each fact that says it more exactly. */
    private static Stream<Node> narrower(DatasetGraph data, Node relation, Set<Node> met) {
        return met.add(relation)
                ? Stream.concat(
                        Stream.of(relation),
                        Iter.toList(data.find(Node.ANY, Node.ANY, SUB_PROPERTY, relation)).stream()
                                .flatMap(quad -> narrower(data, quad.getSubject(), met)))
                : Stream.empty();
    }

    private static Stream<Node> status(String name) {
        return Stream.of(STATUSES.stream()
                .filter(status -> status.equalsIgnoreCase(name))
                .findFirst()
                .map(Terms::ng)
                .orElseThrow(() -> new ExportException("no status is called " + name + "; there are "
                        + String.join(", ", STATUSES).toLowerCase(Locale.ROOT))));
    }

    /** The entities that asserted facts lead to. */
    private static final class Reach {
        private Reach() {}

        static Set<Node> of(DatasetGraph data, Set<Node> entities, int depth) {
            Set<Node> reached = new HashSet<>(entities);
            Set<Node> frontier = entities;
            for (int hop = 0; hop < depth && !frontier.isEmpty(); hop++) {
                frontier = ends(data, frontier).filter(reached::add).collect(Collectors.toSet());
            }
            return reached;
        }

        /** Both ends of the facts about some entities; an article that tells of many of them is read once. */
        private static Stream<Node> ends(DatasetGraph data, Set<Node> entities) {
            Selection facts = new Selection(Set.of(), entities, Set.of(), Set.of(Terms.ASSERTED), null);
            Excerpt excerpt = new Excerpt(data, facts);
            return excerpt.articles()
                    .map(excerpt::chosen)
                    .flatMap(Collection::stream)
                    .map(fact -> fact.getObject().getTriple())
                    .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                    .distinct()
                    .filter(node -> node.isURI() && data.contains(Node.ANY, Node.ANY, Terms.MENTIONS, node));
        }
    }
}
