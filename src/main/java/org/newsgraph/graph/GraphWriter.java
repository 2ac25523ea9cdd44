package org.newsgraph.graph;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Article;
import org.newsgraph.article.Span;
import org.newsgraph.entity.Entities;
import org.newsgraph.entity.Entity;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.relation.Evidence;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.Value;

/** Writes the facts of an article as its named graph. May be used by many threads. */
public final class GraphWriter {
    /** What IRIs start with unless a project chooses a base of its own. */
    public static final String BASE = "https://w3id.org/newsgraph/";

    private static final String ANNOTATIONS = "annotations";
    private static final String MENTIONS = "mentions";

    private final Knowledge knowledge;
    private final String base;
    private final Run run;
    private final SortedMap<String, String> options;

    /** A writer of IRIs that begin with {@link #BASE}. */
    public GraphWriter(Knowledge knowledge) {
        this(knowledge, BASE, Collections.emptySortedMap());
    }

    /**
     * A writer with a base of its own.
     *
     * @param base absolute IRI that ends in a slash
     * @param options what else shaped the run, told in its description
     */
    public GraphWriter(Knowledge knowledge, String base, SortedMap<String, String> options) {
        if (!base.matches("[a-z][a-z0-9+.-]*:[^\\s<>\"{}|^`\\\\#?]*/")) {
            throw new GraphException("--base " + base
                    + " is not an absolute IRI that ends in a slash; give one such as " + "https://example.org/");
        }
        this.knowledge = knowledge;
        this.base = base;
        this.options = new TreeMap<>(options);
        this.run = Run.of(base, knowledge, this.options);
    }

    /** A writer that also tells where in an HTML page the sentences stand, in the W3C's Web Annotation vocabulary. */
    public GraphWriter withAnnotations() {
        return withOption(ANNOTATIONS, "oa");
    }

    /** A writer that leaves out where entities are mentioned, and entities that are only mentioned. */
    public GraphWriter withoutMentions() {
        return withOption(MENTIONS, "none");
    }

    /** A writer that tells of something else that shaped the run; a graph made without it is not {@link #isCurrent current}. */
    public GraphWriter withOption(String option, String value) {
        SortedMap<String, String> more = new TreeMap<>(options);
        more.put(option, value);
        return new GraphWriter(knowledge, base, more);
    }

    /** What shaped the run beside version and knowledge, by name. */
    public SortedMap<String, String> options() {
        return Collections.unmodifiableSortedMap(options);
    }

    /** The IRI an article has, which is also the name of its graph. */
    public String iri(Article article) {
        return Iris.of(base, article).article();
    }

    /** The IRI that a fact of an article has. */
    public String iri(Article article, Fact fact) {
        Graph scratch = GraphFactory.createDefaultGraph();
        return triples(scratch, article).name(fact).getURI();
    }

    /** The IRI that an entity of an article has. */
    public String iri(Article article, Entity entity) {
        return Iris.of(base, article).entity(entity).getURI();
    }

    private FactTriples triples(Graph graph, Article article) {
        Iris iris = Iris.of(base, article);
        Values values = new Values(graph, iris, article.metadata().language());
        return new FactTriples(graph, iris, values, knowledge.ontology());
    }

    /**
     * A dataset with one named graph: the article, what it mentions, and its facts.
     *
     * @throws GraphException when a fact's evidence does not lie in the article's body
     */
    public DatasetGraph write(Article article, Entities entities, List<Fact> facts) {
        facts.forEach(fact -> check(article, fact));
        Iris iris = Iris.of(base, article);
        DatasetGraph dataset = DatasetGraphFactory.create();
        Graph graph = dataset.getGraph(iris.self());
        String language = article.metadata().language();
        ArticleTriples triples = new ArticleTriples(graph, iris, language);
        triples.article(article, Iris.source(base, article.source()), digest(article), run.iri());
        boolean mentions = !options.containsKey(MENTIONS);
        for (Entity entity : spokenOf(mentions ? entities.all() : List.of(), facts)) {
            triples.entity(entity);
            if (mentions) {
                triples.mentions(entity);
            }
        }
        FactTriples writer = triples(graph, article);
        facts.stream()
                .sorted(Comparator.comparingDouble(Fact::confidence).reversed())
                .forEach(writer::fact);
        if (options.containsKey(ANNOTATIONS)) {
            dataset.prefixes().add("oa", Vocabulary.WEB_ANNOTATION);
            annotate(new AnnotationTriples(graph, iris, article, Iris.page(base, article)), writer, facts);
        }
        return dataset;
    }

