package org.newsgraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.newsgraph.article.Metadata;
import org.newsgraph.source.Resource;
import org.newsgraph.source.Told;
import scala.Tuple2;

/**
 * The rows of Parquet files become lines of JSON, with the columns that are named as the keys of such a line.
 *
 * @param places of the files, by their paths
 */
record ParquetReading(Engine engine, Map<String, Integer> places)
        implements FlatMapFunction<Row, Tuple2<Key, Arrival>> {
    private static final String FILE = "_metadata.file_path";
    private static final String INDEX = "_metadata.row_index";

    /** What some files hold, which may differ in their columns. */
    static JavaRDD<Tuple2<Key, Arrival>> of(SparkSession spark, Engine engine, List<InputFile> files) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Map<String, Integer> whole = new HashMap<>();
        List<Tuple2<Key, Arrival>> broken = new ArrayList<>();
        for (InputFile file : files) {
            fault(file, context.hadoopConfiguration())
                    .ifPresentOrElse(
                            fault -> broken.add(
                                    new Tuple2<>(new Key(file.path(), file.place(), 0), new Arrival.Missed(fault))),
                            () -> whole.put(file.path(), file.place()));
        }
        JavaRDD<Tuple2<Key, Arrival>> told = context.parallelize(broken);
        return whole.isEmpty() ? told : told.union(rows(spark, whole).flatMap(new ParquetReading(engine, whole)));
    }

    /** Spark would end the job for one file that was cut or is something else. */
    private static Optional<FailureLine> fault(InputFile file, Configuration hadoop) {
        try {
            HadoopInputFile input = HadoopInputFile.fromPath(new Path(file.path()), hadoop);
            ParquetFileReader.open(input).close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            String message = file.path() + ": no whole Parquet file (" + reason + "); write it again";
            return Optional.of(new FailureLine(file.path(), "broken", message));
        }
    }

    /** JSON, file and index of each row. */
    private static JavaRDD<Row> rows(SparkSession spark, Map<String, Integer> places) {
        String[] paths = places.keySet().stream().sorted().toArray(String[]::new);
        Dataset<Row> rows = spark.read().option("mergeSchema", true).parquet(paths);
        Column[] known = Arrays.stream(rows.columns())
                .filter(keys()::contains)
                .map(name -> col("`" + name + "`"))
                .toArray(Column[]::new);
        if (known.length == 0) {
            throw new SparkJobException(paths[0] + ": no column is named as the keys of JSON Lines are; name them "
                    + String.join(", ", keys()));
        }
        return rows.select(to_json(struct(known)), col(FILE), col(INDEX)).javaRDD();
    }

    private static List<String> keys() {
        return Stream.concat(
                        Stream.of("text", "html"),
                        Arrays.stream(Metadata.Field.values()).map(Metadata.Field::label))
                .toList();
    }

    @Override
    public Iterator<Tuple2<Key, Arrival>> call(Row row) {
        String file = new Path(URI.create(row.getString(1))).toString();
        long index = row.getLong(2);
        List<Tuple2<Key, Arrival>> found = new ArrayList<>();
        Arrivals arrivals =
                new Arrivals(engine.newsgraph(), Objects.requireNonNull(places.get(file)), index, found::add);
        byte[] line = row.getString(0).getBytes(StandardCharsets.UTF_8);
        String name = file + ":" + (index + 1);
        arrivals.resource(new Resource(name, null, false, Resource.Kind.JSON_LINE, line, 0, null, Told.NOTHING));
        return found.iterator();
    }
}
