package org.newsgraph.spark;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * From files to graphs: files are read where they are, what they hold is brought together by article and in that order, and
 * built. That is the one time that data is moved, and makes one archive the work of many.
 */
final class Job {
    /** Of the input, so many bytes are built by one task. */
    private static final long SHARE = 32L << 20;

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Engine engine;

    Job(SparkSession spark, Engine engine) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.engine = engine;
    }

    /**
     * Builds all that the files hold.
     *
     * @param partitions into how many parts the work is cut, or 0 to go by the size of the input
     */
    JavaRDD<Outcome> outcomes(List<InputFile> files, int partitions, boolean mentions) {
        int parts = partitions > 0 ? partitions : parts(files);
        return JavaPairRDD.fromJavaRDD(arrivals(files))
                .repartitionAndSortWithinPartitions(new Key.ByName(parts), new Key.Order())
                .mapPartitions(new Building(engine, mentions))
                .persist(StorageLevel.DISK_ONLY());
    }

    private int parts(List<InputFile> files) {
        long bytes = files.stream().mapToLong(InputFile::length).sum();
        return (int) Math.max(3L * context.defaultParallelism(), bytes / SHARE);
    }

    private JavaRDD<Tuple2<Key, Arrival>> arrivals(List<InputFile> files) {
        List<InputFile> tables = files.stream().filter(InputFile::isParquet).toList();
        JavaRDD<Tuple2<Key, Arrival>> arrivals =
                read(files.stream().filter(file -> !file.isParquet()).toList());
        return tables.isEmpty() ? arrivals : arrivals.union(ParquetReading.of(spark, engine, tables));
    }

    private JavaRDD<Tuple2<Key, Arrival>> read(List<InputFile> files) {
        Configuration hadoop = context.hadoopConfiguration();
        Broadcast<SerializableConfiguration> settings = context.broadcast(new SerializableConfiguration(hadoop));
        List<List<InputFile>> tasks = InputFile.tasks(files);
        return context.parallelize(tasks, tasks.size()).flatMap(new FileReading(engine, settings));
    }
}
