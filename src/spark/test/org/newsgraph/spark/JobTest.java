package org.newsgraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.Main;

/** A job in this process says what {@code newsgraph build} says of the same files. */
class JobTest {
    private static final String MENTION = "<https://w3id.org/newsgraph/ontology#mention>";

    @TempDir
    private Path dir;

    private Path out;

    @BeforeEach
    void nameOutput() {
        out = dir.resolve("out");
    }

    @Test
    void everyKindOfFileGivesTheQuadsOfBuild() throws IOException {
        Path input = dir.resolve("input");
        Corpus.jsonLines(input.resolve("lines.jsonl"), Corpus.stories("kurier", 0, 7));
        Corpus.jsonLines(input.resolve("more/packed.jsonl.gz"), Corpus.stories("kurier", 7, 9));
        Corpus.archive(input.resolve("more/web.warc.gz"), Corpus.stories("bote", 0, 5));
        for (Corpus.Story story : Corpus.stories("blatt", 0, 4)) {
            Corpus.write(input.resolve("pages/" + story.published() + ".html"), story.html());
        }
        Corpus.write(
                input.resolve("notiz.txt"),
                Corpus.stories("kurier", 20, 21).getFirst().text());
        run(input);
        assertThat(Quads.ofJob(out)).isEqualTo(built(input));
    }

    @Test
    void rowsOfParquetAreReadAsLinesOfJson() throws IOException {
        List<Corpus.Story> stories = Corpus.stories("tafel", 0, 6);
        Path table = parquet(stories);
        run(table);
        // A file of the same name, so that what is said of sources is the same as well.
        Path lines = Corpus.jsonLines(dir.resolve("lines/table.parquet"), stories);
        assertThat(Quads.ofJob(out)).isEqualTo(built(lines));
    }

    @Test
    void ofOneAddressTheLastInTheOrderOfTheInputsCounts() throws IOException {
        Corpus.Story first = Corpus.stories("kurier", 0, 1).getFirst();
        Corpus.Story other = Corpus.stories("bote", 3, 4).getFirst();
        Corpus.Story second = new Corpus.Story(first.url(), other.title(), other.text(), other.published());
        Path a = Corpus.jsonLines(dir.resolve("a.jsonl"), List.of(first, other, first));
        Path b = Corpus.jsonLines(dir.resolve("b.jsonl"), List.of(second));
        for (List<Path> order : List.of(List.of(a, b), List.of(b, a))) {
            Path to = Files.createTempDirectory(dir, "order").resolve("out");
            assertThat(SparkMain.run(args(to, order))).isZero();
            assertThat(Quads.ofJob(to)).isEqualTo(built(order.toArray(Path[]::new)));
        }
    }

