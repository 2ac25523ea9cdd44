package org.newsgraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.newsgraph.article.Metadata;
import org.newsgraph.source.Resource;
import org.newsgraph.source.Told;
import scala.Tuple2;

/** The rows of Parquet files become lines of JSON, with the columns that are named as the keys of such a line. */
record ParquetReading(Engine engine, Map<String, Integer> places)
        implements FlatMapFunction<Row, Tuple2<Key, Arrival>> {
    private static final String FILE = "_metadata.file_path";
    private static final String INDEX = "_metadata.row_index";

    ParquetReading {
        places = new HashMap<>(places); // the JDK's own immutable maps travel as well, but not to another version
    }

    /** What some files hold, which may differ in their columns. */
    static JavaRDD<Tuple2<Key, Arrival>> of(SparkSession spark, Engine engine, List<InputFile> files) {
        Map<String, Integer> places = new HashMap<>();
        files.forEach(file -> places.put(file.path(), file.place()));
        String[] paths = files.stream().map(InputFile::path).toArray(String[]::new);
        Dataset<Row> rows = spark.read().option("mergeSchema", true).parquet(paths);
        Column[] known = Arrays.stream(rows.columns())
                .filter(keys()::contains)
                .map(name -> col("`" + name + "`"))
                .toArray(Column[]::new);
        if (known.length == 0) {
            throw new SparkJobException(paths[0] + ": no column is named as the keys of JSON Lines are; name them "
                    + String.join(", ", keys()));
        }
        return rows.select(to_json(struct(known)), col(FILE), col(INDEX))
                .javaRDD()
                .flatMap(new ParquetReading(engine, places));
    }

    private static List<String> keys() {
        return Stream.concat(
                        Stream.of("text", "html"),
                        Arrays.stream(Metadata.Field.values()).map(Metadata.Field::label))
                .toList();
    }

    @Override
    public Iterator<Tuple2<Key, Arrival>> call(Row row) {
        String file = new Path(java.net.URI.create(row.getString(1))).toString();
        long index = row.getLong(2);
        List<Tuple2<Key, Arrival>> found = new ArrayList<>();
        Arrivals arrivals = new Arrivals(engine.newsgraph(), places.get(file), index, found::add);
        byte[] line = row.getString(0).getBytes(StandardCharsets.UTF_8);
        String name = file + ":" + (index + 1);
        arrivals.resource(new Resource(name, null, false, Resource.Kind.JSON_LINE, line, 0, null, Told.NOTHING));
        return found.iterator();
    }
}