    /**
     * True when a dataset holds the graph that this writer would write of an article, as the digest and the run in it tell: two
     * look-ups by index, so that the size of the dataset does not matter.
     */
    public boolean isCurrent(Article article, DatasetGraph dataset) {
        Node self = Iris.of(base, article).self();
        return dataset.contains(self, self, Vocabulary.WAS_GENERATED_BY, run.iri())
                && dataset.contains(self, self, Vocabulary.DIGEST, Literals.string(digest(article)));
    }

    /** Digest of all that the graph of an article depends on beside the run. */
    private String digest(Article article) {
        Graph told = GraphFactory.createDefaultGraph();
        new ArticleTriples(told, Iris.of(base, article), article.metadata().language())
                .told(article, Iris.source(base, article.source()));
        Stream<String> triples = told.stream()
                .map(t -> NodeFmtLib.strNT(t.getPredicate()) + " " + NodeFmtLib.strNT(t.getObject()))
                .sorted();
        Stream<String> places = options.containsKey(ANNOTATIONS)
                ? article.blocks().stream().map(block -> String.valueOf(block.page()))
                : Stream.empty();
        return "sha256:" + Iris.hash(64, Stream.concat(triples, places).toArray(String[]::new));
    }

    /** Each sentence once, however many facts it says. */
    private static void annotate(AnnotationTriples triples, FactTriples names, List<Fact> facts) {
        SortedMap<Span, List<Fact>> bySentence = new TreeMap<>(
                facts.stream().collect(Collectors.groupingBy(f -> f.evidence().sentence())));
        bySentence.forEach((sentence, said) ->
                triples.sentence(sentence, said.stream().map(names::name).toList()));
    }

    /**
     * What the only graph of a dataset tells.
     *
     * @throws GraphException when it is none that newsgraph makes with IRIs that begin as those of this writer
     */
    public GraphKind kind(DatasetGraph graph) {
        return GraphKind.of(base, graph);
    }

    /** The graphs that no article states: ontology, register of known entities, and this run; with the prefixes to use. */
    public DatasetGraph background() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        dataset.prefixes().add("ng", Ontology.NAMESPACE);
        dataset.prefixes().add("id", base + "id/");
        Background background = new Background(base, knowledge);
        background.ontology(dataset);
        background.register(dataset);
        run.describe(dataset.getGraph(run.iri()));
        return dataset;
    }

    /** True when a dataset holds the {@link #background()} of this writer, and no other ontology in its place. */
    public boolean hasBackground(DatasetGraph dataset) {
        return dataset.contains(run.iri(), run.iri(), Node.ANY, Node.ANY)
                && new Background(base, knowledge).isOntologyOf(dataset);
    }

    /** Those of the entities that are mentioned and those that facts need, each once. */
    private static List<Entity> spokenOf(List<Entity> entities, List<Fact> facts) {
        Map<String, Entity> byId = new TreeMap<>();
        Stream<Entity> mentioned = entities.stream().filter(e -> !e.mentions().isEmpty());
        Stream.concat(mentioned, facts.stream().flatMap(GraphWriter::things)).forEach(e -> byId.putIfAbsent(e.id(), e));
        return List.copyOf(byId.values());
    }

    private static Stream<Entity> things(Fact fact) {
        Stream<Value> values = Stream.concat(Stream.of(fact.object()), fact.qualifiers().values().stream());
        Stream<Entity> named = values.flatMap(v -> v instanceof Value.Thing thing ? Stream.of(thing.entity()) : null);
        return Stream.concat(Stream.of(fact.subject()), Stream.concat(named, Stream.ofNullable(fact.speaker())));
    }

    private static void check(Article article, Fact fact) {
        Evidence evidence = fact.evidence();
        for (Span span : List.of(evidence.sentence(), evidence.subject(), evidence.cue(), evidence.object())) {
            if (span.end() > article.body().length()) {
                throw broken(
                        article,
                        fact,
                        "ends behind the body of " + article.body().length() + " code points",
                        span);
            }
        }
        if (!evidence.sentence().contains(evidence.cue())) {
            throw broken(article, fact, "is a cue outside of its sentence", evidence.cue());
        }
        String words = wordsOf(fact.object());
        if (words != null && words.isBlank()) {
            throw broken(article, fact, "says an object without words", evidence.object());
        }
    }

    private static @Nullable String wordsOf(Value value) {
        return value instanceof Value.Thing ? null : value.text();
    }

    private static GraphException broken(Article article, Fact fact, String what, Span span) {
        return new GraphException(article.source() + ": " + fact.property() + " by " + fact.rule() + ": span ["
                + span.begin() + "," + span.end() + ") " + what + "; this is a bug of the extractor, please report it");
    }
}
