package org.newsgraph.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.newsgraph.NewsGraph;
import org.newsgraph.graph.GraphWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The entry point of a job: {@code spark-submit --class org.newsgraph.spark.SparkMain newsgraph-spark.jar INPUT… --out DIR}. */
@Command(
        name = "newsgraph-spark.jar",
        mixinStandardHelpOptions = true,
        description = "Builds the graphs of articles on a Spark cluster, as N-Quads that any store loads.",
        footer = {
            "%nPaths are those of Hadoop's file systems: hdfs://…, s3a://…, file:/…. Nothing is fetched from the web.",
            "Of articles with the same address the last one counts, in the order of the inputs."
        })
public final class SparkMain implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "A file (WARC, JSON Lines, HTML, text; .gz too; or Parquet with columns named as the keys of JSON"
                            + " Lines), a directory of such files, or a pattern.")
    private List<String> inputs = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where N-Quads are written.")
    private String out = "";

    @Option(names = "--gzip", description = "Pack the N-Quads.")
    private boolean gzip;

    @Option(
            names = "--mentions",
            paramLabel = "DIR",
            description = "Write as Parquet where each article mentions which entity.")
    private @Nullable String mentions;

    @Option(
            names = "--without-mentions",
            description = "Leave mentions, and entities of which no fact speaks, out of the N-Quads.")
    private boolean withoutMentions;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Write as JSON Lines which sources gave no article, and why.")
    private @Nullable String report;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = GraphWriter.BASE,
            description = "What the IRIs of entities and of articles without an address begin with"
                    + " (default: ${DEFAULT-VALUE}).")
    private String base = GraphWriter.BASE;

    @Option(
            names = "--annotations",
            description = "Also tell where in an HTML page each sentence stands (W3C Web Annotation).")
    private boolean annotations;

    @Option(
            names = "--register",
            paramLabel = "FILE",
            description = "Turtle file of entities to be known beside those that come with newsgraph.")
    private @Nullable String register;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "0",
            description = "Into how many parts the work is cut, each a file of N-Quads; by the size of the input unless"
                    + " given.")
    private int partitions;

    private SparkMain() {}

    public static void main(String[] args) {
        int code = run(args);
        if (code != 0) { // a clean end is left to Spark, which in a cluster takes an exit for a failure
            System.exit(code);
        }
    }

    /** Runs a job in the Spark session that there is, or a new one, and gives the exit code. */
    static int run(String... args) {
        return new CommandLine(new SparkMain())
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler(SparkMain::failure)
                .execute(args);
    }

    private static int failure(Exception e, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        boolean ours = e.getMessage() != null && e.getClass().getName().startsWith("org.newsgraph.");
        if (!ours) {
            throw e;
        }
        line.getErr().println("newsgraph: " + e.getMessage());
        return e instanceof SparkJobException ? USAGE : FAILED;
    }

    @Override
    public Integer call() throws IOException {
        SparkSession spark = SparkSession.builder()
                .appName("newsgraph")
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate();
        try {
            for (String directory : outputs().toList()) {
                requireNew(spark, directory);
            }
            run(spark);
            return 0;
        } finally {
            spark.stop();
        }
    }

    private Stream<String> outputs() {
        return Stream.of(Stream.of(out), Stream.ofNullable(mentions), Stream.ofNullable(report))
                .flatMap(each -> each);
    }

    /** Told before anything is computed. */
    private static void requireNew(SparkSession spark, String directory) throws IOException {
        Path path = new Path(directory);
        if (path.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(path)) {
            throw new SparkJobException(directory + ": is there already; name a new directory or remove it");
        }
    }

    private void run(SparkSession spark) throws IOException {
        Engine engine = new Engine(base, annotations, !withoutMentions, sent(spark));
        NewsGraph newsgraph = engine.newsgraph(); // whatever is wrong with base or register is told here, once
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        List<InputFile> files = new InputFiles(hadoop).of(inputs);
        JavaRDD<Outcome> outcomes = new Job(spark, engine).outcomes(files, partitions, mentions != null);
        Outputs.quads(outcomes, out, gzip);
        Outputs.background(newsgraph.background(), out, gzip, hadoop);
        if (mentions != null) {
            Outputs.mentions(spark, outcomes, mentions);
        }
        if (report != null) {
            Outputs.report(outcomes, report);
        }
        tell(outcomes.aggregate(Totals.NONE, (totals, each) -> totals.plus(Totals.of(each)), Totals::plus));
    }

    /** The name under which the executors have the register; Spark brings it there. */
    private @Nullable String sent(SparkSession spark) {
        if (register == null) {
            return null;
        }
        spark.sparkContext().addFile(register);
        return new Path(register).getName();
    }

    private void tell(Totals totals) {
        PrintWriter terminal = Objects.requireNonNull(spec).commandLine().getOut();
        terminal.println(totals);
        if (!totals.failed().isEmpty()) {
            terminal.println(totals.failed() + (report == null ? "; --report DIR writes which" : ""));
        }
        terminal.flush();
    }
}
