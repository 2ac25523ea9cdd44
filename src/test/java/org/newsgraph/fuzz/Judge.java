package org.newsgraph.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.newsgraph.NewsGraph;
import org.newsgraph.Reading;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleHandler;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Block;
import org.newsgraph.article.Failure;
import org.newsgraph.article.Span;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.OntologyException;
import org.newsgraph.relation.Evidence;
import org.newsgraph.relation.Fact;
import org.newsgraph.search.SearchIndex;
import org.newsgraph.search.SyncListener;
import org.newsgraph.search.TermNames;
import org.newsgraph.store.CatalogueException;
import org.newsgraph.store.QueryCatalogue;
import org.newsgraph.store.SampleData;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Text;
import org.newsgraph.text.Token;

/**
 * Whether newsgraph bears an input: it ends with articles or with documented failures of one line; every span of every token,
 * mention and fact lies in its article and holds the words it stands for; nothing that is only quoted is vouched for; the graph
 * conforms to the shapes and can be read back.
 * May be used by many threads.
 */
final class Judge implements AutoCloseable {
    private static final String ANNOTATIONS = "http://www.w3.org/ns/oa#exact";

    private final NewsGraph newsgraph = NewsGraph.standard().withAnnotations();
    private final DatasetGraph sample = SampleData.load();
    private final QueryCatalogue catalogue = QueryCatalogue.bundled();
    private final SearchIndex index =
            SearchIndex.inMemory(List.of(new TermNames("acquires", List.of("übernimmt", "acquires"))));

    Judge() {
        index.sync(sample, SyncListener.NONE);
    }

    /** How much is claimed of an article; the more, the slower. */
    enum Care {
        /** It is read, and every span holds what it stands for. */
        ANCHORS,
        /** Its graph also conforms to the shapes. */
        GRAPH,
        /** The same graph also comes of it twice, and can be read back. */
        ALL
    }

    /** What an input broke. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(String claim) {
            super(claim);
        }

        Broken(String claim, Throwable cause) {
            super(claim, cause);
        }
    }

    /**
     * What became of an input, for statistics: how many articles and facts.
     *
     * @param care how much is claimed
     * @throws Broken when it breaks a claim; any other exception is one that nobody documented
     */
    Outcome judge(Kind kind, byte[] bytes, Care care) {
        return switch (kind) {
            case PAGE, TEXT, JSON_LINES, ARCHIVE, FEED, SITEMAP -> articles(bytes, care);
            case PARAMETER -> parameters(bytes);
            case SEARCH -> search(bytes);
            case REGISTER -> register(bytes);
        };
    }

    /** How much came of an input. */
    record Outcome(int articles, int facts, int failures) {
        static final Outcome NONE = new Outcome(0, 0, 0);
    }

    private Outcome articles(byte[] bytes, Care care) {
        List<Article> found = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        ArticleHandler handler = new ArticleHandler() {
            @Override
            public void article(Article article) {
                found.add(article);
            }

            @Override
            public void failure(Failure failure) {
                failures.add(failure);
            }

            @Override
            public void note(String message) {
                checkLine(message);
            }
        };
        new ArticleReader(new ByteArrayInputStream(bytes)).read("-", handler);
        failures.forEach(Judge::check);
        int facts = 0;
        for (Article article : found) {
            facts += article(article, care);
        }
        return new Outcome(found.size(), facts, failures.size());
    }

    private static void check(Failure failure) {
        if (failure.reason().equals("bug") || failure.message().contains("bug of newsgraph")) {
            throw new Broken("an exception that nobody expected", failure.cause());
        }
        checkLine(failure.message());
    }

    private static void checkLine(String message) {
        if (message.isBlank() || message.chars().anyMatch(c -> c < ' ' || c == 0x7F || c == 0x85 || c == 0x2028)) {
            throw new Broken("a message of several lines or with control characters: " + message);
        }
    }

    private int article(Article article, Care care) {
        Reading reading = newsgraph.read(article);
        Anchored anchored = new Anchored(article);
        article.blocks().forEach(anchored::check);
        reading.text().sentences().forEach(anchored::check);
        reading.text().quotations().forEach(anchored::words);
        reading.entities().all().forEach(e -> e.mentions().forEach(m -> anchored.words(m.span())));
        reading.facts().forEach(anchored::check);
        reading.facts().forEach(fact -> checkVouched(fact, reading.text()));
        if (care == Care.ANCHORS) {
            return reading.facts().size();
        }
        DatasetGraph graph = newsgraph.graph(reading);
        anchored.checkQuotes(graph);
        if (care == Care.ALL) {
            checkAgain(article, graph);
            checkReadBack(graph, Lang.NQUADS);
            checkReadBack(graph, Lang.TRIG);
        }
        return reading.facts().size();
    }

