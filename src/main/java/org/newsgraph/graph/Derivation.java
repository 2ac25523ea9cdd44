package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Computes what follows from the articles' graphs, in graphs of its own: which articles are copies of others, and what the
 * rules of the ontology in the dataset conclude. It depends on the articles alone, not on their order, and follows a change of
 * them at a cost that goes with the change.
 */
public final class Derivation {
    private final String base;
    private final Node name;
    private final Node ontology;
    private final Node copies;
    private final Node identity;
    private volatile @Nullable Kept kept;

    /** For graphs whose IRIs begin with this base, an absolute IRI that ends in a slash. */
    public Derivation(String base) {
        this.base = base;
        this.name = Background.name(base, "derived");
        this.ontology = Background.name(base, "ontology");
        this.copies = Background.name(base, "copies");
        this.identity = Background.name(base, "identity");
    }

    /** Those for the ontologies that a dataset holds, whatever its IRIs begin with. */
    public static List<Derivation> of(DatasetGraph dataset) {
        return of(dataset, List.of());
    }

    /** The same; those that are known already are taken again, for they keep the rules that they have read. */
    public static List<Derivation> of(DatasetGraph dataset, Collection<Derivation> known) {
        Pattern ontology = Pattern.compile(
                "(.+)" + Pattern.quote(Background.name("", "ontology").getURI()));
        return Iter.asStream(dataset.findNG(Node.ANY, Node.ANY, Vocabulary.LEXICON_DIGEST, Node.ANY))
                .map(Quad::getGraph)
                .map(graph -> ontology.matcher(graph.getURI()))
                .filter(Matcher::matches)
                .map(graph -> graph.group(1))
                .map(base -> known.stream()
                        .filter(derivation -> derivation.base.equals(base))
                        .findFirst()
                        .orElseGet(() -> new Derivation(base)))
                .toList();
    }

    String base() {
        return base;
    }

    /**
     * The names of the derived graphs. Whoever changes articles' graphs other than by {@link #update} removes these first, so
     * that none is ever there that does not follow from the articles.
     */
    public List<String> graphs() {
        return Stream.concat(Stream.of(name), links()).map(Node::getURI).toList();
    }

    /** The graphs that are computed before the rules run, which read them. */
    private Stream<Node> links() {
        return Stream.of(copies, identity);
    }

    /** True when a dataset holds the derived graphs, computed by the rules of the ontology that it holds. */
    public boolean isIn(DatasetGraph dataset) {
        Optional<Node> digest = digest(dataset);
        return links().allMatch(graph -> dataset.contains(graph, graph, Node.ANY, Node.ANY))
                && dataset.contains(name, name, Vocabulary.WAS_DERIVED_FROM, ontology)
                && (digest.isEmpty() || dataset.contains(name, name, Vocabulary.LEXICON_DIGEST, digest.get()));
    }

    private Optional<Node> digest(DatasetGraph dataset) {
        return Iter.asStream(dataset.find(ontology, ontology, Vocabulary.LEXICON_DIGEST, Node.ANY))
                .map(Quad::getObject)
                .findFirst();
    }

    /**
     * A dataset with the derived graphs alone, computed anew; facts that lost their evidence leave nothing behind. None is
     * ever empty, so that they replace those of before: one says which ontology it follows, the other what it is.
     */
    public DatasetGraph derive(DatasetGraph dataset) {
        DatasetGraph result = labelledCopies(dataset);
        identities(dataset).find().forEachRemaining(result::add);
        Graph derived = result.getGraph(name);
        derived.add(name, Vocabulary.WAS_DERIVED_FROM, ontology);
        digest(dataset).ifPresent(digest -> derived.add(name, Vocabulary.LEXICON_DIGEST, digest));
        rules(dataset, result).complete();
        return result;
    }

    private DatasetGraph labelledCopies(DatasetGraph dataset) {
        DatasetGraph result = copies(dataset);
        result.add(copies, copies, Vocabulary.LABEL, Literals.words("copies of articles", "en"));
        return result;
    }

    private DatasetGraph identities(DatasetGraph dataset) {
        DatasetGraph result = DatasetGraphFactory.create();
        new Identity(dataset, base).write(result.getGraph(identity));
        return result;
    }

