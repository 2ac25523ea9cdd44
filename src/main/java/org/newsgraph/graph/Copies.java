package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Fingerprint;
import org.newsgraph.article.Shingles;

/**
 * Finds the articles of a dataset that print what another one printed before: the same agency report, an update, a reprint.
 * Fingerprints say which pairs are worth reading, the texts whether they are copies. For n articles it takes n log n steps, and
 * holds their fingerprints and a limited number of texts.
 */
final class Copies {
    /** Three standard errors below the least likeness that copies have, which is 0.28. */
    private static final double LEAST_LIKENESS = 0.12;

    private static final int KEPT = 1000;

    private final DatasetGraph dataset;
    private final Map<Node, Shingles> texts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, Shingles> eldest) {
            return size() > KEPT;
        }
    };

    Copies(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** The original of each copy, which is the first of all that it resembles; copies in the order of publication. */
    SequencedMap<Node, Node> originals() {
        List<Publication> ranked = publications();
        Buckets buckets = new Buckets(ranked);
        SequencedMap<Node, Node> originals = new LinkedHashMap<>();
        for (int rank = 0; rank < ranked.size(); rank++) {
            Publication copy = ranked.get(rank);
            buckets.before(rank).stream()
                    .map(ranked::get)
                    .filter(earlier -> isCopy(copy, earlier))
                    .findFirst()
                    .ifPresent(original -> originals.put(copy.article(), original.article()));
        }
        return originals;
    }

    /**
     * True when an article of the dataset shares a bucket with another one of these, be they still in the dataset or not. When
     * none does, none is copy or original of another.
     */
    boolean mayResemble(Collection<Publication> others) {
        Map<Long, Set<Node>> buckets = new HashMap<>();
        for (Publication other : others) {
            for (long bucket : buckets(other.fingerprint())) {
                buckets.computeIfAbsent(bucket, b -> new HashSet<>()).add(other.article());
            }
        }
        return !buckets.isEmpty()
                && Iter.anyMatch(
                        dataset.findNG(Node.ANY, Node.ANY, Vocabulary.FINGERPRINT, Node.ANY),
                        quad -> Fingerprint.parse(quad.getObject().getLiteralLexicalForm())
                                .filter(fingerprint -> isInOneOf(fingerprint, quad.getSubject(), buckets))
                                .isPresent());
    }

    private static boolean isInOneOf(Fingerprint fingerprint, Node article, Map<Long, Set<Node>> buckets) {
        for (long bucket : buckets(fingerprint)) {
            Set<Node> in = buckets.get(bucket);
            if (in != null && !(in.size() == 1 && in.contains(article))) {
                return true;
            }
        }
        return false;
    }

    private static long[] buckets(Fingerprint fingerprint) {
        int[] keys = fingerprint.bands();
        long[] buckets = new long[keys.length];
        for (int band = 0; band < keys.length; band++) {
            buckets[band] = (long) band << Integer.SIZE | Integer.toUnsignedLong(keys[band]);
        }
        return buckets;
    }

    /** Those of some articles. */
    List<Publication> publications(Collection<Node> articles) {
        return articles.stream()
                .flatMap(article -> Iter.asStream(dataset.find(article, article, Vocabulary.FINGERPRINT, Node.ANY)))
                .flatMap(quad -> publication(quad).stream())
                .toList();
    }

    private boolean isCopy(Publication copy, Publication earlier) {
        return copy.fingerprint().likeness(earlier.fingerprint()) >= LEAST_LIKENESS
                && text(copy.article()).isCopy(text(earlier.article()));
    }

    private Shingles text(Node article) {
        Shingles known = texts.get(article);
        if (known == null) {
            String body = literal(dataset.getGraph(article), article, Vocabulary.ARTICLE_BODY);
            known = Shingles.of(body == null ? "" : body);
            texts.put(article, known);
        }
        return known;
    }

    private List<Publication> publications() {
        List<Publication> found = new ArrayList<>();
        Iterator<Quad> stated = dataset.findNG(Node.ANY, Node.ANY, Vocabulary.FINGERPRINT, Node.ANY);
        while (stated.hasNext()) {
            Quad quad = stated.next();
            if (quad.getGraph().equals(quad.getSubject())) {
                publication(quad).ifPresent(found::add);
            }
        }
        Collections.sort(found);
        return found;
    }

    private Optional<Publication> publication(Quad quad) {
        Node article = quad.getSubject();
        return Fingerprint.parse(quad.getObject().getLiteralLexicalForm())
                .map(fingerprint -> Publication.of(
                        article, literal(dataset.getGraph(article), article, Vocabulary.DATE_PUBLISHED), fingerprint));
    }

    private static @Nullable String literal(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
