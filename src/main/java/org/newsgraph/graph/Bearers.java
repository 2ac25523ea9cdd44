package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.newsgraph.relation.Namesakes;

/**
 * The entities of a corpus that bear names, ranked by IRI, read from a dataset by one pass over each property; what an article
 * only describes ({@code #klaeger}) is left out.
 */
final class Bearers {
    private final List<Bearer> all;
    private final Map<Node, Integer> ranks = new HashMap<>();
    private final List<Node> articles;

    private Bearers(List<Bearer> all, List<Node> articles) {
        this.all = all;
        this.articles = articles;
        all.forEach(bearer -> ranks.put(bearer.iri(), bearer.rank()));
    }

    /** All of a dataset. */
    static Bearers of(DatasetGraph dataset, String base) {
        return new Reader(dataset, base).read(List.of(Node.ANY));
    }

    /** These alone. */
    static Bearers of(DatasetGraph dataset, String base, Collection<Node> entities) {
        return new Reader(dataset, base).read(entities);
    }

    int size() {
        return all.size();
    }

    Bearer get(int rank) {
        return all.get(rank);
    }

    List<Bearer> all() {
        return all;
    }

    @Nullable
    Integer rank(Node entity) {
        return ranks.get(entity);
    }

    /** The article of a rank. */
    Node article(int rank) {
        return articles.get(rank);
    }

    /** The ranks of the entities that each article mentions under IRIs that other articles share, by the article's rank. */
    List<List<Integer>> mentioned() {
        List<List<Integer>> mentioned = IntStream.range(0, articles.size())
                .mapToObj(a -> (List<Integer>) new ArrayList<Integer>())
                .toList();
        all.stream()
                .filter(bearer -> !bearer.isLocal())
                .forEach(bearer ->
                        bearer.articles().forEach(a -> mentioned.get(a).add(bearer.rank())));
        return mentioned;
    }

    /** An entity while it is read; articles in the order they were met. */
    private static final class Draft {
        private boolean registered;
        private final SortedSet<String> names = new TreeSet<>();
        private final SortedMap<String, Node> told = new TreeMap<>();
        private final Set<Node> types = new HashSet<>();
        private final Set<Node> items = new HashSet<>();
        private final List<Integer> articles = new ArrayList<>(1);
        private final Set<Node> ties = new HashSet<>();
    }

    private static final class Reader {
        private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

        private final DatasetGraph dataset;
        private final Node register;
        private final String ids;
        private final Kinds kinds;
        private final Map<Node, Draft> drafts = new HashMap<>();
        private final Map<Node, Integer> articles = new HashMap<>();

        Reader(DatasetGraph dataset, String base) {
            this.dataset = dataset;
            this.register = Background.name(base, "register");
            this.ids = base + "id/";
            this.kinds = new Kinds(dataset.getGraph(Background.name(base, "ontology")));
        }

        /** @param entities {@code ANY} for all */
        Bearers read(Collection<Node> entities) {
            entities.forEach(this::mentions);
            entities.forEach(this::registered);
            for (Node entity : entities) {
                about(entity, Vocabulary.PREF_LABEL, (draft, quad) -> draft.names.add(words(quad)));
                about(entity, Vocabulary.ALT_LABEL, this::told);
                about(entity, Vocabulary.TYPE, (draft, quad) -> draft.types.add(quad.getObject()));
                about(entity, Vocabulary.SAME_AS, (draft, quad) -> draft.items.add(quad.getObject()));
                for (String tie : Namesakes.TIES) {
                    about(entity, Vocabulary.term(tie), (draft, quad) -> draft.ties.add(quad.getObject()));
                }
            }
            drafts.values().removeIf(draft -> draft.names.isEmpty());
            return bearers();
        }

        private void mentions(Node entity) {
            each(Node.ANY, Vocabulary.MENTIONS, entity, quad -> {
                if (quad.getGraph().equals(quad.getSubject()) && isNamed(quad.getObject())) {
                    int article = articles.computeIfAbsent(quad.getGraph(), a -> articles.size());
                    drafts.computeIfAbsent(quad.getObject(), e -> new Draft())
                            .articles
                            .add(article);
                }
            });
        }

        private static boolean isNamed(Node entity) {
            String iri = entity.getURI();
            int fragment = iri.indexOf('#');
            return fragment < 0 || iri.indexOf('.', fragment) > 0;
        }

        private void registered(Node entity) {
            dataset.find(register, entity, Vocabulary.PREF_LABEL, Node.ANY)
                    .forEachRemaining(
                            quad -> drafts.computeIfAbsent(quad.getSubject(), e -> new Draft()).registered = true);
        }

        /** What articles and the register say, and nothing that was derived. */
        private void about(Node entity, Node property, BiConsumer<Draft, Quad> reader) {
            each(entity, property, Node.ANY, quad -> {
                Draft draft = drafts.get(quad.getSubject());
                if (draft != null && isSource(quad.getGraph())) {
                    reader.accept(draft, quad);
                }
            });
        }

        private boolean isSource(Node graph) {
            return articles.containsKey(graph) || graph.equals(register);
        }

        private void each(Node subject, Node property, Node object, Consumer<Quad> reader) {
            dataset.findNG(Node.ANY, subject, property, object).forEachRemaining(reader);
        }

        private void told(Draft draft, Quad quad) {
            draft.told.merge(words(quad), quad.getGraph(), BinaryOperator.minBy(BY_IRI));
        }

        private static String words(Quad quad) {
            return quad.getObject().getLiteralLexicalForm();
        }

        private Bearers bearers() {
            List<Node> rankedArticles = ranked(articles.keySet());
            int[] articleRanks = new int[rankedArticles.size()];
            for (int rank = 0; rank < articleRanks.length; rank++) {
                articleRanks[articles.getOrDefault(rankedArticles.get(rank), 0)] = rank;
            }
            List<Node> ranked = ranked(drafts.keySet());
            List<Bearer> all = new ArrayList<>(ranked.size());
            for (Node iri : ranked) {
                Draft draft = drafts.getOrDefault(iri, new Draft());
                all.add(bearer(all.size(), iri, draft, articleRanks));
            }
            return new Bearers(all, rankedArticles);
        }

        private static List<Node> ranked(Collection<Node> nodes) {
            return nodes.stream().sorted(BY_IRI).toList();
        }

        private Bearer bearer(int rank, Node iri, Draft draft, int[] articleRanks) {
            draft.told.keySet().removeAll(draft.names);
            Set<Node> ties = new HashSet<>(draft.ties);
            int affiliation = iri.getURI().startsWith(ids) ? iri.getURI().indexOf('_', ids.length()) : -1;
            if (affiliation > 0) {
                ties.add(NodeFactory.createURI(ids + iri.getURI().substring(affiliation + 1)));
            }
            return new Bearer(
                    rank,
                    iri,
                    draft.registered,
                    draft.names,
                    draft.told,
                    draft.types.stream().flatMap(t -> kinds.of(t).stream()).collect(Collectors.toUnmodifiableSet()),
                    draft.items,
                    draft.articles.stream().map(a -> articleRanks[a]).sorted().toList(),
                    ties);
        }
    }
}