    /** What stands in quotation marks is somebody's word, if not the article's; only the title of a case is what it is. */
    private static void checkVouched(Fact fact, Text text) {
        boolean bySpeaker = fact.property().equals("states") || fact.speaker() != null;
        boolean vouched = fact.isVouched() && !bySpeaker && !fact.rule().equals("case-title");
        Span cue = fact.evidence().cue();
        if (vouched && text.quotations(cue).stream().anyMatch(quotation -> quotation.contains(cue))) {
            throw new Broken("what is only quoted is vouched for: " + fact.property());
        }
    }

    private void checkAgain(Article article, DatasetGraph graph) {
        if (!Arrays.equals(written(graph, Lang.NQUADS), written(newsgraph.graph(article), Lang.NQUADS))) {
            throw new Broken("the same article gave another graph");
        }
    }

    private static void checkReadBack(DatasetGraph graph, Lang language) {
        DatasetGraph back = RDFParser.source(new ByteArrayInputStream(written(graph, language)))
                .lang(language)
                .toDatasetGraph();
        if (!quads(graph).equals(quads(back))) {
            throw new Broken("another graph is read from the " + language.getName() + " that was written");
        }
    }

    private static Set<Quad> quads(DatasetGraph graph) {
        Set<Quad> quads = new HashSet<>();
        graph.find().forEachRemaining(quads::add);
        return quads;
    }

    private static byte[] written(DatasetGraph graph, Lang language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, graph, language);
        return out.toByteArray();
    }

    /** An article's text by its code points, without help of the body that is judged. */
    private static final class Anchored {
        private final Article article;
        private final int[] points;

        Anchored(Article article) {
            this.article = article;
            this.points = article.body().text().codePoints().toArray();
        }

        String words(Span span) {
            if (span.begin() < 0 || span.end() > points.length || span.begin() > span.end()) {
                throw new Broken("span " + span + " outside of the body of " + points.length + " code points");
            }
            String words = new String(points, span.begin(), span.length());
            if (words.isBlank()) {
                throw new Broken("span " + span + " without words");
            }
            if (!words.equals(article.body().slice(span))) {
                throw new Broken("span " + span + " is '" + article.body().slice(span) + "', not '" + words + "'");
            }
            return words;
        }

        void check(Block block) {
            words(block.span());
            article.pageRange(block.span());
        }

        void check(Sentence sentence) {
            words(sentence.span());
            for (Token token : sentence.tokens()) {
                if (!words(token.span()).equals(token.form())) {
                    throw new Broken("token '" + token.form() + "' stands where '" + words(token.span()) + "' is");
                }
            }
        }

        void check(Fact fact) {
            Evidence evidence = fact.evidence();
            for (Span span : List.of(evidence.sentence(), evidence.subject(), evidence.cue(), evidence.object())) {
                words(span);
            }
            if (!evidence.sentence().contains(evidence.cue())) {
                throw new Broken("cue " + evidence.cue() + " outside of its sentence");
            }
        }

        /** The exact words that an annotation quotes stand in the body. */
        void checkQuotes(DatasetGraph graph) {
            graph.find(null, null, NodeFactory.createURI(ANNOTATIONS), null).forEachRemaining(quad -> {
                String quote = quad.getObject().getLiteralLexicalForm();
                if (!article.body().text().contains(quote)) {
                    throw new Broken("an annotation quotes what the body does not say: " + quote);
                }
            });
        }
    }

    /** {@code query TAB name=value TAB name=value}; what is bound to them leaves the query SPARQL. */
    private Outcome parameters(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\t", -1);
        Map<String, String> values = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            values.put(equals < 0 ? parts[i] : parts[i].substring(0, equals), parts[i].substring(equals + 1));
        }
        try {
            Query query = catalogue.prepare(parts[0], values, sample);
            QueryFactory.create(query.serialize());
            return Outcome.NONE;
        } catch (CatalogueException e) {
            return new Outcome(0, 0, 1);
        }
    }

    private Outcome search(byte[] bytes) {
        String typed = new String(bytes, StandardCharsets.UTF_8);
        int hits = index.suggest(typed, 10).entities().size();
        index.find(typed, 0, 10, 0, 10);
        return new Outcome(hits, 0, 0);
    }

    private Outcome register(byte[] bytes) {
        @Nullable Path file = null;
        try {
            file = Files.createTempFile("fuzzed", ".ttl");
            Files.write(file, bytes);
            Knowledge.bundled().withRegister(file);
            return Outcome.NONE;
        } catch (OntologyException e) {
            return new Outcome(0, 0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
