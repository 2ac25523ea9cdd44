package org.newsgraph.spark;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.GzipCodec;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.TextOutputFormat;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Writes lines into a directory of files, {@code part-r-00000.nq}: of what is named so, loaders know what it holds. Public for Hadoop, which makes it. */
public final class Lines extends TextOutputFormat<NullWritable, Text> {
    private static final String EXTENSION = "newsgraph.extension";

    @Override
    public Path getDefaultWorkFile(TaskAttemptContext context, String packing) throws IOException {
        return super.getDefaultWorkFile(context, context.getConfiguration().get(EXTENSION) + packing);
    }

    /** @param texts lines without the end of the last */
    static void write(JavaRDD<String> texts, String directory, String extension, boolean gzip) {
        Configuration options = new Configuration(texts.context().hadoopConfiguration());
        options.set(EXTENSION, "." + extension);
        options.setBoolean(FileOutputFormat.COMPRESS, gzip);
        options.setClass(FileOutputFormat.COMPRESS_CODEC, GzipCodec.class, CompressionCodec.class);
        texts.mapToPair(text -> new Tuple2<>(NullWritable.get(), new Text(text)))
                .saveAsNewAPIHadoopFile(directory, NullWritable.class, Text.class, Lines.class, options);
    }
}