    /**
     * Puts the graphs of articles in place of those of the same names, removes others, and brings the derived graphs up to
     * date: afterwards they are what {@link #derive} gives of the dataset. Where they were not there before, they are now.
     *
     * @param dataset whose default graph is the union of its named graphs, in a write transaction
     * @param articles datasets of named graphs
     * @param removed names of graphs
     */
    public void update(DatasetGraph dataset, Collection<DatasetGraph> articles, Collection<String> removed) {
        if (!isIn(dataset)) {
            removed.stream().map(NodeFactory::createURI).forEach(dataset::removeGraph);
            articles.forEach(article -> replace(dataset, article));
            replace(dataset, derive(dataset));
            return;
        }
        Rules rules = rules(dataset, dataset);
        Set<Node> names = new HashSet<>();
        removed.forEach(graph -> names.add(NodeFactory.createURI(graph)));
        articles.forEach(article -> article.listGraphNodes().forEachRemaining(names::add));
        Rules.Content before = rules.content(names, links());
        List<Publication> changed = new ArrayList<>(new Copies(dataset).publications(names));
        names.forEach(dataset::removeGraph);
        articles.forEach(article -> replace(dataset, article));
        changed.addAll(new Copies(dataset).publications(names));
        if (isOfCopies(dataset, names) || new Copies(dataset).mayResemble(changed)) {
            replace(dataset, labelledCopies(dataset));
        }
        replace(dataset, identities(dataset));
        rules.change(before, rules.content(names, links()));
    }

    private boolean isOfCopies(DatasetGraph dataset, Set<Node> articles) {
        return articles.stream()
                .anyMatch(article -> dataset.contains(copies, article, Vocabulary.COPY_OF, Node.ANY)
                        || dataset.contains(copies, Node.ANY, Vocabulary.COPY_OF, article));
    }

    /** The rules of the ontology of a dataset, for the articles in it and the derived graphs in another. */
    private Rules rules(DatasetGraph dataset, DatasetGraph derived) {
        Set<Node> computed = new HashSet<>();
        graphs().forEach(graph -> computed.add(NodeFactory.createURI(graph)));
        return Rules.of(
                base,
                ruleSet(dataset),
                dataset,
                computed,
                links().map(derived::getGraph).toList(),
                derived.getGraph(name));
    }

    /** The rules of the ontology in a dataset, read again only when it is another: that takes longer than to run them for a change. */
    private RuleSet ruleSet(DatasetGraph dataset) {
        Optional<Node> digest = digest(dataset);
        Kept last = kept;
        if (last == null || digest.isEmpty() || !last.digest().equals(digest)) {
            last = new Kept(digest, RuleSet.of(base, dataset));
            kept = last;
        }
        return last.rules();
    }

    /** What was read last, and the digest of the ontology it was read from. */
    private record Kept(Optional<Node> digest, RuleSet rules) {}

    /** Why derived triples hold: the rules and what they follow from, for those that follow from anything. */
    public Map<Triple, Grounds> grounds(DatasetGraph dataset, Collection<Triple> triples) {
        Rules rules = rules(dataset, dataset);
        Map<Triple, Grounds> grounds = new LinkedHashMap<>();
        triples.forEach(triple -> rules.grounds(triple).ifPresent(found -> grounds.put(triple, found)));
        return grounds;
    }

    private static void replace(DatasetGraph dataset, DatasetGraph graphs) {
        graphs.listGraphNodes().forEachRemaining(dataset::removeGraph);
        graphs.find().forEachRemaining(dataset::add);
    }

    /**
     * A dataset with one graph: which article is a copy of which ({@code ng:copyOf}), and which facts the copies repeat
     * ({@code ng:repeats}). It is empty when there are none.
     */
    public DatasetGraph copies(DatasetGraph dataset) {
        DatasetGraph result = DatasetGraphFactory.create();
        Graph graph = result.getGraph(copies);
        SequencedMap<Node, Node> originals = new Copies(dataset).originals();
        originals.forEach((copy, original) -> graph.add(copy, Vocabulary.COPY_OF, original));
        new Repetitions(dataset, originals)
                .repeated()
                .forEach((fact, told) -> graph.add(fact, Vocabulary.REPEATS, told));
        return result;
    }
}
