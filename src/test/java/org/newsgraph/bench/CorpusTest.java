package org.newsgraph.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.bench.Draft.Kind;
import org.newsgraph.ontology.Knowledge;

/** Generated news is the same for a seed, like real news in what counts for the figures, and read without complaint. */
class CorpusTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final int MANY = 3000;
    private static final Corpus CORPUS = new Corpus(7, MANY, KNOWLEDGE);
    private static final List<Draft> DRAFTS =
            IntStream.range(0, MANY).parallel().mapToObj(CORPUS::article).toList();

    @Test
    void aSeedAlwaysGivesTheSameBytes() throws IOException {
        assertThat(written(new Corpus(7, 200, KNOWLEDGE))).isEqualTo(written(new Corpus(7, 200, KNOWLEDGE)));
    }

    @Test
    void anotherSeedGivesOtherNews() throws IOException {
        Set<String> texts = new HashSet<>();
        DRAFTS.subList(0, 200).forEach(draft -> texts.add(draft.text()));
        Corpus other = new Corpus(8, 200, KNOWLEDGE);
        assertThat(IntStream.range(0, 200)
                        .mapToObj(number -> other.article(number).text()))
                .doesNotContainAnyElementsOf(texts);
    }

    @Test
    void aSmallerCorpusIsTheBeginningOfALargerOne() throws IOException {
        String larger = new String(written(new Corpus(7, 1100, KNOWLEDGE)), StandardCharsets.UTF_8);
        assertThat(larger).startsWith(new String(written(new Corpus(7, 90, KNOWLEDGE)), StandardCharsets.UTF_8));
        assertThat(larger.lines()).hasSize(1100);
    }

    @Test
    void aCorpusHasAnArticleAtLeast() {
        assertThatThrownBy(() -> new Corpus(7, 0, KNOWLEDGE)).hasMessage("a corpus of 0 articles; give 1 or more");
    }

    @Test
    void lengthsAreThoseOfRealNews() {
        List<Double> logarithms = own().map(draft -> Math.log(draft.text().split("\\s+").length))
                .sorted()
                .toList();
        double mean = logarithms.stream().mapToDouble(x -> x).average().orElseThrow();
        double variance = logarithms.stream()
                .mapToDouble(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isEqualTo(5.67, within(0.12));
        assertThat(Math.sqrt(variance)).isBetween(0.45, 0.7);
        assertThat(Math.exp(logarithms.getFirst())).isGreaterThan(110);
        assertThat(Math.exp(logarithms.getLast())).isLessThan(1000);
    }

    @Test
    void oneInSixteenIsACopyAndOneInFiftyAnUpdate() {
        assertThat(share(Kind.COPY)).isEqualTo(0.06, within(0.015));
        assertThat(share(Kind.UPDATE)).isEqualTo(0.02, within(0.01));
    }

    @Test
    void aCopyTellsWhatItsSourceTellsElsewhere() {
        List<Draft> copies = DRAFTS.stream().filter(d -> d.kind() == Kind.COPY).toList();
        for (Draft copy : copies) {
            Set<String> repeated = texts(copy);
            assertThat(own().filter(draft -> draft.story().equals(copy.story()))
                            .filter(draft -> !draft.url().equals(copy.url()))
                            .map(CorpusTest::texts)
                            .mapToDouble(texts -> shared(texts, repeated)))
                    .anyMatch(shared -> shared > 0.6);
        }
    }

    private static double shared(Set<String> texts, Set<String> repeated) {
        return repeated.stream().filter(texts::contains).count() / (double) repeated.size();
    }

    @Test
    void anUpdateHasTheAddressOfItsSourceAndMoreToSay() {
        Map<String, Draft> sources = new HashMap<>();
        own().forEach(draft -> sources.put(draft.url(), draft));
        assertThat(DRAFTS.stream().filter(d -> d.kind() == Kind.UPDATE)).allSatisfy(update -> {
            Draft source = Objects.requireNonNull(sources.get(update.url()));
            assertThat(update.modified()).isAfter(source.published());
            assertThat(update.sentences()).startsWith(source.sentences().toArray(Sentence[]::new));
            assertThat(update.sentences()).hasSizeGreaterThan(source.sentences().size());
        });
    }

    @Test
    void fewFirmsAreNamedOftenAndManyOnce() {
        Map<String, Integer> counts = new HashMap<>();
        own().map(draft -> draft.story().role("org1").name()).forEach(name -> counts.merge(name, 1, Integer::sum));
        List<Integer> ranked = counts.values().stream().sorted((a, b) -> b - a).toList();
        assertThat(slope(ranked.subList(5, 200))).isBetween(-1.3, -0.5);
        assertThat(ranked.stream().filter(count -> count <= 2).count()).isGreaterThan(ranked.size() / 2);
    }

    /** Of logarithms of counts over logarithms of ranks, from the sixth on. */
    private static double slope(List<Integer> ranked) {
        double[] x = IntStream.range(0, ranked.size())
                .mapToDouble(i -> Math.log(i + 6))
                .toArray();
        double[] y = ranked.stream().mapToDouble(Math::log).toArray();
        double meanX =
                IntStream.range(0, x.length).mapToDouble(i -> x[i]).average().orElseThrow();
        double meanY =
                IntStream.range(0, y.length).mapToDouble(i -> y[i]).average().orElseThrow();
        double above = IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - meanX) * (y[i] - meanY))
                .sum();
        return above
                / IntStream.range(0, x.length)
                        .mapToDouble(i -> (x[i] - meanX) * (x[i] - meanX))
                        .sum();
    }

    @Test
    void knownAndInventedFirmsPeopleAndTheirNamesakesOccur() {
        Set<String> registered = new HashSet<>(KNOWLEDGE.register().names());
        Map<String, Set<String>> bearers = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (Draft draft : DRAFTS) {
            Referent firm = draft.story().role("org2");
            bearers.computeIfAbsent(firm.shortName(), name -> new HashSet<>()).add(firm.name());
            if (registered.contains(firm.name())) {
                known.add(firm.name());
            }
        }
        assertThat(known).hasSizeBetween(100, bearers.size() / 2);
        assertThat(bearers.values()).anyMatch(names -> names.size() > 1);
    }

    @Test
    void storiesContradictOneAnother() {
        Map<String, Set<String>> statuses = new HashMap<>();
        own().flatMap(draft -> draft.sentences().stream())
                .flatMap(sentence -> sentence.facts().stream())
                .filter(fact -> !fact.property().equals("states"))
                .forEach(fact -> statuses.computeIfAbsent(
                                fact.subject() + " " + fact.property() + " " + fact.object(), key -> new HashSet<>())
                        .add(fact.status()));
        assertThat(statuses.values().stream()
                        .filter(said ->
                                said.contains("asserted") && (said.contains("denied") || said.contains("negated")))
                        .count())
                .isGreaterThan(5);
    }

    @Test
    void anArticleTellsNothingTwiceInDifferentWays() {
        for (Draft draft : DRAFTS) {
            List<Told> facts = draft.sentences().stream()
                    .flatMap(sentence -> sentence.facts().stream())
                    .filter(Told::required)
                    .toList();
            for (Told fact : facts) {
                assertThat(facts.stream().filter(fact::isAbout).map(Told::status))
                        .containsOnly(fact.status());
            }
        }
    }

    @Test
    void everyPatternIsGermanWithoutBracketsAndTellsTermsOfTheOntology() {
        Grammar grammar = new Grammar();
        Story story = DRAFTS.getFirst().story();
        Set<String> statuses = Set.of("asserted", "planned", "possible", "alleged", "denied", "negated");
        Pattern leftover = Pattern.compile("[{}|]|  | [,.]|\\bnull\\b");
        for (String kind : List.of("relation", "quote", "lead", "filler")) {
            assertThat(grammar.patterns(kind)).isNotEmpty();
            for (SentencePattern pattern : grammar.patterns(kind)) {
                Sentence sentence = new Telling(grammar, story, new Draw(3, kind, 1)).tell(pattern);
                assertThat(sentence.text()).doesNotContainPattern(leftover).matches("[\\p{Lu}„0-9].*[.?“:!]");
                assertThat(sentence.facts()).allSatisfy(fact -> {
                    assertThat(KNOWLEDGE.ontology().properties()).containsKey(fact.property());
                    assertThat(statuses).contains(fact.status());
                    assertThat(fact.subject()).doesNotMatch("[a-z]+\\d");
                    assertThat(fact.object()).doesNotMatch("-?[a-z]+\\d");
                });
            }
        }
    }

    @Test
    void everyArticleIsReadAndGivesAGraphThatConforms(@TempDir Path directory) throws IOException {
        NewsGraph newsgraph = NewsGraph.standard();
        Path file = directory.resolve("corpus.jsonl");
        Files.write(file, written(new Corpus(7, 40, KNOWLEDGE)));
        Collection<Article> articles = new ArrayList<>();
        new ArticleReader().read(file.toString(), articles::add, failure -> {
            throw new AssertionError(failure.message());
        });
        assertThat(articles).hasSize(40);
        assertThat(articles).allSatisfy(article -> {
            assertThat(article.metadata().language()).isEqualTo("de");
            assertThat(newsgraph.graph(article).isEmpty()).isFalse();
        });
    }

    @Test
    void whatIsSaidIsFoundAndNothingElseIsAsserted(@TempDir Path directory) {
        GoldFigure figure = GoldFigure.of(CORPUS, 40, directory, KNOWLEDGE);
        assertThat(figure.articles()).isEqualTo(40);
        assertThat(figure.unsafe()).as(figure.errors()).isZero();
        assertThat(figure.figures().path("core").path("precision").asDouble()).isGreaterThan(0.9);
        assertThat(figure.figures().path("core").path("recall").asDouble()).isGreaterThan(0.75);
    }

    private static Stream<Draft> own() {
        return DRAFTS.stream().filter(draft -> draft.kind() == Kind.OWN);
    }

    private static double share(Kind kind) {
        return DRAFTS.stream().filter(draft -> draft.kind() == kind).count() / (double) MANY;
    }

    private static Set<String> texts(Draft draft) {
        Set<String> texts = new HashSet<>();
        draft.sentences().forEach(sentence -> texts.add(sentence.text()));
        return texts;
    }

    private static byte[] written(Corpus corpus) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        corpus.write(out, written -> {});
        return out.toByteArray();
    }
}
