package org.newsgraph.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** What a dataset has to be found; to be asked in a transaction. */
record Contents(DatasetGraph data) {
    private static final Comparator<Node> ORDER = Comparator.comparing(NodeFmtLib::strNT);

    /** What is found of an article, and the entities that it mentions. */
    record Article(Hit.Article hit, String body, Set<String> mentions) {}

    /** An entity with all IRIs it goes by. */
    record Entity(Hit.Entity hit, SortedSet<String> members) {}

    /** By the IRI of each article what changes whenever its graph does: its digest and the run that made the graph. */
    Map<String, String> stamps() {
        Map<String, String> stamps = new HashMap<>();
        for (Iterator<Quad> all = data.find(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.ARTICLE); all.hasNext(); ) {
            Node subject = all.next().getSubject();
            if (subject.isURI()) {
                stamps.put(subject.getURI(), "");
            }
        }
        for (Node part : List.of(Vocabulary.DIGEST, Vocabulary.GENERATED_BY)) {
            for (Iterator<Quad> all = data.find(Node.ANY, Node.ANY, part, Node.ANY); all.hasNext(); ) {
                Quad quad = all.next();
                if (quad.getSubject().equals(quad.getGraph())) {
                    stamps.computeIfPresent(
                            quad.getGraph().getURI(), (iri, stamp) -> stamp + " " + text(quad.getObject()));
                }
            }
        }
        return stamps;
    }

    Article article(String iri) {
        Node self = NodeFactory.createURI(iri);
        Hit.Article hit = new Hit.Article(
                iri, one(self, Vocabulary.HEADLINE), one(self, Vocabulary.PUBLISHED), one(self, Vocabulary.PUBLISHER));
        Set<String> mentions = new HashSet<>();
        objects(self, Vocabulary.MENTIONS).filter(Node::isURI).forEach(entity -> mentions.add(entity.getURI()));
        return new Article(hit, one(self, Vocabulary.BODY), mentions);
    }

    /** The entity that an IRI stands for; one without articles is not to be found. */
    Entity entity(String canonical, Identities identities) {
        SortedSet<String> members = identities.group(canonical);
        SortedSet<String> names = new TreeSet<>();
        SortedSet<String> kinds = new TreeSet<>();
        Set<Node> articles = new HashSet<>();
        for (String member : members) {
            Node self = NodeFactory.createURI(member);
            labels(self).forEach(label -> names.add(label.getLiteralLexicalForm()));
            objects(self, Vocabulary.TYPE)
                    .filter(kind -> kind.isURI() && kind.getURI().startsWith(Vocabulary.NG))
                    .forEach(kind -> kinds.add(kind.getURI().substring(Vocabulary.NG.length())));
            data.find(Node.ANY, Node.ANY, Vocabulary.MENTIONS, self)
                    .forEachRemaining(quad -> articles.add(quad.getSubject()));
        }
        return new Entity(
                new Hit.Entity(
                        canonical,
                        preferred(members, canonical),
                        List.copyOf(names),
                        List.copyOf(kinds),
                        articles.size()),
                members);
    }

    /** The preferred label in each language: of the IRI that stands for the entity, or else of another. */
    private Map<String, String> preferred(SortedSet<String> members, String canonical) {
        Map<String, String> labels = new TreeMap<>();
        Stream.concat(Stream.of(canonical), members.stream())
                .map(NodeFactory::createURI)
                .flatMap(self -> objects(self, Vocabulary.PREF_LABEL)
                        .filter(Node::isLiteral)
                        .sorted(ORDER))
                .filter(label -> !label.getLiteralLexicalForm().isBlank())
                .forEach(label -> labels.putIfAbsent(label.getLiteralLanguage(), label.getLiteralLexicalForm()));
        return labels;
    }

    private Stream<Node> labels(Node self) {
        return Stream.of(Vocabulary.PREF_LABEL, Vocabulary.ALT_LABEL)
                .flatMap(property -> objects(self, property))
                .filter(Node::isLiteral);
    }

    /** A number that tells the names that no article states from others. */
    long registered() {
        String base = data.prefixes().get("id");
        Node register = NodeFactory.createURI(
                (base == null ? "https://w3id.org/newsgraph/" : base.replaceFirst("id/$", "")) + "graph/register");
        return Stream.of(Vocabulary.PREF_LABEL, Vocabulary.ALT_LABEL, Vocabulary.TYPE)
                .flatMap(property -> Iter.asStream(data.find(register, Node.ANY, property, Node.ANY)))
                .mapToLong(quad -> spread(
                        (quad.getSubject() + " " + quad.getPredicate() + " " + text(quad.getObject())).hashCode()))
                .sum();
    }

    /** So that a sum of many tells them apart. */
    private static long spread(int hash) {
        return ((hash + 1L) * 0x9E3779B97F4A7C15L) >>> 7;
    }

    private Stream<Node> objects(Node self, Node property) {
        return Iter.asStream(data.find(Node.ANY, self, property, Node.ANY)).map(Quad::getObject);
    }

    /** The object's characters; of several the first in order; empty when there is none. */
    private String one(Node self, Node property) {
        return objects(self, property).min(ORDER).map(Contents::text).orElse("");
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