    @Test
    void whatGivesNoArticleIsReportedAndStopsNothing() throws IOException {
        Path input = dir.resolve("input");
        String good = Corpus.stories("kurier", 0, 1).getFirst().json();
        Corpus.write(input.resolve("a.jsonl"), good + "{\"url\": \"https://leer.example/\"}\nno json\n");
        Path archive = Corpus.archive(input.resolve("b.warc.gz"), Corpus.stories("bote", 0, 3));
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, bytes.length - bytes.length / 6));
        Corpus.write(input.resolve("c.html"), "");
        Corpus.write(input.resolve("d.parquet"), "no table");
        run(input, "--report", dir.resolve("report").toString());

        assertThat(articles(Quads.ofJob(out))).hasSize(3);
        List<JsonNode> report = new ArrayList<>();
        for (String line : Quads.lines(dir.resolve("report"))) {
            report.add(new ObjectMapper().readTree(line));
        }
        assertThat(report)
                .extracting(line -> line.get("reason").textValue())
                .containsExactlyInAnyOrder("no_article", "no_article", "broken", "broken", "broken");
        assertThat(report)
                .allSatisfy(line -> assertThat(line.get("message").textValue())
                        .startsWith(line.get("source").textValue()));
    }

    @Test
    void mentionsGoIntoATableInstead() throws IOException {
        Path lines = Corpus.jsonLines(dir.resolve("lines.jsonl"), Corpus.stories("kurier", 0, 5));
        Set<String> full = built(lines);
        run(lines, "--without-mentions", "--mentions", dir.resolve("mentions").toString(), "--gzip");

        Set<String> lean = Quads.ofJob(out);
        assertThat(withoutRun(full)).containsAll(withoutRun(lean));
        assertThat(lean).noneMatch(line -> line.contains(MENTION));
        assertThat(facts(lean)).isEqualTo(facts(full)).isNotEmpty();
        assertThat(mentions())
                .isEqualTo(full.stream()
                        .filter(line -> line.contains(MENTION))
                        .map(line -> line.replaceFirst("^(\\S+) \\S+ (\\S+) .*", "$1 $2"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void whatALoaderNeedsBesideArticlesIsThereToo() throws IOException {
        Path lines = Corpus.jsonLines(dir.resolve("lines.jsonl"), Corpus.stories("kurier", 0, 3));
        run(lines, "--without-mentions");
        Path loaded = dir.resolve("loaded");
        assertThat(newsgraph("load", out.toString(), "--store", loaded.toString()))
                .isEqualTo("3 articles loaded into " + loaded + "\n");
        String run = "SELECT ?option { ?article prov:wasGeneratedBy ?run . ?run ng:option ?option }";
        assertThat(newsgraph("query", run, "--store", loaded.toString())).contains("mentions=none");
    }

    private void run(Path input, String... more) {
        List<String> args = new ArrayList<>(List.of(args(out, List.of(input))));
        args.addAll(List.of(more));
        assertThat(SparkMain.run(args.toArray(String[]::new))).isZero();
    }

    /** A session of the test's own each time, since a job stops its session. */
    private static String[] args(Path out, List<Path> inputs) {
        local();
        return Stream.concat(
                        inputs.stream().map(Path::toString), Stream.of("--out", out.toString(), "--partitions", "3"))
                .toArray(String[]::new);
    }

    private static SparkSession local() {
        return SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
    }

    /** One file, whose published column is a date. */
    private Path parquet(List<Corpus.Story> stories) throws IOException {
        SparkSession spark = local();
        Dataset<String> lines = spark.createDataset(
                stories.stream().map(story -> story.json().strip()).toList(), Encoders.STRING());
        Dataset<Row> rows = spark.read().json(lines);
        Path folder = dir.resolve("written");
        rows.withColumn("published", rows.col("published").cast("date"))
                .withColumn("crawl", org.apache.spark.sql.functions.lit(17))
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(folder.toString());
        try (Stream<Path> files = Files.list(folder)) {
            Path written = files.filter(f -> f.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
            return Files.move(written, dir.resolve("table.parquet"));
        }
    }

    private Set<String> mentions() throws IOException {
        try (SparkSession spark = local()) {
            Dataset<Row> rows = spark.read().parquet(dir.resolve("mentions").toString());
            return rows.collectAsList().stream()
                    .map(row -> "<" + row.getAs("entity") + "> <" + row.getAs("article") + "#char=" + row.getAs("begin")
                            + "," + row.getAs("end") + ">")
                    .collect(Collectors.toSet());
        }
    }

    private Set<String> built(Path... inputs) throws IOException {
        Path file = Files.createTempDirectory(dir, "built").resolve("built.nq");
        List<String> args = new ArrayList<>(List.of("build", "--out", file.toString()));
        Stream.of(inputs).map(Path::toString).forEach(args::add);
        newsgraph(args.toArray(String[]::new));
        return Quads.ofBuild(file);
    }

    private static String newsgraph(String... args) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(Main.run(args, stream, stream))
                .as(printed.toString(StandardCharsets.UTF_8))
                .isZero();
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** The lines of facts and of the triples they vouch for. */
    private static Set<String> facts(Set<String> quads) {
        return quads.stream().filter(line -> line.contains("#fact-")).collect(Collectors.toSet());
    }

    private static Set<String> withoutRun(Set<String> quads) {
        return quads.stream()
                .filter(line -> !line.contains("wasGeneratedBy") && !line.contains("#digest>"))
                .collect(Collectors.toSet());
    }

    private static Set<String> articles(Set<String> quads) {
        return quads.stream().map(line -> line.substring(line.lastIndexOf('<'))).collect(Collectors.toSet());
    }
}
