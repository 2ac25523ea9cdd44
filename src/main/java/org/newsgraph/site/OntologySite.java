package org.newsgraph.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Documentation;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.OntologyFiles.Part;
import org.newsgraph.store.DataVersion;

/** The pages of an ontology, with what a graph says by it where there is one. */
public final class OntologySite {
    private static final String CONTEXT = "/ontology/context.jsonld";

    /** How long counts are shown before it is asked whether articles have changed. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final @Nullable DatasetGraph data;
    private final Knowledge knowledge;
    private final Links links;
    private final Documentation documentation;
    private final OntologyIndex index;
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile @Nullable OntologyCounts counts;
    private volatile long counted;

    /** @param data with the union of its named graphs as default graph, or null for the ontology alone */
    public OntologySite(@Nullable DatasetGraph data, Knowledge knowledge) {
        this.data = data;
        this.knowledge = knowledge;
        this.links = Links.of(
                data == null
                        ? null
                        : Txn.calculateRead(data, () -> data.prefixes().get("id")));
        this.documentation = Documentation.of(knowledge);
        this.index = new OntologyIndex(knowledge, documentation);
    }

    /** {@code /ontology}, with what a search finds; all of it for the empty query. */
    public String index(Reader reader, String query) {
        return html(reader, view -> OntologyPage.of(view, query).html());
    }

    /** The page of a term by its local name; empty for one that is not there. */
    public Optional<String> term(Reader reader, String name) {
        return Optional.ofNullable(index.entries().get(name))
                .map(entry -> html(reader, view -> TermPage.of(view, entry).html()));
    }

    /** What is shown where there is no such term: those with a similar name. */
    public String noTerm(Reader reader, String name) {
        return html(reader, view -> NoTermPage.of(view, name).html());
    }

    /** What words say that contain a text. */
    public String words(Reader reader, String query) {
        return html(reader, view -> WordsPage.search(view, query).html());
    }

    /** What words say that begin with a letter. */
    public String wordsBeginning(Reader reader, String letter) {
        return html(reader, view -> WordsPage.beginning(view, letter).html());
    }

    public String shapes(Reader reader) {
        return html(reader, view -> ShapesPage.of(view).html());
    }

    public String rules(Reader reader) {
        return html(reader, view -> RulesPage.of(view).html());
    }

    /** What stands beside a term; empty for one that is not there. */
    public Optional<Neighbourhood> neighbourhood(Reader reader, String name) {
        return Optional.ofNullable(index.entries().get(name))
                .map(entry -> Neighbourhood.of(entry, view(reader, new OntologyAddresses.Served(), null, null)));
    }

    /** All terms and words as a script that the search of the pages loads. */
    public String data() {
        return data(new OntologyAddresses.Served());
    }

    /** The {@code @context} with whose names JSON-LD is written. */
    public byte[] context() {
        try (InputStream in = OntologySite.class.getResourceAsStream(CONTEXT)) {
            if (in == null) {
                throw new FileNotFoundException(CONTEXT + " is missing from the program; build it again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The triples of a part, to be downloaded. */
    public Model part(Part part) {
        return knowledge.files().part(part);
    }

    /** Ontology, statuses and offices in one graph. */
    public Graph graph() {
        return knowledge.files().ontology().getGraph();
    }

    /** What the files say of a term: its triples and those of the blank nodes they lead to; empty where there are none. */
    public Optional<Graph> graph(String name) {
        Model all = knowledge.files().ontology();
        Graph part = GraphFactory.createDefaultGraph();
        part.getPrefixMapping().setNsPrefixes(all);
        List<Node> open = new ArrayList<>(List.of(Terms.ng(name)));
        while (!open.isEmpty()) {
            for (Triple triple :
                    all.getGraph().find(open.removeLast(), Node.ANY, Node.ANY).toList()) {
                if (!part.contains(triple)) {
                    part.add(triple);
                    if (triple.getObject().isBlank()) {
                        open.add(triple.getObject());
                    }
                }
            }
        }
        return part.isEmpty() ? Optional.empty() : Optional.of(part);
    }

    String data(OntologyAddresses at) {
        List<Map<String, Object>> terms = new ArrayList<>();
        index.entries().values().forEach(entry -> terms.add(described(entry, at)));
        Map<String, TreeSet<String>> words = new java.util.TreeMap<>();
        knowledge
                .lexicon()
                .frames()
                .forEach(f ->
                        words.computeIfAbsent(f.lemma(), l -> new TreeSet<>()).add(f.reference()));
        try {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("terms", terms);
            data.put("words", words);
            return "globalThis.newsgraphOntology = " + JSON.writeValueAsString(data) + ";\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> described(OntologyIndex.Entry entry, OntologyAddresses at) {
        Map<String, Object> term = new LinkedHashMap<>();
        term.put("name", entry.name());
        term.put("kind", entry.kind().tag());
        term.put("labels", entry.texts());
        term.put("href", at.term(entry.name()));
        if (!entry.synonyms().isEmpty()) {
            term.put("synonyms", new TreeSet<>(entry.synonyms()));
        }
        if (!entry.parents().isEmpty()) {
            term.put("parents", new TreeSet<>(entry.parents()));
        }
        if (entry.deprecated()) {
            term.put("deprecated", true);
        }
        return term;
    }

    /** All local names that have a page. */
    java.util.Set<String> names() {
        return index.entries().keySet();
    }

    Knowledge knowledge() {
        return knowledge;
    }

    private String html(Reader reader, Function<OntologyView, String> page) {
        return html(reader, new OntologyAddresses.Served(), page);
    }

    /** A page made in a transaction of its own, where there is a graph. */
    String html(Reader reader, OntologyAddresses at, Function<OntologyView, String> page) {
        DatasetGraph graph = data;
        return graph == null
                ? page.apply(view(reader, at, null, null))
                : Txn.calculateRead(graph, () -> page.apply(view(reader, at, counts(graph), graph)));
    }

    private OntologyView view(
            Reader reader, OntologyAddresses at, @Nullable OntologyCounts counted, @Nullable DatasetGraph graph) {
        Messages messages = Messages.in(reader.language());
        View view = null;
        if (graph != null) {
            Graphs graphs = new Graphs(graph);
            Names names = new Names(graphs, knowledge.ontology(), links, messages, reader.language(), new HashMap<>());
            view = new View(reader, graphs, names, new Facts(graphs, names), messages, knowledge);
        }
        return new OntologyView(reader, messages, knowledge, documentation, index, at, counted, view);
    }

    /** The first time they are counted while the reader waits; later the old ones are shown meanwhile. */
    private OntologyCounts counts(DatasetGraph graph) {
        OntologyCounts known = counts;
        if (known == null) {
            return count(graph);
        }
        if (System.nanoTime() - counted > FRESH.toNanos() && counting.compareAndSet(false, true)) {
            Thread.ofVirtual().start(() -> {
                try {
                    Txn.executeRead(graph, () -> count(graph));
                } finally {
                    counting.set(false);
                }
            });
        }
        return known;
    }

    private synchronized OntologyCounts count(DatasetGraph graph) {
        OntologyCounts known = counts;
        if (known == null || !known.version().equals(DataVersion.of(graph))) {
            known = OntologyCounts.of(graph, ontology());
            counts = known;
        }
        counted = System.nanoTime();
        return known;
    }

    private Ontology ontology() {
        return knowledge.ontology();
    }
}
