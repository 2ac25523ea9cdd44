package org.newsgraph.spark;

import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Writes what became of articles: each directory is complete when it holds {@code _SUCCESS}. */
final class Outputs {
    private Outputs() {}

    /** The graphs; the quads of one stand together. */
    static void quads(JavaRDD<Outcome> outcomes, String directory, boolean gzip) {
        JavaRDD<String> quads = outcomes.flatMap(
                outcome -> built(outcome).map(built -> built.quads().stripTrailing()).iterator());
        Lines.write(quads, directory, "nq", gzip);
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
