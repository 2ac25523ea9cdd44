package org.newsgraph.graph;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.store.Store;

/**
 * Measures identity on made-up mentions in TDB2: {@code IdentitySpeed 1000 10000 100000}. Five named entities an article, of a
 * distribution with a long tail: organisations in several spellings, people with and without an organisation, places.
 */
final class IdentitySpeed {
    private static final String BASE = GraphWriter.BASE;
    private static final int MENTIONS = 5;
    private static final String[] SPELLINGS = {"Firma %d Werke", "FIRMA %d Werke", "Firma-%d-Werke"};

    private final Random random = new Random(7);
    private final int articles;

    private IdentitySpeed(int articles) {
        this.articles = articles;
    }

    public static void main(String[] sizes) throws Exception {
        System.out.println("articles  entities  merges  load s  read s  identity s  identity CPU s  heap MB");
        for (String size : sizes) {
            new IdentitySpeed(Integer.parseInt(size)).run();
        }
    }

    private void run() throws Exception {
        Path directory = Files.createTempDirectory("identity");
        try (Store store = Store.open(directory.resolve("store"))) {
            long start = System.nanoTime();
            store.put(new GraphWriter(Knowledge.bundled()).background());
            for (int from = 0; from < articles; from += 10_000) {
                int begin = from;
                store.write(data -> IntStream.range(begin, Math.min(articles, begin + 10_000))
                        .forEach(article -> put(data, article)));
            }
            long loaded = System.nanoTime();
            int entities = store.read(data -> Bearers.of(data, BASE).size());
            long read = System.nanoTime();
            long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Graph graph = GraphFactory.createDefaultGraph();
            store.read(data -> {
                new Identity(data, BASE).write(graph);
                return true;
            });
            long done = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy;
            System.gc();
            long used =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.printf(
                    "%8d  %8d  %6d  %6.1f  %6.1f  %10.1f  %14.1f  %7d%n",
                    articles,
                    entities,
                    graph.stream(Node.ANY, Vocabulary.IDENTITY_REASON, Node.ANY).count(),
                    (loaded - start) / 1e9,
                    (read - loaded) / 1e9,
                    (done - read) / 1e9,
                    cpu / 1e9,
                    used >> 20);
        }
    }

    /** A number of which small ones are frequent and most are rare. */
    private int skewed(int size) {
        return (int) (size * Math.pow(random.nextDouble(), 3));
    }

    private void put(DatasetGraph data, int number) {
        Node article = NodeFactory.createURI("https://zeitung.example/" + number);
        data.add(article, article, Vocabulary.TYPE, Vocabulary.NEWS_ARTICLE);
        String organisation = "";
        for (int i = 0; i < MENTIONS; i++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    int firm = skewed(articles / 2 + 10);
                    int spelling = random.nextInt(SPELLINGS.length);
                    String name = SPELLINGS[spelling].formatted(firm);
                    organisation = "firma-" + firm + (spelling == 0 ? "" : "-" + spelling);
                    entity(data, article, BASE + "id/" + organisation, "Company", name);
                }
                case 2 -> {
                    int place = skewed(2000);
                    entity(data, article, BASE + "id/ort-" + place + ".place", "City", "Ort " + place);
                }
                case 3 -> entity(data, article, BASE + "id/meta", "Company", "Meta");
                default -> person(data, article, organisation);
            }
        }
    }

    private void person(DatasetGraph data, Node article, String organisation) {
        int given = skewed(200);
        int surname = skewed(articles / 20 + 50);
        boolean full = random.nextInt(4) > 0;
        String slug = (full ? "vor" + given + "-" : "") + "nach" + surname;
        String name = (full ? "Vor" + given + " " : "") + "Nach" + surname;
        boolean tied = !organisation.isEmpty() && random.nextBoolean();
        String iri =
                full && tied ? BASE + "id/" + slug + "_" + organisation : article.getURI() + "#" + slug + ".person";
        entity(data, article, iri, "Person", name);
        if (tied) {
            data.add(
                    article,
                    NodeFactory.createURI(iri),
                    Vocabulary.term("worksFor"),
                    NodeFactory.createURI(BASE + "id/" + organisation));
        }
    }

    private void entity(DatasetGraph data, Node article, String iri, String type, String name) {
        Node node = NodeFactory.createURI(iri);
        data.add(new Quad(article, article, Vocabulary.MENTIONS, node));
        data.add(new Quad(article, node, Vocabulary.TYPE, Vocabulary.term(type)));
        data.add(new Quad(article, node, Vocabulary.PREF_LABEL, Literals.words(name, "de")));
        int at = random.nextInt(3000);
        data.add(new Quad(
                article,
                node,
                Vocabulary.MENTION,
                NodeFactory.createURI(article.getURI() + "#char=" + at + "," + (at + name.length()))));
    }
}
