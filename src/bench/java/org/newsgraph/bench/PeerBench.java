package org.newsgraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;

/**
 * newsgraph beside Stanford CoreNLP's German pipeline (tokenize, ssplit, mwt, pos, ner, depparse with its default models)
 * over the same articles in the same process, each warmed up first: {@code PeerBench ARTICLES.jsonl.gz SECTION,…}.
 * newsgraph's time includes reading, facts and the checked graph; CoreNLP's is its pipeline alone.
 */
final class PeerBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double WARM_UP = 40;
    private static final double SECONDS = 20;

    private PeerBench() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        if (!Files.exists(file)) {
            System.out.printf(Locale.ROOT, "skipped: %s is not there; name articles with -Dbench.articles=FILE%n", file);
            return;
        }
        Path chosen = choose(file, Set.of(arguments[1].split(",", -1)));
        try {
            compare(chosen);
        } finally {
            Files.delete(chosen);
        }
    }

    private static void compare(Path articles) {
        Speed ours = new Benchmark(List.of(articles.toString())).run(WARM_UP, SECONDS);
        System.out.printf(Locale.ROOT, "newsgraph  %8.2f articles/s %9.0f tokens/s %8.2f articles a CPU second  (%d articles, %d tokens, %d passes)%n",
                ours.articlesPerSecond(),
                ours.tokensPerSecond(),
                ours.articlesPerCpuSecond(),
                ours.articles(),
                ours.tokens(),
                ours.passes());
        coreNlp(articles, ours);
    }

    private static void coreNlp(Path file, Speed ours) {
        List<String> texts = new ArrayList<>();
        new ArticleReader().read(file.toString(), (Article a) -> texts.add(a.body().text()), failure -> {
            throw failure.cause();
        });
        StanfordCoreNLP pipeline = new StanfordCoreNLP(german());
        double cpu = Speed.worked();
        for (int i = 0; Speed.worked() - cpu < WARM_UP; i++) {
            annotate(pipeline, texts.get(i % texts.size()));
        }
        cpu = Speed.worked();
        long begin = System.nanoTime();
        long tokens = texts.stream().mapToLong(text -> annotate(pipeline, text)).sum();
        double perSecond = texts.size() / ((System.nanoTime() - begin) / 1e9);
        double perCpuSecond = texts.size() / (Speed.worked() - cpu);
        System.out.printf(Locale.ROOT, "CoreNLP    %8.2f articles/s %9.0f tokens/s %8.2f articles a CPU second  (%d articles, %d tokens, 1 pass)%n",
                perSecond,
                perSecond * tokens / texts.size(),
                perCpuSecond,
                texts.size(),
                tokens);
        System.out.printf(Locale.ROOT, "newsgraph is %.1f times as fast by the clock, %.1f times by CPU seconds%n",
                ours.articlesPerSecond() / perSecond,
                ours.articlesPerCpuSecond() / perCpuSecond);
    }

    private static long annotate(StanfordCoreNLP pipeline, String text) {
        Annotation annotation = new Annotation(text);
        pipeline.annotate(annotation);
        return annotation.get(CoreAnnotations.TokensAnnotation.class).size();
    }

    private static Properties german() {
        Properties properties = new Properties();
        try (InputStream in = PeerBench.class.getResourceAsStream("/StanfordCoreNLP-german.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        properties.setProperty("threads", "1");
        return properties;
    }

    /** The articles of some sections, in a file of their own. */
    private static Path choose(Path file, Set<String> sections) throws IOException {
        Path chosen = Files.createTempFile("bench", ".jsonl");
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> kept = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode section = JSON.readTree(line).path("section");
                if (section.isMissingNode() || sections.contains(section.asText())) {
                    kept.add(line);
                }
            }
            Files.write(chosen, kept);
        }
        return chosen;
    }
}
