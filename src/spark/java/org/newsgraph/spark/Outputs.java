package org.newsgraph.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.newsgraph.export.Format;

/** Writes what became of articles: each directory is complete when it holds {@code _SUCCESS}. */
final class Outputs {
    private Outputs() {}

    /** The graphs; the quads of one stand together. */
    static void quads(JavaRDD<Outcome> outcomes, String directory, boolean gzip) {
        JavaRDD<String> quads = outcomes.flatMap(outcome ->
                built(outcome).map(built -> built.quads().stripTrailing()).iterator());
        Lines.write(quads, directory, "nq", gzip);
    }

    /** What no article states, beside the parts: the ontology, who is known, and how the graphs were made. */
    static void background(DatasetGraph background, String directory, boolean gzip, Configuration hadoop)
            throws IOException {
        Path file = new Path(directory, gzip ? "background.nq.gz" : "background.nq");
        try (OutputStream raw = file.getFileSystem(hadoop).create(file);
                OutputStream out = gzip ? new GZIPOutputStream(raw) : raw) {
            Format.NQUADS.write(background, out);
        }
    }

    static void mentions(SparkSession spark, JavaRDD<Outcome> outcomes, String directory) {
        JavaRDD<Row> rows = outcomes.flatMap(outcome -> built(outcome)
                .flatMap(built -> built.mentions().stream())
                .map(MentionRow::row)
                .iterator());
        spark.createDataFrame(rows, MentionRow.SCHEMA).write().parquet(directory);
    }

    /** Failures, which are few, in one file and sorted. */
    static void report(JavaRDD<Outcome> outcomes, String directory) {
        JavaRDD<String> lines = outcomes.flatMap(outcome -> failed(outcome).iterator());
        Lines.write(lines.sortBy(line -> line, true, 1), directory, "jsonl", false);
    }

    private static Stream<Outcome.Built> built(Outcome outcome) {
        return outcome instanceof Outcome.Built built ? Stream.of(built) : Stream.empty();
    }

    private static Stream<String> failed(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed
                ? Stream.of(failed.failure().json())
                : Stream.empty();
    }
}
